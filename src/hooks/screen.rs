use yew::prelude::*;

use crate::browser::{screen, settings};

/// Whether there is room for a column beside the list; `None` on the first rendering, which is the
/// same at build time.
#[hook]
pub(crate) fn use_wide() -> Option<bool> {
    let wide = use_state_eq(|| None);
    {
        let wide = wide.setter();
        use_effect_with((), move |()| {
            let look = move || wide.set(Some(screen::is_wide()));
            look();
            let listener = screen::on_resize(look);
            move || drop(listener)
        });
    }
    *wide
}

/// Whether lists are shown in pages, and what changes that.
#[hook]
pub(crate) fn use_in_pages() -> (bool, Callback<bool>) {
    let in_pages = use_state_eq(|| false);
    {
        let in_pages = in_pages.setter();
        use_effect_with((), move |()| in_pages.set(settings::in_pages()));
    }
    let change = {
        let in_pages = in_pages.setter();
        Callback::from(move |wanted| {
            settings::keep_in_pages(wanted);
            in_pages.set(wanted);
        })
    };
    (*in_pages, change)
}
