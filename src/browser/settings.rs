//! The reader's settings on the device. `early.js` reads the same entry before the first paint.

use crate::state::Theme;

const THEME: &str = "maqal:theme";

/// The theme that is kept; the default where none is, or where the browser keeps nothing.
pub(crate) fn theme() -> Theme {
    storage()
        .and_then(|storage| storage.get_item(THEME).ok()?)
        .map_or_else(Theme::default, |name| Theme::named(&name))
}

/// Keeps the theme and gives it to the page.
pub(crate) fn keep_theme(theme: Theme) {
    if let Some(storage) = storage() {
        // A full or forbidden storage loses the setting at the next visit, not on this page.
        let _ = storage.set_item(THEME, theme.name());
    }
    let page = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute("data-theme", theme.name());
    }
}

/// The entry of lists that are shown in pages.
const PAGES: &str = "maqal:pages";

/// Whether lists are shown in pages.
pub(crate) fn in_pages() -> bool {
    kept(PAGES).as_deref() == Some("on")
}

/// Keeps whether lists are shown in pages.
pub(crate) fn keep_in_pages(wanted: bool) {
    keep(PAGES, if wanted { "on" } else { "off" });
}

/// A word that is kept on the device.
pub(super) fn kept(entry: &str) -> Option<String> {
    storage()?.get_item(entry).ok()?
}

/// Keeps a word on the device. A full or forbidden storage forgets it with the page.
pub(super) fn keep(entry: &str, word: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(entry, word);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
