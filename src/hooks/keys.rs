use yew::prelude::*;

use crate::browser::{element, keys};

/// The list of keys, and whether they are in use.
#[derive(Clone, PartialEq)]
pub(crate) struct KeyHelp {
    /// Whether the list is shown.
    pub(crate) open: bool,
    /// Whether the keys are in use.
    pub(crate) in_use: bool,
    /// Shows the list, or puts it away.
    pub(crate) show: Callback<bool>,
    /// Switches the keys on or off.
    pub(crate) switch: Callback<bool>,
}

/// Follows the keys of the page.
#[hook]
pub(crate) fn use_keys() -> KeyHelp {
    let open = use_state_eq(|| false);
    let in_use = use_state_eq(|| true);
    {
        let in_use = in_use.setter();
        use_effect_with((), move |()| {
            in_use.set(keys::in_use());
            let listener = keys::listen();
            move || drop(listener)
        });
    }
    use_effect_with(*open, |open| element::show_dialog("#key-help", *open));
    KeyHelp {
        open: *open,
        in_use: *in_use,
        show: {
            let open = open.setter();
            Callback::from(move |wanted| open.set(wanted))
        },
        switch: Callback::from(move |on| {
            keys::switch(on);
            in_use.set(on);
        }),
    }
}
