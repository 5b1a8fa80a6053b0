use std::{cell::RefCell, rc::Rc};

use maqal_search::{Answer, Found, Hit, Marker, PartId, Query};
use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::{Bundle, document, screen},
    hooks::Shelf,
    state::{Filters, Library, request_of, takes_library},
};

/// How many hits an answer has at first.
const FIRST_HITS: usize = 100;

/// How many cards are looked through while the index is on its way: a frame's work.
const LOOKED_THROUGH: usize = 200;

/// How long the reader pauses before what they saved and did not read is counted.
const PAUSE_MS: u32 = 250;

/// What a search has come to.
#[derive(Clone)]
pub(crate) enum SearchState {
    /// Nothing is searched for.
    Off,
    /// The index is being fetched.
    Loading,
    /// The index could not be fetched.
    Failed,
    /// The answer.
    Found(Rc<SearchResult>),
}

impl PartialEq for SearchState {
    /// Whether both are the same answer: contents are not compared.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Found(a), Self::Found(b)) => Rc::ptr_eq(a, b),
            (Self::Off, Self::Off)
            | (Self::Loading, Self::Loading)
            | (Self::Failed, Self::Failed) => true,
            _ => false,
        }
    }
}

/// The answer to a query.
#[derive(Default)]
pub(crate) struct SearchResult {
    /// What was asked for.
    pub(crate) filters: Filters,
    /// What the engine found.
    pub(crate) found: Rc<Found>,
    /// Whether the index answered. Until it is here, the cards at hand are looked through.
    pub(crate) whole: bool,
}

/// The catalogue's search.
#[derive(Clone, PartialEq)]
pub(crate) struct Search {
    /// What it has come to.
    pub(crate) state: SearchState,
    /// The whole archive's counts, once the index is here.
    pub(crate) overview: Option<Overview>,
    /// Asks for the index, for all hits and not only the first, or once more for what failed.
    pub(crate) ask: Callback<Wish>,
}

/// Counts over the whole archive.
#[derive(Clone)]
pub(crate) struct Overview(pub(crate) Rc<Found>);

impl PartialEq for Overview {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a page asks of the search beside the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// The index itself: there will be a query soon.
    Index,
    /// The counts of facets: they are in sight.
    Counts,
    /// All hits: the list was scrolled.
    AllHits,
    /// Another try.
    Again,
}

/// What is known of the search from one rendering to the next.
#[derive(Default)]
struct Held {
    asked: Option<(Filters, Rc<Library>)>,
    state: Option<Rc<SearchResult>>,
    overview: Option<Overview>,
    all_hits: bool,
    wants_index: bool,
    wants_counts: bool,
    failed: bool,
    /// Something has arrived since the state was made, or more is asked for.
    stale: bool,
    /// What the state waits for.
    needs: Needs,
}

/// What has to be fetched; the index itself comes with any part.
#[derive(Clone, Default, PartialEq)]
struct Needs {
    index: bool,
    slugs: bool,
    parts: Vec<PartId>,
}

/// The answer for filters, made while rendering from what is here. The answer before stays until the
/// next one is here, so that the list does not flicker between keystrokes.
#[hook]
pub(crate) fn use_search(filters: &Filters, shelf: &Shelf, bundle: Option<&Bundle>) -> Search {
    let held = use_mut_ref(Held::default);
    let redraw = use_force_update();
    let (state, needs) = match bundle {
        Some(bundle) => held.borrow_mut().follow(filters, &shelf.library, bundle),
        None => (SearchState::Off, Needs::default()),
    };
    {
        let (held, redraw, bundle) = (held.clone(), redraw.clone(), bundle.cloned());
        use_effect_with(needs, move |needs| {
            if let (Some(bundle), true) = (bundle, *needs != Needs::default()) {
                spawn_local(fetch(bundle, needs.clone(), held, redraw));
            }
        });
    }
    let ask = {
        let (held, redraw) = (held.clone(), redraw);
        use_callback((), move |wish, ()| {
            if held.borrow_mut().wish(wish) {
                redraw.force_update();
            }
        })
    };
    {
        let ask = ask.clone();
        use_effect_with(bundle.cloned(), move |bundle| {
            let idle = bundle
                .as_ref()
                .map(|_| screen::when_idle(move || ask.emit(Wish::Index)));
            move || drop(idle)
        });
    }
    let overview = held.borrow().overview.clone();
    Search {
        state,
        overview,
        ask,
    }
}

