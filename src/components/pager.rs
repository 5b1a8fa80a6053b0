use yew::prelude::*;

use crate::{
    hooks::{Links, Site},
    route::Route,
};

/// The links between the pages of the catalogue, counted from 1; they work without script.
pub(crate) fn pager(site: &Site, links: &Links, page: u32, pages: u32) -> Html {
    if pages <= 1 {
        return Html::default();
    }
    let strings = site.strings;
    let link = |page: u32| links.to(&Route::Catalogue { page });
    html! {
        <nav class="pager" aria-label={strings.pages}>
            if page > 1 {
                <a rel="prev" href={link(page - 1)}>{ strings.newer_page }</a>
            }
            <span>{ strings.page_of_pages(page, pages) }</span>
            if page < pages {
                <a rel="next" href={link(page + 1)}>{ strings.older_page }</a>
            }
        </nav>
    }
}
