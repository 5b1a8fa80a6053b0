use yew::prelude::*;

use crate::hooks::{LoadStatus, use_site};

#[derive(PartialEq, Properties)]
pub(crate) struct LoadNoticeProps {
    /// How far the page that was asked for has come.
    pub(crate) status: LoadStatus,
    /// Asks for it again.
    pub(crate) retry: Callback<()>,
}

/// Says that a page is on its way, or why it is not; the page before it stands below.
#[component]
pub(crate) fn LoadNotice(props: &LoadNoticeProps) -> Html {
    let strings = use_site().strings;
    let retry = props.retry.clone();
    let onclick = Callback::from(move |_| retry.emit(()));
    html! {
        <div class="load-notice" role="status">
            {
                match props.status {
                    LoadStatus::Shown => Html::default(),
                    LoadStatus::Loading => html! {
                        <p class="load-progress">
                            <span class="visually-hidden">{ strings.loading }</span>
                        </p>
                    },
                    LoadStatus::Failed => html! {
                        <p class="load-failure">
                            { strings.load_failed }
                            <button type="button" {onclick}>{ strings.retry }</button>
                        </p>
                    },
                }
            }
        </div>
    }
}
