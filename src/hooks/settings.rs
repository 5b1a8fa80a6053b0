use yew::prelude::*;

use crate::{
    browser::settings,
    state::{Settings, Theme},
};

/// The colours in use, and what asks for others. The first rendering shows the default; what the
/// device keeps comes right after it.
#[hook]
pub(crate) fn use_theme() -> (Theme, Callback<()>) {
    let theme = use_state_eq(Theme::default);
    {
        let theme = theme.clone();
        use_effect_with((), move |()| theme.set(settings::stored().theme));
    }
    let next = {
        let theme = theme.clone();
        Callback::from(move |()| {
            let next = theme.next();
            settings::keep(&Settings { theme: next });
            theme.set(next);
        })
    };
    (*theme, next)
}
