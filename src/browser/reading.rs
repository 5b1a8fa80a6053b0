//! How far an article is read, by what is on the screen.

use gloo_events::EventListener;
use web_sys::VisibilityState;

use super::element::{bring_into_sight, find, find_all, is_in_sight, window_height};
use crate::state::{Part, Place};

/// The height at which eyes are taken to be, from the top of the screen.
const EYES: f64 = 96.0;
/// What the style sheet knows the part by that is read aloud.
const SPOKEN: &str = "data-spoken";

/// Calls back when the page moves under the eyes, and when its size changes.
pub(crate) fn on_move(moved: impl Fn() + Clone + 'static) -> Option<impl Sized> {
    let window = web_sys::window()?;
    Some(["scroll", "resize"].map(|event| {
        let moved = moved.clone();
        EventListener::new(&window, event, move |_| moved())
    }))
}

/// Calls back when the page is put out of sight or left: it may be ended without another word.
pub(crate) fn on_hide(hidden: impl Fn() + Clone + 'static) -> Option<impl Sized> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let (seen, left) = (document.clone(), hidden.clone());
    let put_away = EventListener::new(&document, "visibilitychange", move |_| {
        if seen.visibility_state() == VisibilityState::Hidden {
            hidden();
        }
    });
    // Not every browser tells of the former when another page is opened.
    Some([
        put_away,
        EventListener::new(&window, "pagehide", move |_| left()),
    ])
}

/// Draws the line of progress, and says whether the end of the body has been on the screen.
pub(crate) fn draw_progress() -> bool {
    let (Some(window), Some(body)) = (web_sys::window(), find(".article-body")) else {
        return false;
    };
    let above = window.scroll_y().unwrap_or_default();
    let left = (body.get_bounding_client_rect().bottom() - window_height()).max(0.0);
    let done = left < 1.0;
    let part = if done { 1.0 } else { above / (above + left) };
    if let Some(line) = find(".progress-line") {
        // The policy of the page forbids style attributes, and allows this.
        let _ = line
            .style()
            .set_property("--progress", &((part * 1000.0) as u32).to_string());
    }
    done
}

/// The place in the body that is before the eyes; `None` above its second block, where there is
/// nothing to come back to.
pub(crate) fn place() -> Option<Place> {
    let blocks = find_all(".article-body > *");
    let (block, place) = (0..).zip(blocks).find_map(|(number, block)| {
        let place = block.get_bounding_client_rect();
        (place.bottom() > EYES).then_some((number, place))
    })?;
    let above = (EYES - place.top()).max(0.0) / place.height().max(1.0);
    (block > 0).then_some(Place {
        block,
        fraction: (above * 1000.0) as u16,
    })
}

/// Brings a place of the body before the eyes.
pub(crate) fn go_to(place: Place) {
    let blocks = find_all(".article-body > *");
    let (Some(window), Some(block)) = (web_sys::window(), blocks.get(place.block as usize)) else {
        return;
    };
    let shape = block.get_bounding_client_rect();
    let inside = shape.height() * f64::from(place.fraction) / 1000.0;
    window.scroll_by_with_x_and_y(0.0, shape.top() + inside - EYES);
}

/// Lets the part stand out that is read aloud. The page follows it while the reader does: who has
/// scrolled elsewhere is left there.
pub(crate) fn show_spoken(part: Option<Part>) {
    let before = find(&format!("[{SPOKEN}]"));
    let following = before.as_deref().is_none_or(is_in_sight);
    if let Some(before) = before {
        let _ = before.remove_attribute(SPOKEN);
    }
    let Some(element) = part.and_then(element_of) else {
        return;
    };
    let _ = element.set_attribute(SPOKEN, "");
    if following && !is_in_sight(&element) {
        bring_into_sight(&element);
    }
}

fn element_of(part: Part) -> Option<web_sys::Element> {
    match part {
        Part::Headline => find(".article h1").map(Into::into),
        Part::Lead => find(".article .lead").map(Into::into),
        Part::Block(number) => {
            let mut blocks = find_all(".article-body > *").into_iter();
            blocks.nth(number as usize)
        }
    }
}
