use yew::prelude::*;

use crate::{
    browser::element,
    hooks::{Advice, Offer, Way},
    i18n::{Strings, fill},
    state::{Filters, Gesture},
};

/// What might be tried where nothing was found, as buttons that say how much they find.
pub(super) fn advice(
    advice: &Advice,
    strings: &Strings,
    filters: &Filters,
    change: &Callback<(Filters, Gesture)>,
) -> Html {
    let words = &strings.catalogue;
    let offer = |Offer { way, to, total }: &Offer| {
        let name = match way {
            Way::AnyDate => words.any_date.to_owned(),
            Way::WithoutFilters => words.without_filters.to_owned(),
            Way::OtherWords => fill(words.with_words, "query", &to.query),
        };
        let to = to.clone();
        let onclick = change.reform(move |_: MouseEvent| {
            element::focus_list();
            (to.clone(), Gesture::Choosing)
        });
        html! {
            <li>
                <button type="button" class="plain" {onclick}>{ name }</button>
                if let Some(total) = total {
                    <span>{ strings.count(&strings.articles, u64::from(*total)) }</span>
                }
            </li>
        }
    };
    let hint = if filters.has_several_words() {
        strings.nothing_found_advice
    } else {
        strings.nothing_found_word
    };
    html! {
        <div class="advice">
            if filters.has_words() && advice.doubts {
                <p>{ hint }</p>
            }
            if !advice.offers.is_empty() {
                <ul>{ for advice.offers.iter().map(offer) }</ul>
            }
        </div>
    }
}
