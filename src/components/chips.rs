use maqal_article::Date;
use yew::prelude::*;

use super::{
    facet_group::value_name,
    icon::{Icon, icon},
};
use crate::{
    browser::element,
    hooks::Site,
    i18n::{fill, short_date},
    state::{Chosen, Facet, Filters, Gesture},
};

/// What the list is narrowed by, each with a button that takes it away.
pub(crate) fn chips(filters: &Filters, site: &Site, change: &Callback<(Filters, Gesture)>) -> Html {
    let chosen = filters.chosen();
    if chosen.is_empty() {
        return Html::default();
    }
    let words = &site.strings.catalogue;
    let go = |to: Filters| {
        change.reform(move |_: MouseEvent| {
            element::focus_list();
            (to.clone(), Gesture::Choosing)
        })
    };
    let chip = |it: &Chosen| {
        let (name, shown) = named(it, filters, site);
        html! {
            <li key={name.clone()}>
                <button
                    type="button" class="chip" onclick={go(filters.without(it))}
                    aria-label={fill(words.remove, "value", &name)}
                >
                    { shown }{ icon(Icon::Clear) }
                </button>
            </li>
        }
    };
    html! {
        <ul class="chips" aria-label={words.filters}>
            { for chosen.iter().map(chip) }
            if chosen.len() > 1 {
                <li>
                    <button type="button" class="plain" onclick={go(filters.cleared())}>
                        { words.clear_all }
                    </button>
                </li>
            }
        </ul>
    }
}

/// What is chosen, as plain text and as it is shown.
fn named(chosen: &Chosen, filters: &Filters, site: &Site) -> (String, Html) {
    let words = &site.strings.catalogue;
    let text = match chosen {
        Chosen::Value(facet, value) => {
            let shown = value_name(*facet, value, site);
            let name = match facet {
                Facet::Minutes | Facet::Lang => words.facets[*facet as usize].to_owned(),
                _ => value.clone(),
            };
            return (name, shown);
        }
        Chosen::Days => {
            let day = |day: Option<Date>| Some(short_date(site.strings, day?));
            match (day(filters.from), day(filters.to)) {
                (Some(from), Some(to)) => return range(&from, &to),
                (Some(from), None) => [words.from, " ", &from].concat(),
                (None, to) => [words.to, " ", &to.unwrap_or_default()].concat(),
            }
        }
        Chosen::Saved => words.saved.to_owned(),
        Chosen::Unread => words.unread.to_owned(),
    };
    (text.clone(), text.into())
}

/// From one day to another; a line ends between them.
fn range(from: &str, to: &str) -> (String, Html) {
    let from = [from, " –"].concat();
    let shown =
        html! { <><span class="day">{ &from }</span>{ " " }<span class="day">{ to }</span></> };
    ([&from, " ", to].concat(), shown)
}
