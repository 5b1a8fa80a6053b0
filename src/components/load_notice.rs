use yew::prelude::*;

use crate::{hooks::LoadStatus, i18n::Strings};

/// Says that a page is on its way, or why it is not; the page before it stands below.
pub(crate) fn load_notice(strings: &Strings, status: LoadStatus, retry: &Callback<()>) -> Html {
    let notice = match status {
        LoadStatus::Shown => Html::default(),
        LoadStatus::Loading => html! {
            <p class="load-progress">
                <span class="visually-hidden">{ strings.loading }</span>
            </p>
        },
        LoadStatus::Failed => html! {
            <p class="load-failure">
                { strings.load_failed }
                <button type="button" onclick={retry.reform(|_| ())}>{ strings.retry }</button>
            </p>
        },
    };
    html! { <div class="load-notice" role="status">{ notice }</div> }
}
