use std::rc::Rc;

use maqal_article::CardPage;
use yew::prelude::*;

use crate::{
    browser::Bundle,
    components::{
        FilterContext, LongList, SearchBox, chips, filter_column, filter_sheet, list_bar,
        open_filter_sheet, pager, search_status,
    },
    hooks::{
        Links, Navigation, Overview, Search, SearchState, Shelf, Site, Wish, use_advice,
        use_in_pages, use_mine, use_wide,
    },
    state::{ByPointer, Window},
};

/// The front page with what it needs.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CatalogueProps {
    /// The cards of the page that was asked for.
    pub(crate) cards: ByPointer<CardPage>,
    /// What was found.
    pub(crate) search: Search,
    /// What the device remembers.
    pub(crate) shelf: Shelf,
    /// The site.
    pub(crate) site: Site,
    /// How links are written.
    pub(crate) links: Links,
    /// Where the reader is.
    pub(crate) navigation: Navigation,
    /// Where more comes from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
}

/// The front page: the search field, the filters, and the newest articles or what was found.
#[component]
pub(crate) fn Catalogue(props: &CatalogueProps) -> Html {
    let CatalogueProps {
        cards,
        search,
        site,
        links,
        navigation,
        bundle,
        ..
    } = props;
    let wide = use_wide();
    let in_pages = use_in_pages();
    let ask = &search.ask;
    use_effect_with((wide, ask.clone()), |(wide, ask)| {
        if *wide == Some(true) {
            ask.emit(Wish::Counts);
        }
    });
    let open_filters = ask.reform(|()| {
        open_filter_sheet();
        Wish::Counts
    });
    let result = match &search.state {
        SearchState::Found(result) => Some(result.clone()),
        _ => None,
    };
    let filters = &navigation.location.filters;
    let mine = use_mine(filters, &props.shelf, search, bundle.as_ref());
    let context = search.overview.as_ref().map(|whole| FilterContext {
        whole: whole.clone(),
        found: match &result {
            Some(result) if result.whole => Overview(result.found.clone()),
            // What is found in the cards at hand has no counts.
            _ => whole.clone(),
        },
        filters: ByPointer(Rc::new(filters.clone())),
        mine,
        change: navigation.filter.clone(),
    });
    let per_page = site.archive.cards_per_page.max(1);
    let rows = result
        .as_ref()
        .map_or(site.archive.count, |it| it.found.total);
    // Where the index failed, the newest articles are listed, whatever was asked for.
    let has_order = rows > 1 && search.state != SearchState::Failed;
    // Filters without counts are none: where those cannot come, the list says so and tries again.
    let has_column = context.is_some() || search.state != SearchState::Failed;
    let tips = use_advice(filters, &search.state, bundle.as_ref());
    let pages = rows.div_ceil(per_page).max(1);
    let page = cards.0.first / per_page + 1;
    // Before the script has started, and on a later page, the list is a page.
    let paged = in_pages.0 || page > 1;
    let window = Window {
        first: cards.0.first,
        end: cards.0.first + per_page,
    };
    html! {
        <section class="catalogue">
            <h1 class="visually-hidden">{ site.strings.newest }</h1>
            <SearchBox
                site={site.clone()} navigation={navigation.clone()} search={search.clone()}
                bundle={bundle.clone()}
            />
            <div class="catalogue-body">
                if wide == Some(true) && has_column {
                    { filter_column(context.as_ref(), site) }
                }
                <div class="found">
                    <LongList
                        cards={cards.clone()} result={result.map(ByPointer)}
                        page={paged.then_some(window)} library={props.shelf.library.clone()}
                        site={site.clone()} links={links.clone()} bundle={bundle.clone()}
                        ask={ask.clone()}
                    >
                        { search_status(site, search, navigation, &tips, bundle.as_ref()) }
                        { list_bar(
                            site, navigation, in_pages, has_order,
                            (wide == Some(false) && has_column).then_some(&open_filters),
                        ) }
                        { chips(filters, site, &navigation.filter) }
                    </LongList>
                    if paged || wide.is_none() {
                        { pager(site, links, page, pages) }
                    }
                </div>
            </div>
            if wide == Some(false) {
                { filter_sheet(context.as_ref(), site) }
            }
        </section>
    }
}