/// How many articles would be found of those that were saved, and of those that were not read. They
/// are counted once the reader pauses: each takes a search of its own.
#[hook]
pub(crate) fn use_mine(
    filters: &Filters,
    shelf: &Shelf,
    search: &Search,
    bundle: Option<&Bundle>,
) -> Option<(u32, u32)> {
    let mine = use_state_eq(|| None);
    let redraw = use_force_update();
    {
        let (mine, bundle) = (mine.clone(), bundle.cloned());
        let (filters, library) = (filters.clone(), shelf.library.clone());
        let known = (
            search.state.clone(),
            search.overview.clone(),
            library.clone(),
        );
        use_effect_with(known, move |_| {
            let timer = bundle.map(|bundle| {
                screen::after(PAUSE_MS, move || {
                    match count_mine(&filters, &library, &bundle) {
                        Some(counts) => mine.set(Some(counts)),
                        None if bundle.search().is_open() => spawn_local(async move {
                            if bundle.bring_slugs().await.is_ok() {
                                mine.set(count_mine(&filters, &library, &bundle));
                                redraw.force_update();
                            }
                        }),
                        None => {}
                    }
                })
            });
            move || drop(timer)
        });
    }
    *mine
}

fn count_mine(filters: &Filters, library: &Library, bundle: &Bundle) -> Option<(u32, u32)> {
    let documents = |slugs: Vec<&str>| bundle.documents(slugs.into_iter());
    let (saved, read) = documents(library.saved()).zip(documents(library.read()))?;
    let count = |filters: Filters| {
        let mut request = request_of(&filters);
        request.limit = 0;
        request.filter.docs = filters.documents(saved.clone(), read.clone());
        match bundle.search().ask(&request) {
            Ok(Some(Answer::Found(found))) => Some(found.total),
            _ => None,
        }
    };
    let with = |change: fn(&mut Filters)| {
        let mut filters = filters.clone();
        change(&mut filters);
        count(filters)
    };
    with(|it| it.saved = true).zip(with(|it| it.unread = true))
}

async fn fetch(
    bundle: Bundle,
    needs: Needs,
    held: Rc<RefCell<Held>>,
    redraw: UseForceUpdateHandle,
) {
    let mut failure = None;
    if needs.slugs
        && let Err(error) = bundle.bring_slugs().await
    {
        failure = Some(error.to_string());
    }
    if (needs.index || !needs.parts.is_empty())
        && let Err(error) = bundle.search().bring(&needs.parts).await
    {
        failure = Some(error.to_string());
    }
    if let Some(reason) = &failure {
        document::report(reason);
    }
    let mut held = held.borrow_mut();
    held.stale = true;
    held.failed = failure.is_some();
    drop(held);
    redraw.force_update();
}

impl Held {
    /// Notes a wish, and says whether it changes anything.
    fn wish(&mut self, wish: Wish) -> bool {
        let known = match wish {
            Wish::Index => std::mem::replace(&mut self.wants_index, true),
            Wish::Counts => std::mem::replace(&mut self.wants_counts, true),
            Wish::AllHits => std::mem::replace(&mut self.all_hits, true),
            Wish::Again => !std::mem::take(&mut self.failed),
        };
        self.stale |= !known;
        !known
    }

