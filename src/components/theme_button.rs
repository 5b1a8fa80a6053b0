use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    hooks::{use_site, use_theme},
    i18n::fill,
    state::Theme,
};

/// Goes from one set of colours to the next. Without script it is not shown.
#[component]
pub(crate) fn ThemeButton() -> Html {
    let strings = use_site().strings;
    let (theme, next) = use_theme();
    let name = match theme {
        Theme::System => strings.theme_system,
        Theme::Light => strings.theme_light,
        Theme::Dark => strings.theme_dark,
    };
    let label = fill(strings.theme, "theme", name);
    let onclick = Callback::from(move |_| next.emit(()));
    html! {
        <button type="button" class="tool needs-script" title={label.clone()} {onclick}>
            { icon(Icon::Theme) }
            <span class="visually-hidden">{ label }</span>
        </button>
    }
}
