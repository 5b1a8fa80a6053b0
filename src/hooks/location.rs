use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::{Bundle, history, links},
    route::Route,
    state::Location,
};

/// Where the reader is, and the way elsewhere.
#[derive(Clone, PartialEq)]
pub(crate) struct Navigation {
    /// Where the reader is.
    pub(crate) location: Rc<Location>,
    /// Goes to a place and adds it to the history.
    pub(crate) go: Callback<Location>,
    /// Puts a place in the place of the present one.
    pub(crate) replace: Callback<Location>,
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
    let go = moving(&location, bundle, history::push);
    let replace = moving(&location, bundle, history::replace);
    Navigation {
        location: (*location).clone(),
        go,
        replace,
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
            history::push(&root, &target);
            location.set(Rc::new(target));
        }
    });
    (moved, clicked)
}

fn moving(
    location: &UseStateHandle<Rc<Location>>,
    bundle: Option<&Bundle>,
    record: fn(&str, &Location),
) -> Callback<Location> {
    let (location, bundle) = (location.clone(), bundle.cloned());
    Callback::from(move |target: Location| {
        if let Some(bundle) = &bundle {
            record(bundle.root(), &target);
        }
        location.set(Rc::new(target));
    })
}
