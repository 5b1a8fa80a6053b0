use yew::prelude::*;

use crate::i18n::Strings;

/// Stands in for a page that is not there.
pub(crate) fn not_found_page(strings: &Strings) -> Html {
    html! {
        <section class="not-found">
            <h1>{ strings.not_found }</h1>
            <p>{ strings.not_found_text }</p>
        </section>
    }
}
