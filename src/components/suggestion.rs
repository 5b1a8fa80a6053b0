use std::{cell::Cell, rc::Rc};

use maqal_search::Field;
use yew::prelude::*;

use super::spellings::spellings;
use crate::{
    browser::{Bundle, screen},
    hooks::{SearchState, Site},
    route::Route,
    state::{Facet, Filters, Location},
};

/// How many suggestions of a kind there are.
const OF_A_KIND: usize = 3;

/// Something that the reader may be about to type.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Suggestion {
    /// What it is: a facet's value, an article; a word where it is nothing.
    pub(super) kind: Option<&'static str>,
    /// Its text.
    pub(super) text: String,
    /// Where it leads.
    pub(super) to: Location,
}

/// What may be typed next while the list is open; nothing where nothing is typed. The articles found
/// are painted first. Where others come in the place of those that were there, the mark on one of them
/// goes: nobody gets what they did not mark.
#[hook]
pub(super) fn use_suggestions(
    open: bool,
    filters: &Filters,
    state: &SearchState,
    site: &Site,
    bundle: Option<&Bundle>,
    mark: UseStateSetter<Option<usize>>,
) -> Rc<Vec<Suggestion>> {
    let offered = use_state(Rc::<Vec<Suggestion>>::default);
    let open = open && !filters.query.trim().is_empty();
    let asked = open.then(|| (filters.clone(), state.clone()));
    {
        let (offered, site, bundle) = (offered.clone(), site.clone(), bundle.cloned());
        use_effect_with(asked, move |asked| {
            let is_asked = Rc::new(Cell::new(true));
            let asks = is_asked.clone();
            if let Some(((filters, state), bundle)) = asked.clone().zip(bundle) {
                screen::after_paint(move || {
                    if asks.get() {
                        if !offered.is_empty() {
                            mark.set(None);
                        }
                        offered.set(Rc::new(suggestions(&filters, &state, &site, &bundle)));
                    }
                });
            } else {
                offered.set(Rc::default());
            }
            move || is_asked.set(false)
        });
    }
    if open {
        (*offered).clone()
    } else {
        Rc::default()
    }
}

/// What the words typed may become: queries that find something, values of facets, headlines.
fn suggestions(
    filters: &Filters,
    state: &SearchState,
    site: &Site,
    bundle: &Bundle,
) -> Vec<Suggestion> {
    let query = &filters.query;
    let words = &site.strings.catalogue;
    let found = bundle.search().suggest(query, OF_A_KIND);
    let list = |filters| Location {
        route: Route::HOME,
        filters,
    };
    let mut suggestions = Vec::new();
    let mut others = found.queries;
    others.retain(|it| it != query.trim());
    suggestions.extend(
        as_written(others, state, bundle)
            .into_iter()
            .map(|text| Suggestion {
                kind: None,
                to: list(filters.with_query([&text, " "].concat())),
                text,
            }),
    );
    for value in found.values {
        let facet = match value.field {
            Field::Section => Facet::Section,
            Field::Author => Facet::Author,
            _ => Facet::Tag,
        };
        let mut to = filters.with_query(String::new());
        to.choose(facet, value.name.clone());
        suggestions.push(Suggestion {
            kind: words.facets.get(facet as usize).copied(),
            text: value.name,
            to: list(to),
        });
    }
    let cards = found.headlines.iter().filter_map(|doc| bundle.card(*doc));
    suggestions.extend(cards.map(|card| Suggestion {
        kind: Some(words.article),
        text: card.headline.clone(),
        to: Location {
            route: Route::Article {
                slug: card.slug.clone(),
            },
            filters: filters.clone(),
        },
    }));
    suggestions
}

/// The queries with their last words spelled as the articles found have them. One that none of those
/// has is left out where it would look misspelt: the index has «ه» for «ة».
fn as_written(mut queries: Vec<String>, state: &SearchState, bundle: &Bundle) -> Vec<String> {
    let SearchState::Found(result) = state else {
        return queries;
    };
    let last = |query: &str| query.rfind(' ').map_or(0, |space| space + 1);
    let words = queries
        .iter()
        .map(|query| query.get(last(query)..).unwrap_or_default().to_owned());
    let spellings = spellings(words, result, bundle);
    queries.retain_mut(|query| {
        let word = query.split_off(last(query));
        query.push_str(spellings.written(&word));
        spellings.is_known(&word) || !word.ends_with('ه')
    });
    queries
}

/// The suggestions as a list box under the field `search`.
pub(super) fn suggestion_list(
    suggestions: &[Suggestion],
    active: Option<usize>,
    site: &Site,
    choose: &Callback<usize>,
) -> Html {
    let option = |(at, it): (usize, &Suggestion)| {
        let choose = choose.reform(move |_: MouseEvent| at);
        html! {
            <li
                id={option_id(at)} role="option" aria-selected={(active == Some(at)).to_string()}
                onclick={choose}
            >
                <bdi>{ it.text.clone() }</bdi>
                if let Some(kind) = it.kind {
                    <span class="kind">{ kind }</span>
                }
            </li>
        }
    };
    // The field keeps the focus.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul
            id="suggestions" class="suggestions" role="listbox" {onmousedown}
            aria-label={site.strings.catalogue.suggestions} hidden={suggestions.is_empty()}
        >
            { for suggestions.iter().enumerate().map(option) }
        </ul>
    }
}

/// The id of a suggestion, by its number.
pub(super) fn option_id(at: usize) -> String {
    format!("suggestion-{at}")
}
