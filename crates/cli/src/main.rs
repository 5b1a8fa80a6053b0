//! The `maqal` command.
fn main() {}
