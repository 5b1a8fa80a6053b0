use maqal_article::{Archive, Card};
use yew::prelude::*;

use super::{Assets, Page};
use crate::app::PageData;

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
    let title = title(page);
    let description = description(page);
    let canonical = canonical(page);
    html! {
        <head>
            <meta charset="utf-8" />
            <title>{ title.clone() }</title>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf9f4" />
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#16150f" />
            if let Some(description) = &description {
                <meta name="description" content={description.clone()} />
                <meta property="og:description" content={description.clone()} />
            }
            <meta property="og:title" content={title} />
            <meta property="og:site_name" content={site.title.clone()} />
            <meta property="og:type" content={kind(page)} />
            if let Some(address) = canonical {
                <link rel="canonical" href={address.clone()} />
                <meta property="og:url" content={address} />
            }
            if site.url.is_some() {
                <link rel="alternate" type="application/rss+xml" title={site.title.clone()} href={at("feed.xml")} />
            }
            <link rel="icon" type="image/svg+xml" href={at(&assets.icon)} />
            <link rel="manifest" href={at(&assets.web_manifest)} />
            <link rel="stylesheet" href={at(&assets.style)} />
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

fn title(page: &Page) -> String {
    let site = &page.archive.site.title;
    match &page.content {
        PageData::Article(page) => format!("{} · {site}", page.article.headline),
        PageData::Catalogue(_) | PageData::NotFound => site.clone(),
    }
}

fn description(page: &Page) -> Option<String> {
    match &page.content {
        PageData::Article(page) => Some(Card::of(&page.article).lead),
        PageData::Catalogue(_) | PageData::NotFound => page.archive.site.description.clone(),
    }
}

fn canonical(page: &Page) -> Option<String> {
    let archive: &Archive = &page.archive;
    let url = archive.site.url.as_ref()?;
    match page.content {
        PageData::NotFound => None,
        PageData::Catalogue(_) | PageData::Article(_) => Some(format!(
            "{}/{}",
            url.trim_end_matches('/'),
            page.route.folder()
        )),
    }
}

fn kind(page: &Page) -> &'static str {
    match page.content {
        PageData::Article(_) => "article",
        PageData::Catalogue(_) | PageData::NotFound => "website",
    }
}

/// The name of a file beside `start.js`.
fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_owned()
}
