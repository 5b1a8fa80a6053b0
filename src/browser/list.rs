//! A long list as the page shows it: measured, and put in its place.

use gloo_events::EventListener;
use web_sys::HtmlElement;

use super::element::{focus_quietly, window_height};
use crate::state::{View, Window};

/// Marks rows that are shown later; `result-list.css` has it.
const LATER: &str = "data-later";

/// What of a list is on the screen.
pub(crate) fn view(list: &HtmlElement) -> View {
    View {
        top: -list.get_bounding_client_rect().top(),
        height: window_height(),
    }
}

/// The heights of its rows.
pub(crate) fn heights(list: &HtmlElement) -> Vec<f64> {
    let rows = list.children();
    let heights = (0..rows.length()).filter_map(|at| rows.item(at));
    heights
        .map(|row| row.get_bounding_client_rect().height())
        .collect()
}

/// Shows the first rows of those in the page, of which those before `shown` have been shown. The others
/// keep their places, but are neither laid out nor painted.
pub(crate) fn show_first(list: &HtmlElement, rows: u32, shown: u32) {
    let all = list.children();
    for at in shown.min(rows)..all.length() {
        if let Some(row) = all.item(at) {
            let _ = row.toggle_attribute_with_force(LATER, at >= rows);
        }
    }
}

/// Whether its first rows reach the lower edge of the screen.
pub(crate) fn fills_screen(list: &HtmlElement, rows: u32) -> bool {
    let last = list.children().item(rows.saturating_sub(1));
    last.is_some_and(|row| row.get_bounding_client_rect().bottom() >= window_height())
}

/// Whether one of its rows has the focus.
pub(crate) fn has_focus(list: &HtmlElement) -> bool {
    matches!(list.query_selector(":focus"), Ok(Some(_)))
}

/// Keeps room above and below its rows. The policy of the page forbids style attributes, not this.
pub(crate) fn keep_room(list: &HtmlElement, above: f64, below: f64) {
    let style = list.style();
    for (side, room) in [("padding-block-start", above), ("padding-block-end", below)] {
        let _ = style.set_property(side, &format!("{}px", room as i64));
    }
}

/// Takes the focus from a row that is about to leave the page; the list itself has it then.
pub(crate) fn keep_focus(list: &HtmlElement, window: Window) {
    let Ok(Some(focused)) = list.query_selector(":focus") else {
        return;
    };
    let row = focused.closest("[aria-posinset]").ok().flatten();
    let number = row.and_then(|row| row.get_attribute("aria-posinset"));
    let number = number.and_then(|number| number.parse::<u32>().ok());
    if number.is_some_and(|number| !(window.first + 1..=window.end).contains(&number)) {
        focus_quietly(list);
    }
}

/// Scrolls the page so far.
pub(crate) fn scroll_by(distance: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, distance);
    }
}

/// Calls back when the page is scrolled or changes its size.
pub(crate) fn on_move(moved: impl Fn() + Clone + 'static) -> Option<impl Sized> {
    let window = web_sys::window()?;
    Some(["scroll", "resize"].map(|event| {
        let moved = moved.clone();
        EventListener::new(&window, event, move |_| moved())
    }))
}
