use maqal_search::Sort;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    hooks::{Navigation, Site},
    state::{Gesture, sort_name, sort_named},
};

/// What stands over the list: the button of the filters where they are not beside it; and where there
/// is something to order, the order and whether the list is shown in pages.
pub(crate) fn list_bar(
    site: &Site,
    navigation: &Navigation,
    in_pages: (bool, Callback<bool>),
    has_order: bool,
    open_filters: Option<&Callback<()>>,
) -> Html {
    let words = &site.strings.catalogue;
    let filters = &navigation.location.filters;
    let count = filters.chosen().len();
    let onchange = {
        let filters = filters.clone();
        navigation.filter.reform(move |event: Event| {
            let mut filters = filters.clone();
            if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
                filters.sort = sort_named(&field.value());
            }
            (filters, Gesture::Choosing)
        })
    };
    // Without words no article matches better than another.
    let current = match filters.sort {
        Sort::Relevance if !filters.has_words() => Sort::Newest,
        sort => sort,
    };
    let orders = [Sort::Relevance, Sort::Newest, Sort::Oldest];
    let option = |(sort, name): (Sort, &'static str)| {
        html! {
            <option key={sort_name(sort)} value={sort_name(sort)} selected={sort == current}>
                { name }
            </option>
        }
    };
    let offered = orders.into_iter().zip(words.sorts);
    let offered = offered.filter(|(sort, _)| filters.has_words() || *sort != Sort::Relevance);
    let (pages, set_pages) = in_pages;
    html! {
        <div class="list-bar needs-script">
            if let Some(open) = open_filters {
                <button
                    type="button" class="open-filters" aria-haspopup="dialog"
                    onclick={open.reform(|_| ())}
                >
                    { words.filters }
                    if count > 0 {
                        <span class="count">{ site.strings.numerals.plain(count as u64) }</span>
                    }
                </button>
            }
            if has_order {
                <label class="order">
                    <span class="visually-hidden">{ words.sort }</span>
                    <select id="sort" {onchange}>{ for offered.map(option) }</select>
                </label>
                <label class="pick in-pages">
                    <input
                        type="checkbox" checked={pages}
                        onchange={set_pages.reform(move |_| !pages)}
                    />
                    <span>{ words.in_pages }</span>
                </label>
            }
        </div>
    }
}
