//! The root component: what every page shares, and the switch between pages.

use std::rc::Rc;

use maqal_article::{Archive, ArticlePage, CardPage};
use yew::prelude::*;

use crate::{
    browser::Bundle,
    components::{LoadNotice, SiteFooter, SiteHeader},
    hooks::{Links, Navigation, Site, use_location, use_page},
    i18n,
    pages::{CataloguePage, NotFoundPage, ReadingPage},
    route::Route,
};

/// What a page shows, as the bundle's files hold it.
#[derive(Clone, Debug, PartialEq)]
pub enum PageData {
    /// A page of the catalogue.
    Catalogue(Rc<CardPage>),
    /// An article.
    Article(Rc<ArticlePage>),
    /// The page that stands in for a missing one.
    NotFound,
}

/// What the first rendering starts from. It is the same at build time and at hydration, so that
/// both give the same nodes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The archive.
    pub(crate) archive: Rc<Archive>,
    /// The page's address.
    pub(crate) route: Route,
    /// The page's content.
    pub(crate) page: PageData,
    /// Where more is fetched from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
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
    let site = Site {
        archive: props.archive.clone(),
        strings: i18n::strings(&props.archive.site.lang),
        bundle: props.bundle.clone(),
    };
    let links = Links::within_bundle(&navigation.location.route, &props.page);
    let body = match &view.page {
        PageData::Catalogue(cards) => html! { <CataloguePage cards={cards.clone()} /> },
        PageData::Article(page) => html! { <ReadingPage page={page.clone()} /> },
        PageData::NotFound => html! { <NotFoundPage /> },
    };
    html! {
        <ContextProvider<Site> context={site.clone()}>
        <ContextProvider<Links> context={links}>
        <ContextProvider<Navigation> context={navigation.clone()}>
            <a class="skip-link" href="#content">{ site.strings.skip }</a>
            <SiteHeader on_catalogue={matches!(view.page, PageData::Catalogue(_))} />
            <LoadNotice status={view.status} retry={view.retry} />
            <main id="content" class="content" tabindex="-1">{ body }</main>
            <SiteFooter />
        </ContextProvider<Navigation>>
        </ContextProvider<Links>>
        </ContextProvider<Site>>
    }
}
