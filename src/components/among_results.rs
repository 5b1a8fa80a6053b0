use yew::prelude::*;

use crate::{
    browser::CardAt,
    hooks::{Among, Links, Site},
    i18n::fill,
    route::Route,
};

/// The way back to what was found, which article of how many this is, and the ways to the one before
/// and the one after.
pub(crate) fn among_results(among: Option<&Among>, site: &Site, links: &Links) -> Html {
    let Some(among) = among else {
        return Html::default();
    };
    let strings = site.strings;
    let number = |value: u32| strings.numerals.grouped(value.into());
    let place = fill(strings.tools.match_of, "n", &number(among.at + 1));
    let place = fill(&place, "m", &number(among.of));
    html! {
        <nav class="among" aria-label={strings.catalogue.among_results}>
            <a href={links.to_results()} data-row={among.at.to_string()}>
                { strings.catalogue.to_results }
            </a>
            <span>{ place }</span>
            { step(strings.tools.previous, "k", among.previous.as_ref(), links) }
            { step(strings.tools.next, "j", among.next.as_ref(), links) }
        </nav>
    }
}

/// `key` follows the link: see [`keys`](crate::browser::keys).
fn step(name: &'static str, key: &'static str, to: Option<&CardAt>, links: &Links) -> Html {
    let Some(card) = to else {
        return Html::default();
    };
    let route = Route::Article {
        slug: card.slug.clone(),
    };
    html! {
        <a href={links.to_found(&route)} title={card.headline.clone()} aria-keyshortcuts={key}>
            { name }
        </a>
    }
}
