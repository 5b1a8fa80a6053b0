use yew::prelude::*;

use crate::{
    hooks::{KeyHelp, Links, Site},
    route::Route,
};

/// The way home and the list of keys, at the end of every page.
pub(crate) fn site_footer(site: &Site, links: &Links, help: &KeyHelp) -> Html {
    html! {
        <footer class="site-footer">
            <a href={links.to(&Route::HOME)}>{ site.strings.home }</a>
            <button
                type="button" class="needs-script" aria-haspopup="dialog" aria-keyshortcuts="?"
                onclick={help.show.reform(|_| true)}
            >{ site.strings.keys.name }</button>
        </footer>
    }
}
