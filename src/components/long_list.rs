use std::rc::Rc;

use maqal_article::CardPage;
use yew::prelude::*;

use super::{
    card::{Row, card_failed, card_to_come, card_view},
    list_fetch::{Failed, use_cards, use_texts},
    list_place::{FIRST_ROWS, Rendered, use_following, use_place},
    marked_cards::MarkedCards,
};
use crate::{
    browser::{Bundle, CardAt, element},
    hooks::{Links, SearchResult, Site, Wish},
    state::{ByPointer, Filters, Library, Window},
};

/// A screen has more rows than these.
const TOLD_EVERY: u32 = 3;

/// What a list shows.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LongListProps {
    /// The cards of the page that was asked for; at build time they are all there is.
    pub(crate) cards: ByPointer<CardPage>,
    /// What is listed; the whole archive where it is nothing.
    pub(crate) result: Option<ByPointer<SearchResult>>,
    /// The rows shown where the list is shown in pages.
    pub(crate) page: Option<Window>,
    /// What the reader did with the articles.
    pub(crate) library: Rc<Library>,
    /// The site.
    pub(crate) site: Site,
    /// How links are written.
    pub(crate) links: Links,
    /// Where cards come from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
    /// Asks for more hits.
    pub(crate) ask: Callback<Wish>,
    /// What stands over the list and speaks of it. A rendering of both never shows one without the
    /// other.
    #[prop_or_default]
    pub(crate) children: Html,
}

impl LongListProps {
    fn rows(&self) -> u32 {
        match &self.result {
            Some(result) => result.0.found.total,
            None => self.site.archive.count,
        }
    }

    fn document(&self, row: u32) -> Option<u32> {
        match &self.result {
            Some(result) => result.0.found.hits.get(row as usize).map(|hit| hit.doc),
            None => Some(row),
        }
    }

    fn card(&self, document: u32) -> Option<CardAt> {
        CardAt::find(&self.cards.0, document).or_else(|| self.bundle.as_ref()?.card(document))
    }

    fn filters(&self) -> Filters {
        let result = self.result.as_ref();
        result.map(|it| it.0.filters.clone()).unwrap_or_default()
    }
}

/// A list of which only what is near the screen stands in the page, with the words marked that a
/// search matched.
#[component]
pub(crate) fn LongList(props: &LongListProps) -> Html {
    let marked = use_mut_ref(MarkedCards::default);
    let redraw = use_force_update();
    let live = use_state_eq(|| false);
    let filters = props.filters();
    let rows = props.rows();
    let place = use_place(&filters, props.cards.0.cards.len() as u32);
    let window = place.window(&filters, rows, props.page);
    let watches = props.bundle.is_some() && props.page.is_none();
    let first = watches
        .then(|| place.first_screen(&filters, window))
        .flatten();
    let result = props.result.as_ref().map(|it| &it.0);
    marked.borrow_mut().follow(result);

    let failed = use_state_eq(Failed::default);
    let again = {
        let failed = failed.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes away with the failure.
            element::focus_list();
            failed.set(Failed {
                tries: failed.tries + 1,
                documents: Vec::new(),
            });
        })
    };
    let mut missing = Vec::new();
    let mut without_marks = Vec::new();
    // Of cards that did not arrive, one on each screen says so.
    let mut told = None;
    let mut row = |at: u32| {
        let row = Row { at, of: rows };
        let document = props.document(at);
        let Some((document, card)) = document.and_then(|it| Some((it, props.card(it)?))) else {
            missing.extend(document);
            let has_failed = document.is_some_and(|it| failed.documents.contains(&it));
            return if has_failed && told.is_none_or(|it| at >= it + TOLD_EVERY) {
                told = Some(at);
                card_failed(row, props.site.strings, &again)
            } else {
                card_to_come(row)
            };
        };
        told = None;
        let marks = marked
            .borrow_mut()
            .marks(document, &card, props.bundle.as_ref());
        let is_here = |bundle: &Bundle| bundle.texts().get(&card.slug).is_some();
        if marks.as_ref().is_some_and(|marks| marks.are_none())
            && !props.bundle.as_ref().is_some_and(is_here)
        {
            without_marks.push(card.slug.clone());
        }
        card_view(
            &card,
            row,
            *live,
            marks.as_deref(),
            &props.library,
            &props.site,
            &props.links,
        )
    };
    let (split, is_moved) = place.split(first);
    let split = split.clamp(window.first, window.end);
    let items: Html = (window.first..split).map(&mut row).collect();
    // While the first screen is being painted, the rows beyond it stay those of the list before: they
    // are hidden from everyone, and the reader's next letter often replaces them unread.
    if first.is_none() || is_moved || window.end < FIRST_ROWS {
        place.set_rest((split..window.end).map(&mut row).collect());
    }

    let has_all = window.end as usize
        <= props
            .result
            .as_ref()
            .map_or(usize::MAX, |it| it.0.found.hits.len());
    {
        let ask = props.ask.clone();
        use_effect_with(has_all, move |has_all| {
            if !has_all {
                ask.emit(Wish::AllHits);
            }
        });
    }
    use_cards(
        missing,
        failed.clone(),
        props.bundle.as_ref(),
        redraw.clone(),
    );
    use_texts(without_marks, props.bundle.as_ref(), redraw.clone());

    {
        let (place, live) = (place.clone(), live.setter());
        use_effect(move || {
            live.set(true);
            if watches {
                let rendered = Rendered {
                    filters,
                    window,
                    rows,
                };
                place.arrive(rendered, first, redraw);
            } else {
                place.end_with_rows();
            }
        });
    }
    use_following(&place, watches);
    html! {
        <>
            { props.children.clone() }
            <ol
                class="result-list" role="list" aria-label={props.site.strings.list}
                tabindex="-1" data-long={props.page.is_none().then_some("")} ref={place.list()}
            >
                { items }
                { place.rest() }
            </ol>
        </>
    }
}
