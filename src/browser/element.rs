//! Elements of the page, found by selectors.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlDialogElement, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::NodeRef;

/// The first element that a selector finds.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()??.dyn_into().ok()
}

/// Whether a node is an element in the page that a selector matches.
pub(crate) fn matches(node: &NodeRef, selector: &str) -> bool {
    let element = node.cast::<Element>();
    element.is_some_and(|element| element.matches(selector) == Ok(true))
}

/// Moves the focus to the first element that a selector finds.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Moves the focus to the list of the catalogue: to be done by what goes away when it is pressed, since
/// the list stands in every state of the page and what was pressed for is in it.
pub(crate) fn focus_list() {
    // It is higher than the screen: browsers would scroll to its beginning.
    if let Some(list) = find(".result-list") {
        focus_quietly(&list);
    }
}

/// Moves the focus to an element and scrolls nothing.
pub(super) fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Opens the first dialog that a selector finds over the page, or closes it.
pub(crate) fn show_dialog(selector: &str, open: bool) {
    let dialog = find(selector).and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        if open {
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    }
}

/// All elements that a selector finds, in the order of the document.
pub(super) fn find_all(selector: &str) -> Vec<Element> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(Ok(list)) = document.map(|document| document.query_selector_all(selector)) else {
        return Vec::new();
    };
    let elements = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok());
    elements.collect()
}

/// The height of what is seen of the page.
pub(super) fn window_height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or_default()
}

/// Whether any of an element is on the screen.
pub(super) fn is_in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.bottom() > 0.0 && place.top() < window_height()
}

/// Brings an element to the middle of the screen; it glides there unless the reader asked for less
/// motion.
pub(super) fn bring_into_sight(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(if wants_stillness() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn wants_stillness() -> bool {
    if find(":root[data-motion=reduced]").is_some() {
        return true;
    }
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()?
        })
        .is_some_and(|query| query.matches())
}
