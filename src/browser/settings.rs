//! The reader's settings on the device, and what of them the styles follow. `early.js` reads the same
//! entry before the first paint.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlMetaElement};

use super::element::find;
use crate::state::{ReaderChoice, Setting, Settings};

const ENTRY: &str = "maqal:settings";
/// The colour of the browser's own frame, where it is not that of the page's head.
const FRAME: &str = "frame-colour";

/// What the reader chose; `None` where the browser keeps nothing.
pub(crate) fn chosen() -> Option<ReaderChoice> {
    let kept = storage()?.get_item(ENTRY).ok()?;
    Some(kept.map_or_else(ReaderChoice::default, |text| ReaderChoice::from_text(&text)))
}

/// Keeps what the reader chose. A full or forbidden storage loses it with the page.
pub(crate) fn keep_chosen(chosen: ReaderChoice) {
    if !chosen.is_empty() {
        keep(ENTRY, &chosen.to_text());
    } else if let Some(storage) = storage() {
        let _ = storage.remove_item(ENTRY);
    }
}

/// Gives the page the attributes that the styles follow.
pub(crate) fn apply(settings: &Settings) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some((page, document)) =
        document.and_then(|document| Some((document.document_element()?, document)))
    else {
        return;
    };
    for setting in Setting::of_styles() {
        let name = ["data-", setting.name()].concat();
        let _ = page.set_attribute(&name, settings.name(setting));
    }
    let frame = find(&["#", FRAME].concat());
    if settings.name(Setting::Theme) != "system" {
        let _ = colour_frame(&document, frame);
    } else if let Some(frame) = frame {
        frame.remove();
    }
}

/// Gives the browser's frame the colour of the page.
fn colour_frame(document: &Document, frame: Option<HtmlElement>) -> Option<()> {
    let page = document.document_element()?;
    let style = web_sys::window()?.get_computed_style(&page).ok()??;
    let paper = style.get_property_value("--paper").ok()?;
    let frame: HtmlMetaElement = match frame {
        Some(frame) => frame.dyn_into().ok()?,
        None => {
            let frame: HtmlMetaElement = document.create_element("meta").ok()?.dyn_into().ok()?;
            frame.set_id(FRAME);
            frame.set_name("theme-color");
            // The first one that fits counts.
            document.head()?.prepend_with_node_1(&frame).ok()?;
            frame
        }
    };
    frame.set_content(paper.trim());
    Some(())
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
