//! The reader's settings on the device. `early.js` reads the same entry before the first paint.

use crate::state::Settings;

const KEY: &str = "maqal:settings";

/// What is kept; the defaults where nothing is, or where the browser keeps nothing.
pub(crate) fn stored() -> Settings {
    storage()
        .and_then(|storage| storage.get_item(KEY).ok()?)
        .and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default()
}

/// Keeps the settings and applies them to the page.
pub(crate) fn keep(settings: &Settings) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(settings)) {
        // A full or forbidden storage loses the setting at the next visit, not on this page.
        let _ = storage.set_item(KEY, &json);
    }
    apply(settings);
}

fn apply(settings: &Settings) {
    let page = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute("data-theme", settings.theme.name());
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