    /// What the search has come to, and what it waits for.
    fn follow(
        &mut self,
        filters: &Filters,
        library: &Rc<Library>,
        bundle: &Bundle,
    ) -> (SearchState, Needs) {
        let now = (filters.clone(), library.clone());
        let same = self.asked.as_ref().is_some_and(|(before, kept)| {
            before == filters && (Rc::ptr_eq(kept, library) || !takes_library(filters))
        });
        if !same {
            self.asked = Some(now);
            (self.all_hits, self.failed) = (false, false);
        }
        if !same || std::mem::take(&mut self.stale) {
            self.needs = Needs::default();
            if !self.failed {
                let answered = self.answer(filters, library, bundle);
                self.failed = answered.is_err();
                if let Err(reason) = answered {
                    document::report(&reason);
                }
            }
        }
        let state = match &self.state {
            _ if self.failed => SearchState::Failed,
            _ if filters.is_empty() => SearchState::Off,
            Some(result) => SearchState::Found(result.clone()),
            None => SearchState::Loading,
        };
        (state, self.needs.clone())
    }

    fn answer(
        &mut self,
        filters: &Filters,
        library: &Library,
        bundle: &Bundle,
    ) -> Result<(), String> {
        let search = bundle.search();
        if self.wants_counts && self.overview.is_none() {
            let mut request = request_of(&Filters::default());
            request.limit = 0;
            match search.ask(&request).map_err(|error| error.to_string())? {
                Some(Answer::Found(found)) if found.pending.is_empty() => {
                    self.overview = Some(Overview(Rc::new(found)));
                }
                Some(Answer::Found(Found { pending: parts, .. }) | Answer::Needs(parts)) => {
                    self.needs.parts = parts;
                }
                None => self.needs.index = true,
            }
        }
        self.needs.index |= self.wants_index && !search.is_open();
        if filters.is_empty() {
            self.state = None;
            return Ok(());
        }
        let mut request = request_of(filters);
        if !self.all_hits {
            request.limit = FIRST_HITS;
        }
        if takes_library(filters) {
            let documents = |slugs: Vec<&str>| bundle.documents(slugs.into_iter());
            let Some((saved, read)) = documents(library.saved()).zip(documents(library.read()))
            else {
                self.needs.slugs = true;
                return Ok(());
            };
            request.filter.docs = filters.documents(saved, read);
        }
        match search.ask(&request).map_err(|error| error.to_string())? {
            Some(Answer::Found(found)) => {
                if self.wants_counts {
                    self.needs.parts.extend(&found.pending);
                }
                self.state = Some(Rc::new(SearchResult {
                    filters: filters.clone(),
                    found: Rc::new(found),
                    whole: true,
                }));
            }
            Some(Answer::Needs(parts)) => {
                self.needs.parts.extend(parts);
                self.look_through(filters, bundle);
            }
            None => {
                self.needs.index = true;
                self.look_through(filters, bundle);
            }
        }
        Ok(())
    }

    /// Until the index has answered once, finds the words in the cards that are here.
    fn look_through(&mut self, filters: &Filters, bundle: &Bundle) {
        let answers = |state: &Rc<SearchResult>| state.whole || state.filters == *filters;
        if self.state.as_ref().is_some_and(answers) || !filters.has_words() {
            return;
        }
        let lang = bundle.archive().site.lang.as_str();
        let marker = Marker::of_query(&Query::parse(&filters.query, true), lang);
        let is_found = |doc: &u32| {
            bundle.card(*doc).is_some_and(|card| {
                let lang = card.lang.as_str();
                [&card.headline, &card.lead]
                    .iter()
                    .any(|text| !marker.marks(text, lang).is_empty())
            })
        };
        let newest = bundle.documents_at_hand().into_iter().take(LOOKED_THROUGH);
        let documents = newest.filter(is_found);
        let hits: Vec<Hit> = documents.map(|doc| Hit { doc, score: 0.0 }).collect();
        self.state = Some(Rc::new(SearchResult {
            filters: filters.clone(),
            found: Rc::new(Found {
                total: hits.len() as u32,
                hits,
                marker,
                ..Found::default()
            }),
            whole: false,
        }));
    }
}
