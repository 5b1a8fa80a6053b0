//! The address bar and the browser's history, with the place on each page.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use crate::{
    percent,
    route::Route,
    state::{Filters, Location},
};

/// What the address bar says; `None` where it is no page of the bundle at `root`.
pub(crate) fn current(root: &str) -> Option<Location> {
    let href = web_sys::window()?.location().href().ok()?;
    parse(root, &href)
}

/// What an absolute address says; `None` where it is no page of the bundle at `root`.
pub(crate) fn parse(root: &str, href: &str) -> Option<Location> {
    let inside = href.strip_prefix(root)?;
    let inside = inside.split('#').next().unwrap_or_default();
    let (path, query) = inside.split_once('?').unwrap_or((inside, ""));
    Some(Location {
        route: Route::parse(&percent::decode(path))?,
        filters: Filters::from_query(query),
    })
}

/// Adds a place to the history and remembers how far the present one was scrolled.
pub(crate) fn push(root: &str, location: &Location) {
    remember_scroll();
    record(root, location, true);
}

/// Changes the present place's address.
pub(crate) fn replace(root: &str, location: &Location) {
    record(root, location, false);
}

fn record(root: &str, location: &Location, new_entry: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = format!("{root}{}", location.address());
    if new_entry {
        // A browser may refuse when addresses change very often: then it loads the page itself.
        let pushed = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
        if let (Err(_), Some(window)) = (pushed, web_sys::window()) {
            let _ = window.location().assign(&url);
        }
    } else {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// Calls back with the new place when the reader goes back or forward.
pub(crate) fn on_move(root: String, moved: impl Fn(Location) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| {
        if let Some(location) = current(&root) {
            moved(location);
        }
    }))
}

/// Keeps how far the page is scrolled with its entry in the history.
pub(crate) fn remember_scroll() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Ok(history), Ok(top)) = (window.history(), window.scroll_y()) {
        let _ = history.replace_state_with_url(&JsValue::from_f64(top), "", None);
    }
}

/// How far the present entry was scrolled when it was left; 0 for a new one.
pub(crate) fn remembered_scroll() -> f64 {
    web_sys::window()
        .and_then(|window| window.history().ok()?.state().ok()?.as_f64())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "https://example.org/site/";

    #[test]
    fn an_encoded_address_names_its_article_and_query() {
        let href = format!("{ROOT}%D9%85%D9%82%D8%A7%D9%84/index.html?q=%D9%86%D9%87%D8%B1#x");
        let location = parse(ROOT, &href).unwrap();
        assert_eq!(
            location.route,
            Route::Article {
                slug: "مقال".into()
            }
        );
        assert_eq!(location.filters.query, "نهر");
    }

    #[test]
    fn other_sites_and_other_files_are_left_to_the_browser() {
        for href in ["https://example.org/", "https://example.org/site/feed.xml"] {
            assert_eq!(parse(ROOT, href), None, "{href}");
        }
    }
}
