use std::{cell::Cell, rc::Rc};

use maqal_article::Card;
use maqal_search::{Found, Query, Request};
use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::{Bundle, document},
    state::Filters,
};

/// How many hits a list shows.
const LIMIT: usize = 60;

/// What a search has come to.
#[derive(Clone)]
pub(crate) enum SearchState {
    /// Nothing is searched for.
    Off,
    /// The index or the cards are being fetched.
    Loading,
    /// The index or the cards could not be fetched.
    Failed,
    /// The answer to a query.
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

/// The answer to a query, with the cards of its hits.
pub(crate) struct SearchResult {
    /// What the engine found.
    pub(crate) found: Found,
    /// The cards of the hits, best first.
    pub(crate) cards: Vec<Card>,
}

/// The answer for filters. The answer before stays until the next one is here, so that the list
/// does not flicker between keystrokes.
#[hook]
pub(crate) fn use_search(filters: &Filters, bundle: Option<&Bundle>) -> SearchState {
    let state = use_state(|| SearchState::Off);
    {
        let (state, bundle) = (state.clone(), bundle.cloned());
        use_effect_with(filters.clone(), move |filters| {
            let cancelled = Rc::new(Cell::new(false));
            match bundle.filter(|_| !filters.is_empty()) {
                Some(bundle) => search(bundle, request(filters), state, cancelled.clone()),
                None => state.set(SearchState::Off),
            }
            move || cancelled.set(true)
        });
    }
    (*state).clone()
}

fn request(filters: &Filters) -> Request {
    Request {
        query: Query::parse(&filters.query, true),
        limit: LIMIT,
        ..Request::default()
    }
}

fn search(
    bundle: Bundle,
    request: Request,
    state: UseStateHandle<SearchState>,
    cancelled: Rc<Cell<bool>>,
) {
    if matches!(*state, SearchState::Off | SearchState::Failed) {
        state.set(SearchState::Loading);
    }
    spawn_local(async move {
        let result = answer(&bundle, &request).await;
        if cancelled.get() {
            return;
        }
        state.set(match result {
            Ok(result) => SearchState::Found(Rc::new(result)),
            Err(reason) => {
                document::report(&reason);
                SearchState::Failed
            }
        });
    });
}

async fn answer(bundle: &Bundle, request: &Request) -> Result<SearchResult, String> {
    let found = bundle.search().answer(request).await;
    let found = found.map_err(|error| error.to_string())?;
    let documents: Vec<u32> = found.hits.iter().map(|hit| hit.doc).collect();
    let cards = bundle.cards(&documents).await;
    let cards = cards.map_err(|error| error.to_string())?;
    Ok(SearchResult { found, cards })
}
