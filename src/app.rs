//! The root component: what every page shares, and the switch between pages.

use std::rc::Rc;

use maqal_article::{Archive, ArticlePage, CardPage};
use yew::prelude::*;

use crate::{
    browser::Bundle,
    components::{frame_footer, key_help, load_notice, settings_panel, site_footer, site_header},
    hooks::{
        Links, Site, use_keys, use_library, use_location, use_page, use_search, use_settings,
        use_strings,
    },
    i18n::Strings,
    pages::{Catalogue, ReadingPage, not_found_page},
    route::Route,
    state::{ByPointer, Settings},
};

/// What a page shows, as the bundle's files hold it.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(feature = "ssr"),
    expect(unreachable_pub, reason = "it is public where pages are published")
)]
pub enum PageData {
    /// A page of the catalogue.
    Catalogue(Rc<CardPage>),
    /// An article.
    Article(Rc<ArticlePage>),
    /// The page that stands in for a missing one; it is published and never fetched.
    #[cfg_attr(not(any(feature = "ssr", test)), expect(dead_code))]
    NotFound,
}

impl PageData {
    /// The document's title.
    pub(crate) fn title(&self, archive: &Archive, strings: &Strings) -> String {
        let site = &archive.site.title;
        match self {
            Self::Article(page) => format!("{} · {site}", page.article.headline),
            Self::Catalogue(cards) if cards.first > 0 => {
                let page = cards.first / archive.cards_per_page.max(1) + 1;
                let pages = archive.count.div_ceil(archive.cards_per_page.max(1));
                format!("{} · {site}", strings.page_of_pages(page, pages))
            }
            Self::Catalogue(_) => site.clone(),
            Self::NotFound => format!("{} · {site}", strings.not_found),
        }
    }
}

impl PartialEq for PageData {
    /// Whether both show the same file: contents are not compared.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Catalogue(a), Self::Catalogue(b)) => Rc::ptr_eq(a, b),
            (Self::Article(a), Self::Article(b)) => Rc::ptr_eq(a, b),
            (Self::NotFound, Self::NotFound) => true,
            _ => false,
        }
    }
}

/// What the first rendering starts from. It is the same at build time and at hydration, so that
/// both give the same nodes.
#[derive(Clone, Properties)]
pub(crate) struct AppProps {
    /// The archive.
    pub(crate) archive: Rc<Archive>,
    /// The words of the site's own language.
    pub(crate) strings: &'static Strings,
    /// The page's address.
    pub(crate) route: Route,
    /// The page's content.
    pub(crate) page: PageData,
    /// Where more is fetched from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
}

impl PartialEq for AppProps {
    /// Whether both are of the same bundle and page: contents are not compared.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.archive, &other.archive)
            && std::ptr::eq(self.strings, other.strings)
            && self.route == other.route
            && self.page == other.page
            && self.bundle == other.bundle
    }
}

/// The whole page.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let navigation = use_location(&props.route, props.bundle.as_ref());
    let view = use_page(
        &props.page,
        &navigation.location.route,
        props.bundle.as_ref(),
    );
    let reader = use_settings(Settings::of_site(&props.archive.site));
    let site = Site {
        archive: props.archive.clone(),
        strings: use_strings(props.strings, &reader.settings, props.bundle.as_ref()),
        settings: reader.settings,
    };
    let links = Links::within_bundle(
        &navigation.location,
        &view.route,
        &props.page,
        &props.archive.site,
    );
    let help = use_keys();
    let shelf = use_library(props.bundle.as_ref());
    let search = use_search(&navigation.location.filters, &shelf, props.bundle.as_ref());
    let body = match &view.page {
        PageData::Catalogue(cards) => html! {
            <Catalogue
                cards={ByPointer(cards.clone())}
                search={search}
                shelf={shelf.clone()}
                site={site.clone()}
                links={links.clone()}
                navigation={navigation.clone()}
                bundle={props.bundle.clone()}
            />
        },
        PageData::Article(page) => html! {
            <ReadingPage
                key={page.article.slug.clone()}
                page={ByPointer(page.clone())}
                searched={navigation.location.filters.query.clone()}
                search={search.state.clone()}
                ask={search.ask.clone()}
                shelf={shelf.clone()}
                site={site.clone()}
                links={links.clone()}
                bundle={props.bundle.clone()}
            />
        },
        PageData::NotFound => not_found_page(site.strings),
    };
    let on_catalogue = matches!(view.page, PageData::Catalogue(_));
    if props.route == Route::Frame {
        return html! {
            <>
                <main id="content" class="content" tabindex="-1">{ body }</main>
                { frame_footer(&site, &links) }
            </>
        };
    }
    html! {
        <>
            <a class="skip-link" href="#content">{ site.strings.skip }</a>
            { site_header(&site, &links, &reader, on_catalogue) }
            { load_notice(site.strings, view.status, &view.retry) }
            <main id="content" class="content" tabindex="-1">{ body }</main>
            { site_footer(&site, &links, &help) }
            { key_help(site.strings, &help) }
            { settings_panel(&site, &reader) }
        </>
    }
}
