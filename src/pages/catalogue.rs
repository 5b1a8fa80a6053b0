use std::rc::Rc;

use maqal_article::CardPage;
use yew::prelude::*;

use crate::{
    components::{Pager, ResultList, SearchBox, SearchStatus},
    hooks::{SearchState, use_navigation, use_search, use_site},
};

#[derive(PartialEq, Properties)]
pub(crate) struct CataloguePageProps {
    /// The cards of this page of the catalogue.
    pub(crate) cards: Rc<CardPage>,
}

/// The front page: the search field, and the newest articles or what was found.
#[component]
pub(crate) fn CataloguePage(props: &CataloguePageProps) -> Html {
    let (site, navigation) = (use_site(), use_navigation());
    let filters = &navigation.location.filters;
    let search = use_search(filters, site.bundle.as_ref());
    let per_page = site.archive.cards_per_page.max(1);
    let list = match &search {
        SearchState::Found(result) => html! {
            <ResultList cards={result.cards.clone()} marker={Some(result.found.marker.clone())} />
        },
        SearchState::Off | SearchState::Loading | SearchState::Failed => html! {
            <>
                <ResultList cards={props.cards.cards.clone()} />
                <Pager
                    page={props.cards.first / per_page + 1}
                    pages={site.archive.count.div_ceil(per_page)}
                />
            </>
        },
    };
    html! {
        <section class="catalogue">
            <h1 class="visually-hidden">{ site.strings.newest }</h1>
            <SearchBox />
            <SearchStatus {search} query={filters.query.clone()} />
            { list }
        </section>
    }
}
