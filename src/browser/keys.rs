//! Keys that stand for a control of the page. A control names its key in `aria-keyshortcuts`, so
//! that screen readers tell it too; pressing the key is pressing the control.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{
    element::{find, find_all},
    settings,
};
use crate::state::shortcut;

/// The storage entry of readers who switched the keys off.
const SWITCH: &str = "maqal:keys";

/// Whether the keys are in use; the reader may switch them off.
pub(crate) fn in_use() -> bool {
    settings::kept(SWITCH).as_deref() != Some("off")
}

/// Switches the keys on or off, here and at the next visit.
pub(crate) fn switch(on: bool) {
    settings::keep(SWITCH, if on { "on" } else { "off" });
}

/// Follows the keys of the page for as long as the listener is held.
pub(crate) fn listen() -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "keydown", options, |event| {
        if press(event).is_some() {
            event.prevent_default();
        }
    });
    Some(listener)
}

/// Presses the control of a key; `None` where there is none, or the key is meant for something else.
fn press(event: &Event) -> Option<()> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let busy = event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing();
    if busy || event.default_prevented() || is_typing(event) || find("dialog[open]").is_some() {
        return None;
    }
    let key = shortcut(&event.key(), &event.code(), event.shift_key())?;
    if !in_use() {
        return None;
    }
    match find(&format!("[aria-keyshortcuts=\"{key}\"]")) {
        Some(field) if is_field(&field) => field.focus().ok(),
        Some(control) => {
            control.click();
            Some(())
        }
        None => step(match key {
            "j" => 1,
            "k" => -1,
            _ => return None,
        }),
    }
}

/// Moves the focus to the next card of the list, or to the one before.
fn step(by: isize) -> Option<()> {
    let links = find_all(".card-headline a");
    let here = links.iter().position(|link| {
        let card = link.closest(".card").ok().flatten();
        card.is_some_and(|card| matches!(card.query_selector(":focus"), Ok(Some(_))))
    });
    let next = match here {
        Some(here) => here.checked_add_signed(by)?,
        None => 0,
    };
    links.get(next)?.dyn_ref::<HtmlElement>()?.focus().ok()
}

/// Whether the key is typed into something.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<HtmlElement>().ok();
    target.is_some_and(|target| is_field(&target) || target.is_content_editable())
}

fn is_field(element: &Element) -> bool {
    element
        .matches("input:not([type=checkbox], [type=radio]), select, textarea")
        .unwrap_or(false)
}
