//! The words of an article that are marked, as the page shows them: counted, and one of them made
//! to stand out.

use super::element::{bring_into_sight, find_all};

const MARKS: &str = ".article mark";
/// What the style sheet knows the current one by.
const CURRENT: &str = "data-current";

/// How many words are marked.
pub(crate) fn count() -> usize {
    find_all(MARKS).len()
}

/// The number of the first marked word that is not above the screen; the first of all where every
/// one is.
pub(crate) fn nearest() -> usize {
    let marks = find_all(MARKS);
    let below = |mark: &web_sys::Element| mark.get_bounding_client_rect().top() >= 0.0;
    marks.iter().position(below).unwrap_or_default()
}

/// Makes one marked word stand out, and brings it into sight; `None` lets none stand out.
pub(crate) fn show(current: Option<usize>) {
    for (at, mark) in find_all(MARKS).iter().enumerate() {
        if Some(at) == current {
            let _ = mark.set_attribute(CURRENT, "");
            bring_into_sight(mark);
        } else {
            let _ = mark.remove_attribute(CURRENT);
        }
    }
}
