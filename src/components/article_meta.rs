use maqal_article::{Article, Author, Source, reading_minutes};
use yew::prelude::*;

use super::{
    day::long_day,
    label::{label, label_link},
};
use crate::{
    hooks::{Links, Site},
    state::Facet,
};

/// The line under the lead: date, byline, source, reading time, views.
pub(super) fn article_meta(article: &Article, site: &Site, links: &Links) -> Html {
    let strings = site.strings;
    let minutes = u64::from(reading_minutes(&article.lang, article.characters()));
    html! {
        <ul class="article-meta" aria-label={strings.about_article}>
            if let Some(published) = article.published {
                <li>{ long_day(published, site) }</li>
            }
            if let Some(updated) = article.updated.filter(|day| Some(*day) != article.published) {
                <li>{ strings.updated }{ " " }{ long_day(updated, site) }</li>
            }
            { for article.byline.iter().map(|author| html! { <li>{ byline(author, article, site, links) }</li> }) }
            if let Some(source) = &article.source {
                <li>{ strings.source }{ " " }{ source_link(source, article, site, links) }</li>
            }
            <li>{ strings.count(&strings.reading, minutes) }</li>
            if let Some(views) = article.views {
                <li>{ strings.count(&strings.views, views) }</li>
            }
        </ul>
    }
}

fn byline(author: &Author, article: &Article, site: &Site, links: &Links) -> Html {
    let name = &author.name;
    match &author.href {
        Some(href) => html! {
            <a rel="author" href={links.resolve(href)}>{ label(name, &article.lang, article.dir, site) }</a>
        },
        None => label_link(Facet::Author, name, article, site, links),
    }
}

fn source_link(source: &Source, article: &Article, site: &Site, links: &Links) -> Html {
    let name = &source.name;
    match &source.href {
        Some(href) => html! {
            <a rel="noopener" href={links.resolve(href)}>{ label(name, &article.lang, article.dir, site) }</a>
        },
        None => label_link(Facet::Source, name, article, site, links),
    }
}
