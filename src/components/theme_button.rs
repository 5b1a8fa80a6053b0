use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    hooks::ThemeChoice,
    i18n::{Strings, fill},
    state::Theme,
};

/// Goes from one set of colours to the next. Without script it is not shown.
pub(super) fn theme_button(strings: &Strings, choice: &ThemeChoice) -> Html {
    let name = match choice.theme {
        Theme::System => strings.theme_system,
        Theme::Light => strings.theme_light,
        Theme::Dark => strings.theme_dark,
    };
    let label = fill(strings.theme, "theme", name);
    html! {
        <button
            type="button" class="tool needs-script" title={label.clone()}
            onclick={choice.next.reform(|_| ())}
        >
            { icon(Icon::Theme) }
            <span class="visually-hidden">{ label }</span>
        </button>
    }
}
