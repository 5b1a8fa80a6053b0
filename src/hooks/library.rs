use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::{Bundle, library},
    state::{Change, Library},
};

/// What the device remembers of the site's articles, and what changes it.
#[derive(Clone, PartialEq)]
pub(crate) struct Shelf {
    /// What is remembered.
    pub(crate) library: Rc<Library>,
    /// Tells what happened to the article of a slug.
    pub(crate) change: Callback<(String, Change)>,
}

/// The reader's library. The first rendering has an empty one, as the build has; the device's own
/// comes right after it, and again whenever another tab changes it.
#[hook]
pub(crate) fn use_library(bundle: Option<&Bundle>) -> Shelf {
    let library = use_state_eq(Rc::<Library>::default);
    {
        let (library, bundle) = (library.clone(), bundle.cloned());
        use_effect_with((), move |()| {
            let listeners = bundle.and_then(|bundle| {
                let take_over = move || {
                    if let Some(stored) = library::stored(bundle.root()) {
                        library.set(Rc::new(stored));
                    }
                };
                take_over();
                library::on_change(take_over)
            });
            move || drop(listeners)
        });
    }
    let bundle = bundle.cloned();
    Shelf {
        library: (*library).clone(),
        change: Callback::from(move |(slug, change): (String, Change)| {
            if let Some(bundle) = &bundle {
                let changed = library::change(bundle.root(), &library, &slug, change);
                library.set(Rc::new(changed));
            }
        }),
    }
}
