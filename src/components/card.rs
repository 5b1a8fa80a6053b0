use maqal_article::Card;
use maqal_search::Marker;
use yew::prelude::*;

use super::{
    icon::{Icon, icon},
    label::label,
    marked_text::marked_text,
};
use crate::{
    hooks::{Links, Site},
    i18n::{Strings, short_date},
    route::Route,
    state::Library,
};

/// What a list shows of an article: section, date, headline, lead, reading time, whether it is saved
/// or read.
pub(crate) fn card_view(
    card: &Card,
    marker: Option<&Marker>,
    library: &Library,
    site: &Site,
    links: &Links,
) -> Html {
    let strings = site.strings;
    let route = Route::Article {
        slug: card.slug.clone(),
    };
    let marked = |text: &str| {
        let marks = marker.map(|marker| marker.marks(text, card.lang.as_str()));
        marked_text(text, &marks.unwrap_or_default())
    };
    html! {
        <li class="card" key={card.slug.clone()}>
            <p class="card-meta">
                if let Some(section) = &card.section {
                    <span class="section">{ label(section, &card.lang, card.dir, site) }</span>
                }
                if let Some(published) = card.published {
                    <time datetime={published.to_string()}>{ short_date(strings, published.date) }</time>
                }
                <span>{ strings.count(&strings.reading, u64::from(card.minutes)) }</span>
                { standing(&card.slug, library, strings) }
            </p>
            <h2 class="card-headline" lang={card.lang.to_string()} dir={card.dir.as_str()}>
                <a href={links.to_found(&route)}>{ marked(&card.headline) }</a>
            </h2>
            if !card.lead.is_empty() {
                <p class="card-lead" lang={card.lang.to_string()} dir={card.dir.as_str()}>
                    { marked(&card.lead) }
                </p>
            }
        </li>
    }
}

/// Marks of what the reader did with the article; the icons have their words for screen readers.
fn standing(slug: &str, library: &Library, strings: &Strings) -> Html {
    let tools = &strings.tools;
    [
        (library.is_saved(slug), Icon::Save, tools.is_saved),
        (library.is_read(slug), Icon::Done, tools.is_read),
    ]
    .into_iter()
    .filter(|(holds, ..)| *holds)
    .map(|(_, sign, words)| {
        html! {
            <span class="card-mark" title={words}>
                { icon(sign) }<span class="visually-hidden">{ words }</span>
            </span>
        }
    })
    .collect()
}
