//! Starts the page; nothing else.

fn main() {
    maqal::start_page();
}
