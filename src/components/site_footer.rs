use yew::prelude::*;

use crate::{
    hooks::{KeyHelp, Links, Site},
    route::Route,
};

/// Whose archive a frame in somebody else's page shows, and the way there.
pub(crate) fn frame_footer(site: &Site, links: &Links) -> Html {
    html! {
        <footer class="site-footer">
            <a href={links.to(&Route::HOME)}>{ site.archive.site.title.clone() }</a>
        </footer>
    }
}

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
