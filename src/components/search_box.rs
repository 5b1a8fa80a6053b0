use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::hooks::{Navigation, Site};

/// The search field of the catalogue. What it holds is what the address bar says. Without script it
/// is not shown.
pub(crate) fn search_box(site: &Site, navigation: &Navigation) -> Html {
    let strings = site.strings;
    let query = navigation.location.filters.query.clone();
    let filters = navigation.location.filters.clone();
    let search = navigation.filter.reform(move |query| {
        let mut filters = filters.clone();
        filters.query = query;
        filters
    });
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                search.emit(field.value());
            }
        })
    };
    // An empty field shows its hint, which is in the site's direction.
    let dir = if query.is_empty() {
        site.archive.site.dir.as_str()
    } else {
        "auto"
    };
    let clear = Callback::from(move |_| search.emit(String::new()));
    html! {
        <div class="search-box needs-script" role="search">
            <label for="search">{ icon(Icon::Search) }
                <span class="visually-hidden">{ strings.search }</span>
            </label>
            <input
                id="search" name="q" type="search" {dir} autocomplete="off" spellcheck="false"
                enterkeyhint="search" aria-keyshortcuts="/" placeholder={strings.search} value={query.clone()} {oninput}
            />
            if !query.is_empty() {
                <button type="button" class="tool" title={strings.clear} onclick={clear}>
                    { icon(Icon::Clear) }
                    <span class="visually-hidden">{ strings.clear }</span>
                </button>
            }
        </div>
    }
}
