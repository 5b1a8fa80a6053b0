use yew::prelude::*;

use crate::{
    hooks::{use_links, use_site},
    route::Route,
};

/// The way home, at the end of every page.
#[component]
pub(crate) fn SiteFooter() -> Html {
    let (site, links) = (use_site(), use_links());
    html! {
        <footer class="site-footer">
            <a href={links.to(&Route::HOME)}>{ site.strings.home }</a>
        </footer>
    }
}
