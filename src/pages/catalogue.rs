use std::rc::Rc;

use maqal_article::CardPage;
use yew::prelude::*;

use crate::{
    components::{pager, result_list, search_box, search_status},
    hooks::{Links, Navigation, SearchState, Site, use_search},
};

#[derive(PartialEq, Properties)]
pub(crate) struct CataloguePageProps {
    /// The cards of this page of the catalogue.
    pub(crate) cards: Rc<CardPage>,
    /// The site.
    pub(crate) site: Site,
    /// How links are written.
    pub(crate) links: Links,
    /// Where the reader is, and the way elsewhere.
    pub(crate) navigation: Navigation,
}

/// The front page: the search field, and the newest articles or what was found.
#[component]
pub(crate) fn CataloguePage(props: &CataloguePageProps) -> Html {
    let CataloguePageProps {
        cards,
        site,
        links,
        navigation,
    } = props;
    let query = navigation.location.filters.query.as_str();
    let search = use_search(&navigation.location.filters, site.bundle.as_ref());
    let per_page = site.archive.cards_per_page.max(1);
    let (page, pages) = (
        cards.first / per_page + 1,
        site.archive.count.div_ceil(per_page),
    );
    html! {
        <section class="catalogue">
            <h1 class="visually-hidden">{ site.strings.newest }</h1>
            { search_box(site.strings, navigation) }
            { search_status(site, &search, query) }
            if let SearchState::Found(result) = &search {
                { result_list(&result.cards, Some(&result.found.marker), site, links) }
            } else {
                { result_list(&cards.cards, None, site, links) }
                { pager(site, links, page, pages) }
            }
        </section>
    }
}
