use maqal_article::CardPage;
use yew::prelude::*;

use crate::{
    components::{pager, result_list, search_box, search_status},
    hooks::{Links, Navigation, SearchState, Shelf, Site},
};

/// The front page: the search field, and the newest articles or what was found.
pub(crate) fn catalogue_page(
    cards: &CardPage,
    search: &SearchState,
    shelf: &Shelf,
    site: &Site,
    links: &Links,
    navigation: &Navigation,
) -> Html {
    let per_page = site.archive.cards_per_page.max(1);
    let (page, pages) = (
        cards.first / per_page + 1,
        site.archive.count.div_ceil(per_page),
    );
    html! {
        <section class="catalogue">
            <h1 class="visually-hidden">{ site.strings.newest }</h1>
            { search_box(site, navigation) }
            { search_status(site, search, &navigation.location.filters.query) }
            if let SearchState::Found(result) = search {
                { result_list(&result.cards, Some(&result.found.marker), &shelf.library, site, links) }
            } else {
                { result_list(&cards.cards, None, &shelf.library, site, links) }
                { pager(site, links, page, pages) }
            }
        </section>
    }
}
