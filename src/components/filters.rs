use yew::prelude::*;

use super::{
    date_filter::DateFilter,
    facet_group::{FacetGroup, power},
    icon::{Icon, icon},
};
use crate::{
    browser::element,
    hooks::{Overview, Site},
    i18n::fill,
    state::{ByPointer, Facet, Filters, Gesture},
};

const SHEET: &str = "#filter-sheet";

/// What the filters are made of.
#[derive(Clone, PartialEq)]
pub(crate) struct FilterContext {
    /// The whole archive.
    pub(crate) whole: Overview,
    /// What was found.
    pub(crate) found: Overview,
    /// What is chosen.
    pub(crate) filters: ByPointer<Filters>,
    /// How many saved and how many unread articles would be found, once they are counted.
    pub(crate) mine: Option<(u32, u32)>,
    /// Chooses otherwise.
    pub(crate) change: Callback<(Filters, Gesture)>,
}

/// The filters as a column beside the list; nothing stands in it until the counts are here.
pub(crate) fn filter_column(context: Option<&FilterContext>, site: &Site) -> Html {
    html! {
        <aside class="filters" aria-label={site.strings.catalogue.filters}>
            { context.map(|context| groups(context, site)) }
        </aside>
    }
}

/// The filters as a sheet over the list.
pub(crate) fn filter_sheet(context: Option<&FilterContext>, site: &Site) -> Html {
    let words = &site.strings.catalogue;
    let close = Callback::from(|_: MouseEvent| element::show_dialog(SHEET, false));
    let found = match context {
        Some(context) => {
            let total = u64::from(context.found.0.total);
            let articles = site.strings.count(&site.strings.articles, total);
            match total {
                0 => articles,
                _ => fill(words.show, "articles", &articles),
            }
        }
        None => site.strings.search_loading.to_owned(),
    };
    let clear = context.filter(|it| it.filters.0.narrows()).map(|context| {
        let cleared = context.filters.0.cleared();
        context
            .change
            .reform(move |_: MouseEvent| (cleared.clone(), Gesture::Choosing))
    });
    html! {
        <dialog id="filter-sheet" class="filter-sheet" aria-labelledby="filter-sheet-name">
            <header>
                <h2 id="filter-sheet-name">{ words.filters }</h2>
                if let Some(clear) = clear {
                    <button type="button" class="plain" onclick={clear}>{ words.clear_all }</button>
                }
                <button type="button" class="tool" title={site.strings.tools.close} onclick={close.clone()}>
                    { icon(Icon::Clear) }
                    <span class="visually-hidden">{ site.strings.tools.close }</span>
                </button>
            </header>
            <div class="filters">{ context.map(|context| groups(context, site)) }</div>
            <footer><button type="button" class="show" onclick={close}>{ found }</button></footer>
        </dialog>
    }
}

/// Opens the sheet.
pub(crate) fn open_filter_sheet() {
    element::show_dialog(SHEET, true);
}

fn groups(context: &FilterContext, site: &Site) -> Html {
    let FilterContext {
        whole,
        found,
        filters,
        change,
        ..
    } = context;
    let group = |facet: Facet| {
        html! {
            <FacetGroup
                key={facet.key()} {facet} whole={whole.clone()} found={found.clone()}
                filters={filters.clone()} site={site.clone()} change={change.clone()}
            />
        }
    };
    html! {
        <>
            { group(Facet::Section) }
            <DateFilter
                whole={whole.clone()} found={found.clone()} filters={filters.clone()}
                site={site.clone()} change={change.clone()}
            />
            { for Facet::ALL.into_iter().skip(1).map(group) }
            { mine(context, site) }
        </>
    }
}

/// What the device remembers.
fn mine(context: &FilterContext, site: &Site) -> Html {
    let words = &site.strings.catalogue;
    let choice = |name: &'static str, chosen: bool, count: Option<u32>, turn: fn(&mut Filters)| {
        let count = count.map(|count| site.strings.numerals.grouped(count.into()));
        let filters = context.filters.clone();
        let onchange = context.change.reform(move |_: Event| {
            let mut filters = (*filters.0).clone();
            turn(&mut filters);
            (filters, Gesture::Choosing)
        });
        html! {
            <li>
                <label class="pick">
                    <input type="checkbox" checked={chosen} {onchange} />
                    <span>{ name }</span>
                    <span class="count">{ count }</span>
                </label>
            </li>
        }
    };
    let filters = &context.filters.0;
    let (saved, unread) = context.mine.unzip();
    html! {
        <details class="facet" open={filters.saved || filters.unread}>
            <summary>{ words.mine }</summary>
            <ul role="list" aria-label={words.mine} data-power={power(site.archive.count)}>
                { choice(words.saved, filters.saved, saved, |it| it.saved = !it.saved) }
                { choice(words.unread, filters.unread, unread, |it| it.unread = !it.unread) }
            </ul>
        </details>
    }
}
