//! What belongs to the document and not to a component: title, focus, scroll, the console.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, console};

use super::{Bundle, element, history, offline};
use crate::{app::PageData, i18n::Strings, state::Visit};

/// Follows a change of page: the title, the place, and what is kept for reading offline.
pub(crate) fn page_changed(bundle: &Bundle, page: &PageData) {
    set_title(&page.title(bundle.archive(), bundle.strings()));
    keep_if_article(bundle, page);
    let visit = history::visit();
    // After the new page is in the document, so that its own height counts.
    gloo_timers::callback::Timeout::new(0, move || show_as_at(&visit)).forget();
}

/// Asks the worker to keep an article that was opened.
pub(crate) fn keep_if_article(bundle: &Bundle, page: &PageData) {
    if let PageData::Article(page) = page {
        let files = offline::files(bundle, &page.article);
        yew::platform::spawn_local(async move { offline::tell("keep", &files).await });
    }
}

fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Scrolls, and moves the focus to where it was, or to the new page's content as loading a page
/// would.
fn show_as_at(visit: &Visit) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // Typing in the search field leads to the first page: the field keeps the focus.
    let focused = window.document().and_then(|it| it.active_element());
    if focused.is_some_and(|element| element.id() == "search") {
        return;
    }
    // A long list finds its place and its link by itself.
    if visit.row > 0 && element::find("[data-long]").is_some() {
        return;
    }
    focus_link(&visit.focus);
    window.scroll_to_with_x_and_y(0.0, visit.top);
}

/// Moves the focus to the link to an address, or else to the page's content, and scrolls nothing.
pub(crate) fn focus_link(href: &str) {
    let links = element::find_all("#content a");
    let link = links
        .into_iter()
        .find(|link| link.get_attribute("href").as_deref() == Some(href))
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(target) = link.or_else(|| element::find("#content")) {
        element::focus_quietly(&target);
    }
}

/// Opens an address in another window, beside what is shown.
pub(crate) fn open_beside(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}

/// Loads the present address as the browser does.
pub(crate) fn load_address() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Says which language the interface speaks, and on which side the page begins.
pub(crate) fn speak(strings: &Strings) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute("lang", strings.lang);
        let _ = page.set_attribute("dir", strings.dir);
    }
}

/// Says that the viewer did not start: `early.js` puts the tools away, and the page says so.
pub(crate) fn put_tools_away() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("maqal:failed")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Takes the place on each page over from the browser, which would restore it before the page's
/// content is there.
pub(crate) fn keep_scroll_ourselves() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Says in the console what a developer would look for there.
pub(crate) fn report(message: &str) {
    console::warn_1(&JsValue::from(format!("maqal: {message}")));
}
