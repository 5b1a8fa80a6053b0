use yew::prelude::*;

use super::{
    icon::{Icon, icon},
    theme_button::theme_button,
};
use crate::{
    hooks::{Links, Site, ThemeChoice},
    route::Route,
};

/// The site's name, which leads home, and the tools of every page. The catalogue has a search field
/// of its own.
pub(crate) fn site_header(
    site: &Site,
    links: &Links,
    theme: &ThemeChoice,
    on_catalogue: bool,
) -> Html {
    let home = links.to(&Route::HOME);
    let current = on_catalogue.then_some("page");
    html! {
        <header class="site-header">
            <a class="site-name" href={home.clone()} title={site.strings.home} aria-current={current}>
                { site.archive.site.title.clone() }
            </a>
            <div class="site-tools">
                if !on_catalogue {
                    // The browser itself brings the focus to what the fragment names.
                    <a class="tool" href={format!("{home}#search")} title={site.strings.search} aria-keyshortcuts="/">
                        { icon(Icon::Search) }
                        <span class="visually-hidden">{ site.strings.search }</span>
                    </a>
                }
                { theme_button(site.strings, theme) }
            </div>
        </header>
    }
}
