use std::{cell::RefCell, rc::Rc};

use maqal_article::CardPage;
use web_sys::HtmlElement;
use yew::{platform::spawn_local, prelude::*};

use super::{
    card::{Row, card_failed, card_to_come, card_view},
    card_marks::{CardMarks, MarkedPassage},
};
use crate::{
    browser::{Bundle, CardAt, document, element, history, list, screen},
    hooks::{Links, SearchResult, Site, Wish},
    state::{Anchor, Block, ByPointer, Filters, Library, Window},
};

/// How many rows a new list begins with.
const FIRST_ROWS: u32 = 20;
/// How long words stand still before bodies are fetched for them.
const STILL_MS: u32 = 300;

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

/// What stands in the page of a list, and which list it is.
#[derive(Clone, PartialEq)]
struct Shown {
    filters: Filters,
    window: Window,
}

/// What is known of the list's place from one rendering to the next.
#[derive(Default)]
struct Place {
    filters: Option<Filters>,
    block: Block,
    anchor: Anchor,
    /// The link to be given the focus once the row that the reader comes back to is in the page.
    focus: Option<String>,
}

/// Cards that did not arrive when they were last asked for.
#[derive(Default, PartialEq)]
struct Failed {
    /// How often the reader asked once more.
    tries: u32,
    documents: Vec<u32>,
}

/// A list of which only what is near the screen stands in the page, with the words marked that a
/// search matched.
#[component]
pub(crate) fn LongList(props: &LongListProps) -> Html {
    let list = use_node_ref();
    let place = use_mut_ref(Place::default);
    let marked = use_mut_ref(Marked::default);
    let redraw = use_force_update();
    let live = use_state_eq(|| false);
    let filters = props.filters();
    let shown = {
        let (filters, end) = (filters.clone(), props.cards.0.cards.len() as u32);
        use_state_eq(|| Shown {
            filters,
            window: Window { first: 0, end },
        })
    };
    let rows = props.rows();
    let window = match props.page {
        Some(page) => page,
        None if shown.filters == filters && shown.window.first < rows.max(1) => shown.window,
        None => Window {
            first: 0,
            end: FIRST_ROWS,
        },
    };
    // A list that begins anew or grows has its first rows at once.
    let least = match window.first {
        0 if props.page.is_none() => FIRST_ROWS,
        _ => 0,
    };
    let window = Window {
        first: window.first.min(rows),
        end: window.end.max(least).min(rows),
    };
    if let Some(result) = &props.result {
        marked.borrow_mut().follow(&result.0);
    }

    let failed = use_state_eq(Failed::default);
    let again = {
        let failed = failed.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes away with the failure.
            element::focus(".result-list");
            failed.set(Failed {
                tries: failed.tries + 1,
                documents: Vec::new(),
            });
        })
    };
    let mut missing = Vec::new();
    let mut without_marks = Vec::new();
    let mut row = |at: u32| {
        let row = Row { at, of: rows };
        let document = props.document(at);
        let Some((document, card)) = document.and_then(|it| Some((it, props.card(it)?))) else {
            missing.extend(document);
            return match document {
                Some(it) if failed.documents.contains(&it) => {
                    card_failed(row, props.site.strings, &again)
                }
                _ => card_to_come(row),
            };
        };
        let marks = marked.borrow_mut().marks(document, &card, props);
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
    let items: Html = (window.first..window.end).map(&mut row).collect();

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
    use_texts(without_marks, props.bundle.as_ref(), redraw);

    let watches = props.bundle.is_some() && props.page.is_none();
    {
        let (list, place, shown, live) =
            (list.clone(), place.clone(), shown.clone(), live.setter());
        use_effect(move || {
            live.set(true);
            if let (true, Some(list)) = (watches, list.cast::<HtmlElement>()) {
                let wanted = settle(&list, &mut place.borrow_mut(), &filters, window, rows);
                // Where the first rows of another list are enough, nothing is to be rendered anew.
                if wanted != window || shown.filters == filters {
                    shown.set(Shown {
                        filters,
                        window: wanted,
                    });
                }
            } else if let Some(list) = list.cast::<HtmlElement>() {
                list::keep_room(&list, 0.0, 0.0);
            }
        });
    }
    {
        let list = list.clone();
        use_effect_with(watches, move |watches| {
            let listener = watches
                .then(|| list::on_move(move || follow(&list, &place, &shown)))
                .flatten();
            move || drop(listener)
        });
    }
    html! {
        <>
            { props.children.clone() }
            <ol
                class="result-list" role="list"
                tabindex="-1" data-long={props.page.is_none().then_some("")} ref={list}
            >
                { items }
            </ol>
        </>
    }
}

