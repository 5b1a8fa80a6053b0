//! Clicks on links that stay inside the bundle.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::{element::focus_quietly, history};
use crate::state::Location;

/// Calls back when a plain click on a link leads to another page of the bundle, in place of the
/// browser's own loading; a link to a list may name the row to begin with in `data-row`. Clicks with a modifier, downloads and other windows stay the browser's.
pub(crate) fn on_inner_click(
    root: String,
    follow: impl Fn(Location, u32) + 'static,
) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "click", options, move |event| {
        if let Some((location, row)) = inner_target(&root, event) {
            event.prevent_default();
            follow(location, row);
        }
    });
    Some(listener)
}

fn inner_target(root: &str, event: &Event) -> Option<(Location, u32)> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if click.button() != 0 || modified || event.default_prevented() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?;
    let link = link
        .closest("a[href]:not([target]):not([download])")
        .ok()??;
    let written = link.get_attribute("href")?;
    if written.starts_with('#') {
        return None;
    }
    let href = web_sys::Url::new_with_base(&written, &link.base_uri().ok()??).ok()?;
    if !href.hash().is_empty() {
        return None;
    }
    // Some browsers give a link that is clicked no focus; the way back leads to where it was.
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        focus_quietly(link);
    }
    let row = link.get_attribute("data-row");
    let row = row.and_then(|row| row.parse().ok()).unwrap_or_default();
    Some((history::parse(root, &href.href())?, row))
}
