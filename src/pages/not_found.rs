use yew::prelude::*;

use crate::hooks::use_site;

/// Stands in for a page that is not there.
#[component]
pub(crate) fn NotFoundPage() -> Html {
    let strings = use_site().strings;
    html! {
        <section class="not-found">
            <h1>{ strings.not_found }</h1>
            <p>{ strings.not_found_text }</p>
        </section>
    }
}
