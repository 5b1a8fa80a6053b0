//! The address bar and the browser's history, with the place on each page.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::{element::find_all, screen};
use crate::{
    percent,
    route::Route,
    state::{Filters, Location, Visit},
};

/// How long a gesture rests before the address bar follows. Browsers take only so many changes in a
/// time (WebKit 100 in half a minute), and look at the page's icon again with each.
const REST_MS: u32 = 150;

/// A change of the present place that the address bar does not say yet.
struct Late {
    root: String,
    location: Location,
    visit: Visit,
    _timer: Timeout,
}

thread_local! {
    static LATE: RefCell<Option<Late>> = const { RefCell::new(None) };
}

/// What the address bar says or is about to say; `None` where it is no page of the bundle at `root`.
pub(crate) fn current(root: &str) -> Option<Location> {
    if let Some(late) = of_late(|late| late.location.clone()) {
        return Some(late);
    }
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

/// Adds a place to the history and remembers where on the present one the reader is.
pub(crate) fn push(root: &str, location: &Location, visit: &Visit) {
    remember();
    record(root, location, visit, true);
}

/// Changes the present place's address, once no other change has come for a moment.
pub(crate) fn replace(root: &str, location: &Location, visit: &Visit) {
    let late = Late {
        root: root.to_owned(),
        location: location.clone(),
        visit: visit.clone(),
        _timer: screen::after(REST_MS, catch_up),
    };
    LATE.set(Some(late));
}

/// Has the address bar say what it is late with.
fn catch_up() {
    if let Some(late) = LATE.take() {
        record(&late.root, &late.location, &late.visit, false);
    }
}

fn of_late<T>(read: impl FnOnce(&Late) -> T) -> Option<T> {
    LATE.with_borrow(|late| late.as_ref().map(read))
}

fn record(root: &str, location: &Location, visit: &Visit, new_entry: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = format!("{root}{}", location.address());
    let visit = JsValue::from_str(&visit.to_text());
    if new_entry {
        // A browser may refuse when addresses change very often: then it loads the page itself.
        let pushed = history.push_state_with_url(&visit, "", Some(&url));
        if let (Err(_), Some(window)) = (pushed, web_sys::window()) {
            let _ = window.location().assign(&url);
        }
    } else {
        let _ = history.replace_state_with_url(&visit, "", Some(&url));
    }
}

/// Calls back with the new place when the reader goes back or forward.
pub(crate) fn on_move(root: String, moved: impl Fn(Location) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| {
        // It was about the place that was left.
        LATE.take();
        if let Some(location) = current(&root) {
            moved(location);
        }
    }))
}

/// Keeps where the reader is when they leave the page, or load it again.
pub(crate) fn on_leave() -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", |_| remember()))
}

/// Keeps with the present entry of the history where on its page the reader is.
pub(crate) fn remember() {
    catch_up();
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(history), Ok(top)) = (window.history(), window.scroll_y()) else {
        return;
    };
    let (row, row_top) = first_row_in_sight().unwrap_or_default();
    let focused = window.document().and_then(|it| it.active_element());
    let focus = focused.and_then(|it| it.get_attribute("href"));
    let visit = Visit {
        gesture: visit().gesture,
        top,
        row,
        row_top,
        focus: focus.unwrap_or_default(),
    };
    let _ = history.replace_state_with_url(&JsValue::from_str(&visit.to_text()), "", None);
}

/// What the present entry of the history keeps; a first visit where it keeps nothing.
pub(crate) fn visit() -> Visit {
    if let Some(late) = of_late(|late| late.visit.clone()) {
        return late;
    }
    let state = web_sys::window().and_then(|window| window.history().ok()?.state().ok());
    let text = state.and_then(|state| state.as_string());
    Visit::from_text(&text.unwrap_or_default())
}

/// The row of the list that the screen begins with, and where its top is.
fn first_row_in_sight() -> Option<(u32, f64)> {
    let rows = find_all("[aria-posinset]");
    rows.iter().find_map(|row| {
        let place = row.get_bounding_client_rect();
        let number: u32 = row.get_attribute("aria-posinset")?.parse().ok()?;
        (place.bottom() > 0.0).then(|| (number.saturating_sub(1), place.top()))
    })
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