/// Puts what was just rendered in its place, and says what should be rendered there.
fn settle(
    list: &HtmlElement,
    place: &mut Place,
    filters: &Filters,
    window: Window,
    rows: u32,
) -> Window {
    let mut view = list::view(list);
    let block = &mut place.block;
    block.rows = rows;
    block.first = window.first;
    block.heights = list::heights(list);
    if block.row_height == 0.0 && !block.heights.is_empty() {
        block.row_height = block.heights.iter().sum::<f64>() / block.heights.len() as f64;
    }
    let is_new = place.filters.as_ref() != Some(filters);
    let first_of_all = place.filters.is_none();
    if is_new {
        place.filters = Some(filters.clone());
        let visit = history::visit();
        place.anchor = Anchor {
            row: visit.row.min(rows.saturating_sub(1)),
            top: block.place(visit.row, view),
        };
        let wanted = place.anchor.top - visit.row_top;
        let scroll = if visit.row > 0 {
            wanted - view.top
        } else if view.top > 0.0 && !first_of_all {
            -view.top
        } else {
            0.0
        };
        if visit.row > 0 {
            place.focus = Some(visit.focus);
            // Room first, so that there is somewhere to scroll to.
            list::keep_room(list, place.anchor.top, block.total());
        } else {
            list::keep_room(list, 0.0, block.below());
        }
        if scroll != 0.0 {
            list::scroll_by(scroll);
            view = list::view(list);
        }
    }
    let holds_anchor = window.first <= place.anchor.row && place.anchor.row <= window.end;
    if holds_anchor {
        let scroll = block.settle(place.anchor, view);
        list::keep_room(list, block.above, block.below());
        if let Some(href) = place.focus.take() {
            document::focus_link(&href);
        }
        if scroll.abs() >= 1.0 {
            list::scroll_by(scroll);
            view = list::view(list);
            place.anchor = block.anchor(view);
        }
    }
    block.window(place.anchor.row, view)
}

/// Follows the screen.
fn follow(list: &NodeRef, place: &RefCell<Place>, shown: &UseStateHandle<Shown>) {
    let Some(list) = list.cast::<HtmlElement>() else {
        return;
    };
    let view = list::view(&list);
    let mut place = place.borrow_mut();
    // On the way back to a row, the rows that stand in the page are not yet those around it.
    if place.focus.is_some() {
        return;
    }
    // A window of another width has rows of other heights.
    place.block.heights = list::heights(&list);
    place.anchor = place.block.anchor(view);
    let window = place.block.window(place.anchor.row, view);
    let Some(filters) = place.filters.clone() else {
        return;
    };
    drop(place);
    list::keep_focus(&list, window);
    shown.set(Shown { filters, window });
}

/// Fetches cards that are missing, and notes which of them did not arrive.
#[hook]
fn use_cards(
    missing: Vec<u32>,
    failed: UseStateHandle<Failed>,
    bundle: Option<&Bundle>,
    redraw: UseForceUpdateHandle,
) {
    let bundle = bundle.cloned();
    use_effect_with((missing, failed.tries), move |(missing, tries)| {
        if let (Some(bundle), false) = (bundle, missing.is_empty()) {
            let (missing, tries) = (missing.clone(), *tries);
            spawn_local(async move {
                if let Err(error) = bundle.bring_cards(&missing).await {
                    document::report(&error.to_string());
                }
                let is_missing = |it: &u32| bundle.card(*it).is_none();
                let documents = missing.into_iter().filter(is_missing).collect();
                failed.set(Failed { tries, documents });
                redraw.force_update();
            });
        }
    });
}

/// Fetches the bodies of articles whose cards do not show why they were found, once the words have
/// stood still for a while.
#[hook]
fn use_texts(slugs: Vec<String>, bundle: Option<&Bundle>, redraw: UseForceUpdateHandle) {
    let bundle = bundle.cloned();
    use_effect_with(slugs, move |slugs| {
        let slugs = slugs.clone();
        let timer = bundle.filter(|_| !slugs.is_empty()).map(|bundle| {
            screen::after(STILL_MS, move || {
                bundle.want_texts(slugs, move || redraw.force_update());
            })
        });
        move || drop(timer)
    });
}

/// The marks of cards of one result, so that scrolling finds them made.
#[derive(Default)]
struct Marked {
    result: Option<Rc<SearchResult>>,
    cards: Vec<(u32, Rc<CardMarks>)>,
}

impl Marked {
    fn follow(&mut self, result: &Rc<SearchResult>) {
        let same = self
            .result
            .as_ref()
            .is_some_and(|it| Rc::ptr_eq(it, result));
        if !same {
            self.result = Some(result.clone());
            self.cards.clear();
        }
    }

    fn marks(
        &mut self,
        document: u32,
        card: &CardAt,
        props: &LongListProps,
    ) -> Option<Rc<CardMarks>> {
        let marker = &props.result.as_ref()?.0.found.marker;
        if marker.is_empty() {
            return None;
        }
        let known = self.cards.iter().position(|(it, _)| *it == document);
        let at = known.unwrap_or_else(|| {
            let marks = Rc::new(CardMarks::of(card, marker));
            self.cards.push((document, marks));
            self.cards.len() - 1
        });
        let (_, marks) = self.cards.get_mut(at)?;
        if marks.are_none()
            && let Some(text) = props.bundle.as_ref()?.texts().get(&card.slug)
        {
            Rc::make_mut(marks).passage = MarkedPassage::of(&text, marker);
        }
        Some(marks.clone())
    }
}
