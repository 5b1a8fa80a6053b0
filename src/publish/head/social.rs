//! Open Graph, and the few names that X has of its own: previews of links in other places.

use maqal_article::Article;
use yew::prelude::*;

use super::{Page, canonical, description, picture};
use crate::app::PageData;

/// The tags of a page.
pub(super) fn tags(page: &Page) -> Html {
    let site = &page.archive.site;
    let mut tags = vec![
        ("og:site_name", site.title.clone()),
        ("og:type", kind(&page.content).to_owned()),
        ("og:title", headline(page)),
    ];
    let mut add = |name, value: Option<String>| tags.extend(value.map(|value| (name, value)));
    add("og:description", description(page));
    add("og:url", canonical(page));
    add("og:locale", locale(page));
    let mut card = "summary";
    if let PageData::Article(content) = &page.content {
        let article = &content.article;
        if picture::of(page, article).is_some() {
            card = "summary_large_image";
        }
        tags.extend(of_article(page, article));
    }
    html! {
        <>
            { for tags.into_iter().map(|(property, content)| html! { <meta {property} {content} /> }) }
            <meta name="twitter:card" content={card} />
        </>
    }
}

fn of_article(page: &Page, article: &Article) -> Vec<(&'static str, String)> {
    let mut tags = Vec::new();
    let times = [
        ("article:published_time", article.published),
        ("article:modified_time", article.updated),
    ];
    for (name, stamp) in times {
        tags.extend(stamp.map(|stamp| (name, stamp.to_string())));
    }
    let section = article.section.clone();
    tags.extend(section.map(|section| ("article:section", section)));
    tags.extend(article.tags.iter().map(|tag| ("article:tag", tag.clone())));
    if let Some((image, address)) = picture::of(page, article) {
        tags.push(("og:image", address));
        let size = [
            ("og:image:width", image.width),
            ("og:image:height", image.height),
        ];
        tags.extend(
            size.into_iter()
                .filter_map(|(name, size)| Some((name, size?.to_string()))),
        );
        if !image.alt.is_empty() {
            tags.push(("og:image:alt", image.alt.clone()));
        }
    }
    tags
}

fn kind(content: &PageData) -> &'static str {
    match content {
        PageData::Article(_) => "article",
        PageData::Catalogue(_) | PageData::NotFound => "website",
    }
}

/// The site's name has a tag of its own.
fn headline(page: &Page) -> String {
    match &page.content {
        PageData::Article(page) => page.article.headline.clone(),
        PageData::Catalogue(_) | PageData::NotFound => page.title(),
    }
}

/// Open Graph knows languages only together with a country.
fn locale(page: &Page) -> Option<String> {
    let lang = match &page.content {
        PageData::Article(page) => &page.article.lang,
        PageData::Catalogue(_) | PageData::NotFound => &page.archive.site.lang,
    };
    let (language, country) = lang.as_str().split_once('-')?;
    (country.len() == 2).then(|| format!("{language}_{}", country.to_ascii_uppercase()))
}
