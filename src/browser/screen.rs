//! The size of the screen, and when the browser has nothing else to do.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};

/// Screens from this width on have room for a column beside the list; `styles/` has the same.
const WIDE: &str = "(min-width: 60rem)";
/// How long a page is left alone before what will be needed later is fetched.
const IDLE_MS: u32 = 1200;

/// Whether there is room for a column beside the list.
pub(crate) fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(WIDE).ok()?);
    query.is_some_and(|query| query.matches())
}

/// Calls back when the window's size changes.
pub(crate) fn on_resize(changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", move |_| changed()))
}

/// Calls back after a time, unless what is given back is dropped before.
pub(crate) fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, then)
}

/// Calls back once the page has had time to be read and to start.
pub(crate) fn when_idle(then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(IDLE_MS, then)
}

/// Calls back with the frame behind the next one: the present state of the page has been painted by
/// then. What waits for the same frame is called together.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(then));
        waiting.len() == 1
    });
    if is_first {
        with_next_frame(Box::new(|| {
            let waiting = WAITING.take();
            with_next_frame(Box::new(|| waiting.into_iter().for_each(|then| then())));
        }));
    }
}

thread_local! {
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
}

/// One kind of closure for all callers: each kind of its own weighs more than its box.
fn with_next_frame(then: Box<dyn FnOnce()>) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}
