use maqal_article::ArticlePage;
use yew::prelude::*;

use crate::{
    components::{article_view, onward},
    hooks::{Links, SearchState, Site},
};

/// An article's page; opened from a search, it marks what was searched for.
pub(crate) fn reading_page(
    page: &ArticlePage,
    search: &SearchState,
    site: &Site,
    links: &Links,
) -> Html {
    let marker = match search {
        SearchState::Found(result) => Some(&result.found.marker),
        SearchState::Off | SearchState::Loading | SearchState::Failed => None,
    };
    html! {
        <>
            { article_view(&page.article, marker, site, links) }
            { onward(page, site.strings, links) }
        </>
    }
}
