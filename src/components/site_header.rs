use yew::prelude::*;

use super::{
    icon::{Icon, icon},
    theme_button::ThemeButton,
};
use crate::{
    hooks::{use_links, use_site},
    route::Route,
};

#[derive(PartialEq, Properties)]
pub(crate) struct SiteHeaderProps {
    /// Whether the page is the catalogue, which has its own search field.
    pub(crate) on_catalogue: bool,
}

/// The site's name, which leads home, and the tools of every page.
#[component]
pub(crate) fn SiteHeader(props: &SiteHeaderProps) -> Html {
    let (site, links) = (use_site(), use_links());
    let home = links.to(&Route::HOME);
    let current = props.on_catalogue.then_some("page");
    html! {
        <header class="site-header">
            <a class="site-name" href={home.clone()} title={site.strings.home} aria-current={current}>
                { site.archive.site.title.clone() }
            </a>
            <div class="site-tools">
                if !props.on_catalogue {
                    <a class="tool" href={home} title={site.strings.search}>
                        { icon(Icon::Search) }
                        <span class="visually-hidden">{ site.strings.search }</span>
                    </a>
                }
                <ThemeButton />
            </div>
        </header>
    }
}
