use yew::prelude::*;

use crate::{browser::settings, state::Theme};

/// The colours in use, and what asks for others.
#[derive(Clone, PartialEq)]
pub(crate) struct ThemeChoice {
    /// The colours in use.
    pub(crate) theme: Theme,
    /// Asks for the next ones.
    pub(crate) next: Callback<()>,
}

/// The reader's colours. The first rendering shows the default; what the device keeps comes right
/// after it.
#[hook]
pub(crate) fn use_theme() -> ThemeChoice {
    let theme = use_state_eq(Theme::default);
    {
        let theme = theme.clone();
        use_effect_with((), move |()| theme.set(settings::theme()));
    }
    ThemeChoice {
        theme: *theme,
        next: Callback::from(move |()| {
            let next = theme.next();
            settings::keep_theme(next);
            theme.set(next);
        }),
    }
}
