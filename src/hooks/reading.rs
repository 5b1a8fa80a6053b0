use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::Shelf;
use crate::{
    browser::reading,
    state::{Change, Place},
};

/// The page has come to rest when it has not moved for so long.
const REST_MS: u32 = 250;

/// The offer to go on where the reader stopped last time.
#[derive(Clone, PartialEq)]
pub(crate) struct Resume {
    /// Where that is; `None` where there is nothing to offer, or no longer.
    pub(crate) place: Option<Place>,
    /// Takes the offer back.
    pub(crate) close: Callback<()>,
}

/// What is known of one visit.
#[derive(Default)]
struct Visit {
    /// The place that is offered and was not reached.
    offered: Cell<Option<Place>>,
    /// The place before the eyes, once the page has moved.
    place: Cell<Option<Place>>,
    /// Whether the end was reached.
    done: Cell<bool>,
    /// What waits for the page to rest.
    rest: RefCell<Option<Timeout>>,
}

/// Follows how far an article is read: draws the progress, and tells the library when it was opened,
/// read to its end, and left on the way.
#[hook]
pub(crate) fn use_reading(slug: &str, shelf: &Shelf) -> Resume {
    let passed = use_state_eq(|| false);
    let visit = use_memo((), |()| Visit::default());
    let place = shelf.library.place(slug).filter(|_| !*passed);
    visit.offered.set(place);
    {
        let (visit, passed) = (visit.clone(), passed.setter());
        let (slug, change) = (slug.to_owned(), shelf.change.clone());
        use_effect_with((), move |()| {
            let tell = Rc::new(move |happened| change.emit((slug.clone(), happened)));
            tell(Change::Opened);
            let moved = {
                let (visit, passed, tell) = (visit.clone(), passed.clone(), tell.clone());
                move || {
                    if reading::draw_progress() && !visit.done.replace(true) {
                        passed.set(true);
                        tell(Change::Read);
                    }
                    rest(&visit, &passed);
                }
            };
            moved();
            let leave = {
                let visit = visit.clone();
                move || {
                    let place = visit.place.get().filter(|_| visit.offered.get().is_none());
                    if let Some(place) = place.filter(|_| !visit.done.get()) {
                        passed.set(true);
                        tell(Change::Left(place));
                    }
                }
            };
            let listeners = (reading::on_move(moved), reading::on_hide(leave.clone()));
            move || {
                drop(listeners);
                visit.rest.take();
                leave();
            }
        });
    }
    Resume {
        place,
        close: Callback::from(move |()| passed.set(true)),
    }
}

/// Looks where the reader is when the page has come to rest.
fn rest(visit: &Rc<Visit>, passed: &UseStateSetter<bool>) {
    let (held, passed) = (visit.clone(), passed.clone());
    let timeout = Timeout::new(REST_MS, move || {
        let Some(place) = reading::place() else {
            return;
        };
        held.place.set(Some(place));
        if held.offered.get().is_some_and(|it| it.block <= place.block) {
            passed.set(true);
        }
    });
    visit.rest.replace(Some(timeout));
}
