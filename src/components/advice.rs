use maqal_search::{Answer, unquoted};
use yew::prelude::*;

use crate::{
    browser::{Bundle, element},
    i18n::{Strings, fill},
    state::{Chosen, Filters, Gesture, request_of, takes_library},
};

/// A word is not cut shorter than to so many letters.
const SHORTEST: usize = 3;

/// Something else to look for.
struct Offer {
    name: String,
    to: Filters,
    /// How many articles it finds, where that is known.
    total: Option<u32>,
}

/// What might be tried where nothing was found. Nothing is offered of which the index says that it
/// finds nothing either.
pub(super) fn advice(
    strings: &Strings,
    filters: &Filters,
    bundle: Option<&Bundle>,
    change: &Callback<(Filters, Gesture)>,
) -> Html {
    let keep = |(name, to): (String, Filters)| {
        let total = total(&to, bundle);
        (total != Some(0)).then_some(Offer { name, to, total })
    };
    let mut offers: Vec<Offer> = wider(strings, filters)
        .into_iter()
        .filter_map(keep)
        .collect();
    // Where the filters are in the way, the words are none to doubt.
    let doubts = offers.is_empty() || bundle.is_none();
    let several = filters.query.split_whitespace().nth(1).is_some();
    if several {
        offers.extend(fewer(strings, filters).into_iter().filter_map(keep));
    } else if doubts {
        offers.extend(bundle.and_then(|bundle| beginning(strings, filters, bundle)));
    }
    let offer = |Offer { name, to, total }| {
        let onclick = change.reform(move |_: MouseEvent| {
            // The button goes away with what it removes.
            element::focus("#sort");
            (to.clone(), Gesture::Choosing)
        });
        html! {
            <li>
                <button type="button" class="plain" {onclick}>{ name }</button>
                if let Some(total) = total {
                    <span>{ strings.count(&strings.articles, u64::from(total)) }</span>
                }
            </li>
        }
    };
    html! {
        <div class="advice">
            if filters.has_words() && doubts {
                <p>{ if several { strings.nothing_found_advice } else { strings.nothing_found_word } }</p>
            }
            if !offers.is_empty() {
                <ul>{ for offers.into_iter().map(offer) }</ul>
            }
        </div>
    }
}

/// The same words with less around them.
fn wider(strings: &Strings, filters: &Filters) -> Vec<(String, Filters)> {
    let words = &strings.catalogue;
    let mut wider = Vec::new();
    if filters.chosen().contains(&Chosen::Days) {
        wider.push((words.any_date.to_owned(), filters.without(&Chosen::Days)));
    }
    if filters.narrows() {
        wider.push((words.without_filters.to_owned(), filters.cleared()));
    }
    if let Some(query) = unquoted(&filters.query) {
        wider.push(with_words(strings, filters, query));
    }
    wider
}

/// Without the first word, and without the last one.
fn fewer(strings: &Strings, filters: &Filters) -> Vec<(String, Filters)> {
    let query = unquoted(&filters.query).unwrap_or_else(|| filters.query.clone());
    let typed: Vec<&str> = query.split_whitespace().collect();
    let parts = [typed.get(1..), typed.get(..typed.len().saturating_sub(1))];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts
        .map(|part| with_words(strings, filters, part.join(" ")))
        .collect()
}

/// As much of a single word as some words of the archive begin with.
fn beginning(strings: &Strings, filters: &Filters, bundle: &Bundle) -> Option<Offer> {
    let word = filters.query.trim();
    if word.contains(|letter: char| !letter.is_alphanumeric()) {
        return None;
    }
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let least = SHORTEST.max(ends.len() / 2);
    ends.get(least..)?.iter().rev().find_map(|&end| {
        let beginning = word.get(..end)?;
        let (name, to) = with_words(strings, filters, beginning.to_owned());
        let total = total_as_typed(&to, bundle).filter(|total| *total > 0)?;
        Some(Offer {
            name,
            to,
            total: Some(total),
        })
    })
}

fn with_words(strings: &Strings, filters: &Filters, query: String) -> (String, Filters) {
    let name = fill(strings.catalogue.with_words, "query", &query);
    (name, filters.with_query(query))
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
