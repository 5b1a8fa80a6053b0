use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::{Bundle, history, links},
    route::Route,
    state::{Filters, Location},
};

/// Where the reader is, and the way elsewhere.
#[derive(Clone, PartialEq)]
pub(crate) struct Navigation {
    /// Where the reader is.
    pub(crate) location: Rc<Location>,
    /// Filters the list, from one keystroke to the next.
    pub(crate) filter: Callback<Filters>,
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
    let clicked = links::on_inner_click(bundle.root().to_owned(), {
        let root = bundle.root().to_owned();
        move |target: Location| {
            // As a browser does: a link to where the reader is makes no second entry.
            if history::current(&root).as_ref() != Some(&target) {
                history::push(&root, &target);
            }
            location.set(Rc::new(target));
        }
    });
    (moved, clicked)
}

/// The first letter makes an entry of its own in the history, so that «back» leads to the whole
/// list; the letters after it change that entry. What the address bar says decides: several letters
/// may come between two renderings.
fn filtering(location: UseStateHandle<Rc<Location>>, bundle: Option<Bundle>) -> Callback<Filters> {
    Callback::from(move |filters: Filters| {
        let target = Location {
            route: Route::HOME,
            filters,
        };
        if let Some(bundle) = &bundle {
            let here = history::current(bundle.root());
            let record = match here {
                Some(here) if !here.filters.is_empty() => history::replace,
                _ => history::push,
            };
            record(bundle.root(), &target);
        }
        location.set(Rc::new(target));
    })
}
