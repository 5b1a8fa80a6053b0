use maqal_article::{ArticlePage, Neighbour};
use yew::prelude::*;

use crate::{
    hooks::{Links, Site},
    route::Route,
};

/// The way onward from an article: related ones, the one before and the one after.
pub(crate) fn onward(page: &ArticlePage, site: &Site, links: &Links) -> Html {
    let strings = site.strings;
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
                    <ul>{ for related.iter().map(|to| html! { <li>{ link(to, None, site, links) }</li> }) }</ul>
                </section>
            }
            if newer.is_some() || older.is_some() {
                <nav class="neighbours" aria-label={strings.neighbours}>
                    { neighbour(strings.newer, "k", newer.as_ref(), site, links) }
                    { neighbour(strings.older, "j", older.as_ref(), site, links) }
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
    site: &Site,
    links: &Links,
) -> Html {
    match to {
        Some(to) => html! { <p><span>{ label }</span>{ link(to, Some(key), site, links) }</p> },
        None => Html::default(),
    }
}

/// The same article in other languages.
pub(crate) fn translations(page: &ArticlePage, site: &Site, links: &Links) -> Html {
    if page.translations.is_empty() {
        return Html::default();
    }
    html! {
        <p class="translations">
            <span>{ site.strings.tools.translations }</span>
            { for page.translations.iter().map(|to| link(to, None, site, links)) }
        </p>
    }
}

fn link(to: &Neighbour, key: Option<&'static str>, site: &Site, links: &Links) -> Html {
    let prose = site.settings.prose(&to.lang);
    let route = Route::Article {
        slug: to.slug.clone(),
    };
    html! {
        <a
            href={links.to(&route)} hreflang={to.lang.to_string()} lang={to.lang.to_string()} dir={to.dir.as_str()}
            aria-keyshortcuts={key}
        >
            { prose.show(&to.headline).into_owned() }
        </a>
    }
}
