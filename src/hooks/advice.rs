use std::rc::Rc;

use maqal_search::{Answer, unquoted};
use yew::prelude::*;

use super::search::SearchState;
use crate::{
    browser::Bundle,
    state::{Chosen, Filters, request_of, takes_library},
};

/// A word is not cut shorter than to so many letters.
const SHORTEST: usize = 3;

/// What might be tried where nothing was found.
#[derive(Default)]
pub(crate) struct Advice {
    /// Whether the words are to be doubted: nothing else is known to be in the way.
    pub(crate) doubts: bool,
    /// What else to look for, each of which finds something as far as that is known.
    pub(crate) offers: Vec<Offer>,
}

/// How what is offered differs from what was asked for.
pub(crate) enum Way {
    /// Its days are any.
    AnyDate,
    /// Nothing but the words is asked for.
    WithoutFilters,
    /// Its words are fewer, shorter or not quoted.
    OtherWords,
}

/// Something else to look for.
pub(crate) struct Offer {
    /// How it differs.
    pub(crate) way: Way,
    /// What is looked for then.
    pub(crate) to: Filters,
    /// How many articles it finds, where that is known.
    pub(crate) total: Option<u32>,
}

/// What might be tried where nothing was found. The index is asked once for an answer, and not in
/// every rendering of it.
#[hook]
pub(crate) fn use_advice(
    filters: &Filters,
    state: &SearchState,
    bundle: Option<&Bundle>,
) -> Rc<Advice> {
    use_memo(
        (filters.clone(), state.clone()),
        |(filters, state)| match state {
            SearchState::Found(it) if it.whole && it.found.total == 0 => {
                Advice::of(filters, bundle)
            }
            _ => Advice::default(),
        },
    )
}

impl Advice {
    /// Nothing is offered of which the index says that it finds nothing either.
    fn of(filters: &Filters, bundle: Option<&Bundle>) -> Self {
        let keep = |(way, to): (Way, Filters)| {
            let total = total(&to, bundle);
            (total != Some(0)).then_some(Offer { way, to, total })
        };
        let mut offers: Vec<Offer> = wider(filters).into_iter().filter_map(keep).collect();
        // Where the filters are in the way, the words are none to doubt.
        let doubts = offers.is_empty() || bundle.is_none();
        if filters.has_several_words() {
            let fewer = fewer(filters).into_iter();
            offers.extend(fewer.map(|to| (Way::OtherWords, to)).filter_map(keep));
        } else if doubts {
            offers.extend(bundle.and_then(|bundle| beginning(filters, bundle)));
        }
        Self { doubts, offers }
    }
}

/// The same words with less around them.
fn wider(filters: &Filters) -> Vec<(Way, Filters)> {
    let mut wider = Vec::new();
    if filters.chosen().contains(&Chosen::Days) {
        wider.push((Way::AnyDate, filters.without(&Chosen::Days)));
    }
    if filters.narrows() {
        wider.push((Way::WithoutFilters, filters.cleared()));
    }
    if let Some(query) = unquoted(&filters.query) {
        wider.push((Way::OtherWords, filters.with_query(query)));
    }
    wider
}

/// Without the first word, and without the last one.
fn fewer(filters: &Filters) -> Vec<Filters> {
    let query = unquoted(&filters.query).unwrap_or_else(|| filters.query.clone());
    let typed: Vec<&str> = query.split_whitespace().collect();
    let parts = [typed.get(1..), typed.get(..typed.len().saturating_sub(1))];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts
        .map(|part| filters.with_query(part.join(" ")))
        .collect()
}

/// As much of a single word as some words of the archive begin with.
fn beginning(filters: &Filters, bundle: &Bundle) -> Option<Offer> {
    let word = filters.query.trim();
    if word.contains(|letter: char| !letter.is_alphanumeric()) {
        return None;
    }
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let least = SHORTEST.max(ends.len() / 2);
    ends.get(least..)?.iter().rev().find_map(|&end| {
        let beginning = word.get(..end)?;
        let to = filters.with_query(beginning.to_owned());
        let total = total_as_typed(&to, bundle).filter(|total| *total > 0)?;
        Some(Offer {
            way: Way::OtherWords,
            to,
            total: Some(total),
        })
    })
}

/// How many articles filters find; `None` where that takes what is not here.
fn total(filters: &Filters, bundle: Option<&Bundle>) -> Option<u32> {
    found(filters, bundle?).map(|(total, _)| total)
}

/// How many articles have the words themselves, and not what was guessed for them.
fn total_as_typed(filters: &Filters, bundle: &Bundle) -> Option<u32> {
    let (total, is_as_typed) = found(filters, bundle)?;
    is_as_typed.then_some(total)
}

fn found(filters: &Filters, bundle: &Bundle) -> Option<(u32, bool)> {
    if takes_library(filters) {
        return None;
    }
    let mut request = request_of(filters);
    request.limit = 0;
    match bundle.search().ask(&request) {
        Ok(Some(Answer::Found(found))) => Some((found.total, found.rungs.is_empty())),
        _ => None,
    }
}
