use yew::prelude::*;

use super::{
    icon::{Icon, icon},
    settings_panel::settings_button,
};
use crate::{
    hooks::{Links, Reader, Site},
    route::Route,
};

/// The site's name, which leads home, and the tools of every page. The catalogue has a search field
/// of its own.
pub(crate) fn site_header(site: &Site, links: &Links, reader: &Reader, on_catalogue: bool) -> Html {
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
                { settings_button(site.strings, reader) }
            </div>
        </header>
    }
}
