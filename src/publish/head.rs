//! The head of a document: what browsers, search engines and previews of links read of a page.

mod json_ld;
mod picture;
mod social;

use maqal_article::{Card, Site};
use yew::prelude::*;

use super::{Assets, Page};
use crate::{
    app::PageData,
    route::Route,
    state::{Setting, Settings},
};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadProps {
    pub(super) page: Page,
    pub(super) assets: Assets,
    /// What leads from the page's folder to the bundle's root.
    pub(super) root: String,
}

/// The head of a document. The scripts come last and wait: the page is read before they run.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let (page, assets) = (&props.page, &props.assets);
    let site = &page.archive.site;
    let at = |path: &str| format!("{}{path}", props.root);
    html! {
        <head>
            <meta charset="utf-8" />
            <title>{ page.title() }</title>
            if page.route == Route::Frame {
                // What it lists stands on the site itself; its links open beside the page that it is in.
                <meta name="robots" content="noindex" />
                <base target="_blank" />
            }
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            { frame_colours(site) }
            if let Some(description) = description(page) {
                <meta name="description" content={description} />
            }
            { social::tags(page) }
            if let Some(address) = canonical(page) {
                <link rel="canonical" href={address} />
            }
            { translations(page) }
            { neighbours(page, &props.root) }
            if site.url.is_some() {
                <link rel="alternate" type="application/rss+xml" title={site.title.clone()} href={at("feed.xml")} />
            }
            <link rel="icon" type="image/svg+xml" href={at(&assets.icon)} />
            <link rel="manifest" href={at(&assets.web_manifest)} />
            <link rel="stylesheet" href={at(&assets.style)} />
            if let Some(font) = &assets.font {
                <link rel="preload" href={at(&font.file)} as="font" type="font/woff2" crossorigin="anonymous" />
                <link rel="stylesheet" href={at(&font.style)} />
            }
            if let Some(data) = json_ld::of(page) {
                <script type="application/ld+json">{ data }</script>
            }
            <script src={at(&assets.early)}></script>
            if !matches!(page.content, PageData::NotFound) {
                <script
                    type="module" id="maqal-start" src={at(&assets.start)}
                    data-script={file_name(&assets.script)} data-wasm={file_name(&assets.wasm)}
                ></script>
            }
        </head>
    }
}

/// The colour of the browser's frame: that of the page, in the theme that the site starts with.
fn frame_colours(site: &Site) -> Html {
    let theme = Settings::of_site(site).name(Setting::Theme);
    let paper = |theme| {
        PAPERS
            .iter()
            .find(|(name, _)| *name == theme)
            .map(|(_, paper)| *paper)
    };
    match paper(theme) {
        Some(paper) => html! { <meta name="theme-color" content={paper} /> },
        None => html! {
            <>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content={paper("light")} />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper("dark")} />
            </>
        },
    }
}

/// The ground of each theme, as `styles/tokens.css` has it.
const PAPERS: [(&str, &str); 4] = [
    ("light", "#fbf9f4"),
    ("sepia", "#f3e9d2"),
    ("dark", "#16150f"),
    ("black", "#000000"),
];

/// How many headlines describe a catalogue that has no description of its own.
const HEADLINES: usize = 3;

/// One or two sentences about the page.
fn description(page: &Page) -> Option<String> {
    let text = match &page.content {
        PageData::Article(page) => Card::of(&page.article).lead,
        PageData::Catalogue(cards) => page.archive.site.description.clone().unwrap_or_else(|| {
            let cards = cards.cards.iter().take(HEADLINES);
            let headlines: Vec<_> = cards.map(|card| card.headline.as_str()).collect();
            headlines.join(" · ")
        }),
        PageData::NotFound => String::new(),
    };
    (!text.is_empty()).then_some(text)
}

/// The page's absolute address, where the site has one.
fn canonical(page: &Page) -> Option<String> {
    match page.content {
        PageData::NotFound => None,
        PageData::Catalogue(_) | PageData::Article(_) => absolute(page, &page.route.folder()),
    }
}

/// The same article in every language, itself among them, where the site has an address.
fn translations(page: &Page) -> Html {
    let PageData::Article(content) = &page.content else {
        return Html::default();
    };
    if content.translations.is_empty() {
        return Html::default();
    }
    let own = (&content.article.slug, &content.article.lang);
    let others = content.translations.iter().map(|to| (&to.slug, &to.lang));
    let links = std::iter::once(own)
        .chain(others)
        .filter_map(|(slug, lang)| {
            let route = Route::Article { slug: slug.clone() };
            let href = absolute(page, &route.folder())?;
            Some(html! { <link rel="alternate" hreflang={lang.to_string()} {href} /> })
        });
    links.collect()
}

/// The absolute address of a path from the bundle's root, where the site has an address.
fn absolute(page: &Page, path: &str) -> Option<String> {
    let url = page.archive.site.url.as_ref()?;
    Some(format!("{}/{path}", url.trim_end_matches('/')))
}

/// The catalogue pages before and after this one.
fn neighbours(page: &Page, root: &str) -> Html {
    let (PageData::Catalogue(_), Route::Catalogue { page: here }) = (&page.content, &page.route)
    else {
        return Html::default();
    };
    let pages = page
        .archive
        .count
        .div_ceil(page.archive.cards_per_page.max(1));
    let link = |rel: &'static str, page: u32| {
        let href = format!("{root}{}index.html", Route::Catalogue { page }.folder());
        html! { <link {rel} {href} /> }
    };
    html! {
        <>
            if *here > 1 { { link("prev", here - 1) } }
            if *here < pages { { link("next", here + 1) } }
        </>
    }
}

/// The name of a file beside `start.js`.
fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;
