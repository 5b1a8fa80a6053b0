use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::{Bundle, document, history, links},
    route::Route,
    state::{Filters, Gesture, Location, Visit},
};

/// Where the reader is, and the way elsewhere.
#[derive(Clone, PartialEq)]
pub(crate) struct Navigation {
    /// Where the reader is.
    pub(crate) location: Rc<Location>,
    /// Filters the list in another way, and says what the reader does to that end.
    pub(crate) filter: Callback<(Filters, Gesture)>,
    /// Goes elsewhere.
    pub(crate) go: Callback<Location>,
}

/// The reader's place, as the address bar has it. The first rendering has no filters, because the
/// page made at build time has none; those of the address come right after it.
#[hook]
pub(crate) fn use_location(first: &Route, bundle: Option<&Bundle>) -> Navigation {
    let location = {
        let first = first.clone();
        use_state_eq(move || Rc::new(Location::of(first)))
    };
    {
        let (location, bundle) = (location.clone(), bundle.cloned());
        use_effect_with((), move |()| {
            let listeners = bundle.map(|bundle| follow_browser(&bundle, location));
            move || drop(listeners)
        });
    }
    Navigation {
        location: (*location).clone(),
        go: going(location.clone(), bundle.cloned()),
        filter: filtering(location, bundle.cloned()),
    }
}

/// Takes over the address's filters, then the browser's own moves and clicks on inner links.
fn follow_browser(bundle: &Bundle, location: UseStateHandle<Rc<Location>>) -> impl Sized + use<> {
    if let Some(here) = history::current(bundle.root()) {
        location.set(Rc::new(here));
    }
    let moved = {
        let location = location.clone();
        history::on_move(bundle.root().to_owned(), move |here| {
            location.set(Rc::new(here));
        })
    };
    // What a frame links to opens beside the page that the frame is in.
    let in_frame = location.route == Route::Frame;
    let clicked = (!in_frame).then(|| {
        let root = bundle.root().to_owned();
        let follow = move |target: Location, row| {
            // As a browser does: a link to where the reader is makes no second entry.
            if history::current(&root).as_ref() != Some(&target) {
                let visit = Visit {
                    row,
                    ..Visit::default()
                };
                history::push(&root, &target, &visit);
            }
            location.set(Rc::new(target));
        };
        links::on_inner_click(bundle.root().to_owned(), follow)
    });
    (moved, clicked, history::on_leave())
}

fn going(location: UseStateHandle<Rc<Location>>, bundle: Option<Bundle>) -> Callback<Location> {
    Callback::from(move |target: Location| {
        let target = location.towards(target);
        if let Some(bundle) = &bundle {
            if location.route == Route::Frame && target.route != Route::Frame {
                document::open_beside(&format!("{}{}", bundle.root(), target.address()));
                return;
            }
            history::push(bundle.root(), &target, &Visit::default());
        }
        location.set(Rc::new(target));
    })
}

/// Choosing makes an entry of its own in the history, and so does the first letter typed; the
/// letters after it change that entry, as the steps of dragging do. What the address bar says
/// decides: several letters may come between two renderings.
fn filtering(
    location: UseStateHandle<Rc<Location>>,
    bundle: Option<Bundle>,
) -> Callback<(Filters, Gesture)> {
    Callback::from(move |(mut filters, gesture): (Filters, Gesture)| {
        let here = bundle.as_ref().and_then(|it| history::current(it.root()));
        // What was typed early comes before the rendering that has what the address chose.
        if let (Gesture::Typing, Some(here)) = (gesture, &here) {
            filters = here.filters.with_query(filters.query);
        }
        let target = location.towards(Location {
            route: Route::HOME,
            filters,
        });
        if let Some(bundle) = &bundle {
            let root = bundle.root();
            if here.as_ref() == Some(&target) {
                return;
            }
            let visit = Visit {
                gesture,
                ..Visit::default()
            };
            if gesture.goes_on(history::visit().gesture) {
                history::replace(root, &target, &visit);
            } else {
                history::push(root, &target, &visit);
            }
        }
        location.set(Rc::new(target));
    })
}
