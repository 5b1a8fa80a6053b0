use yew::prelude::*;

use crate::{
    hooks::{Links, Site},
    route::Route,
};

/// The way home, at the end of every page.
pub(crate) fn site_footer(site: &Site, links: &Links) -> Html {
    html! {
        <footer class="site-footer">
            <a href={links.to(&Route::HOME)}>{ site.strings.home }</a>
        </footer>
    }
}
