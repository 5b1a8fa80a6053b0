//! The reader's library on the device: one entry of the storage for each bundle. What is stored
//! counts, so that tabs that are open side by side do not undo each other's changes.

use gloo_events::EventListener;

use super::settings;
use crate::state::{Change, Library};

/// The library of the bundle at `root`; `None` where nothing is stored, or nothing can be.
pub(crate) fn stored(root: &str) -> Option<Library> {
    settings::kept(&key(root)).map(|text| Library::from_text(&text))
}

/// Stores what happened to an article and gives the library after it. Where nothing is stored it
/// starts from what the page knows.
pub(crate) fn change(root: &str, known: &Library, slug: &str, change: Change) -> Library {
    let now = (js_sys::Date::now() / 60_000.0) as u32;
    let library = stored(root).unwrap_or_else(|| known.clone());
    let library = library.after(slug, change, now);
    settings::keep(&key(root), &library.to_text());
    library
}

/// Calls back when another tab may have changed what is stored: as it happens, and when the browser
/// shows a page again that it had put aside.
pub(crate) fn on_change(changed: impl Fn() + Clone + 'static) -> Option<impl Sized> {
    let window = web_sys::window()?;
    Some(["storage", "pageshow"].map(|event| {
        let changed = changed.clone();
        EventListener::new(&window, event, move |_| changed())
    }))
}

/// Bundles of one origin have a library each.
fn key(root: &str) -> String {
    let path = root.splitn(4, '/').nth(3).unwrap_or_default();
    format!("maqal:library:/{path}")
}
