use yew::prelude::*;

use crate::{
    hooks::{use_links, use_site},
    i18n::fill,
    route::Route,
};

#[derive(PartialEq, Properties)]
pub(crate) struct PagerProps {
    /// The page's number, from 1.
    pub(crate) page: u32,
    /// How many pages there are.
    pub(crate) pages: u32,
}

/// The links between the pages of the catalogue; they work without script.
#[component]
pub(crate) fn Pager(props: &PagerProps) -> Html {
    let (site, links) = (use_site(), use_links());
    let (page, pages) = (props.page, props.pages);
    if pages <= 1 {
        return Html::default();
    }
    let strings = site.strings;
    let link = |page: u32| links.to(&Route::Catalogue { page });
    let number = |value: u32| strings.numerals.plain(u64::from(value));
    let here = fill(strings.page_of, "page", &number(page));
    html! {
        <nav class="pager" aria-label={strings.pages}>
            if page > 1 {
                <a rel="prev" href={link(page - 1)}>{ strings.newer_page }</a>
            }
            <span>{ fill(&here, "pages", &number(pages)) }</span>
            if page < pages {
                <a rel="next" href={link(page + 1)}>{ strings.older_page }</a>
            }
        </nav>
    }
}
