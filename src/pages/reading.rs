use maqal_article::ArticlePage;
use yew::prelude::*;

use crate::{
    components::{article_view, onward},
    hooks::{Links, Site},
};

/// An article's page.
pub(crate) fn reading_page(page: &ArticlePage, site: &Site, links: &Links) -> Html {
    html! {
        <>
            { article_view(&page.article, None, site, links) }
            { onward(page, site.strings, links) }
        </>
    }
}
