use maqal_article::{ArticlePage, Neighbour};
use yew::prelude::*;

use crate::{hooks::Links, i18n::Strings, route::Route};

/// The way onward from an article: related ones, the one before and the one after.
pub(crate) fn onward(page: &ArticlePage, strings: &Strings, links: &Links) -> Html {
    let ArticlePage {
        newer,
        older,
        related,
        ..
    } = page;
    html! {
        <>
            if !related.is_empty() {
                <section class="related" aria-labelledby="related">
                    <h2 id="related">{ strings.related }</h2>
                    <ul>{ for related.iter().map(|to| html! { <li>{ link(to, None, links) }</li> }) }</ul>
                </section>
            }
            if newer.is_some() || older.is_some() {
                <nav class="neighbours" aria-label={strings.neighbours}>
                    { neighbour(strings.newer, "k", newer.as_ref(), links) }
                    { neighbour(strings.older, "j", older.as_ref(), links) }
                </nav>
            }
        </>
    }
}

/// `key` follows the link: see [`keys`](crate::browser::keys).
fn neighbour(
    label: &'static str,
    key: &'static str,
    to: Option<&Neighbour>,
    links: &Links,
) -> Html {
    match to {
        Some(to) => html! { <p><span>{ label }</span>{ link(to, Some(key), links) }</p> },
        None => Html::default(),
    }
}

/// The same article in other languages.
pub(crate) fn translations(page: &ArticlePage, strings: &Strings, links: &Links) -> Html {
    if page.translations.is_empty() {
        return Html::default();
    }
    html! {
        <p class="translations">
            <span>{ strings.tools.translations }</span>
            { for page.translations.iter().map(|to| link(to, None, links)) }
        </p>
    }
}

fn link(to: &Neighbour, key: Option<&'static str>, links: &Links) -> Html {
    let route = Route::Article {
        slug: to.slug.clone(),
    };
    html! {
        <a
            href={links.to(&route)} hreflang={to.lang.to_string()} lang={to.lang.to_string()} dir={to.dir.as_str()}
            aria-keyshortcuts={key}
        >
            { to.headline.clone() }
        </a>
    }
}
