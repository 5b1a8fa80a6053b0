use std::rc::Rc;

use maqal_search::{Marker, Query};
use yew::prelude::*;

use super::SearchState;
use crate::browser::{element, matches};

/// The words that are looked for in the open article.
#[derive(Clone, PartialEq)]
pub(crate) struct Find {
    /// Whether the bar is shown.
    pub(crate) open: bool,
    /// What is looked for.
    pub(crate) query: AttrValue,
    /// Marks it in the article.
    pub(crate) marker: Option<Rc<Marker>>,
    /// How many words are marked.
    pub(crate) total: usize,
    /// The number of the one that stands out, from 0.
    pub(crate) current: Option<usize>,
    /// Asks for something else.
    pub(crate) ask: Callback<Ask>,
}

/// What the bar asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// The bar, with the focus in its field.
    Open,
    /// No bar, and no marks.
    Close,
    /// Other words.
    Words(String),
    /// The next match.
    Next,
    /// The match before.
    Previous,
}

/// What the reader did; what is shown follows from it and from the search.
#[derive(Clone, Default, PartialEq)]
struct Asked {
    /// Whether the bar is asked for; a search that led here asks for it too.
    open: Option<bool>,
    /// Words typed into the bar; before that it has those of the search.
    words: Option<String>,
    /// Which match stands out.
    current: Current,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Current {
    #[default]
    None,
    /// The first one from here on.
    Nearest,
    Number(usize),
}

/// What is looked for in an article in `lang`: words typed into the bar, or those of the search
/// that led here.
#[hook]
pub(crate) fn use_find(searched: &str, search: &SearchState, lang: &str) -> Find {
    let asked = use_state_eq(Asked::default);
    let total = use_state_eq(|| 0);
    let searching = !searched.trim().is_empty();
    let open = asked.open.unwrap_or(searching);
    let query = asked.words.clone().unwrap_or_else(|| searched.to_owned());
    let typed = use_memo((asked.words.clone(), lang.to_owned()), |(words, lang)| {
        let query = Query::parse(words.as_deref()?, true);
        Some(Rc::new(Marker::of_query(&query, lang)))
    });
    let marker = match search {
        _ if !open => None,
        _ if asked.words.is_some() => (*typed).clone(),
        SearchState::Found(result) => Some(Rc::new(result.found.marker.clone())),
        SearchState::Off | SearchState::Loading | SearchState::Failed => None,
    };
    {
        let (asked, total) = (asked.clone(), total.clone());
        let shown = (open, query.clone(), marker.is_some(), asked.current);
        // After the marks are in the page, where they are counted.
        use_effect_with(shown, move |(.., current)| {
            total.set(matches::count());
            match current {
                Current::None => matches::show(None),
                Current::Number(number) => matches::show(Some(*number)),
                Current::Nearest => asked.set(Asked {
                    current: Current::Number(matches::nearest()),
                    ..(*asked).clone()
                }),
            }
        });
    }
    use_effect_with(asked.open, |open| match open {
        Some(true) => element::focus("#find"),
        Some(false) => element::focus("#find-tool"),
        None => {}
    });
    let (total, now) = (*total, asked.current);
    Find {
        open,
        query: query.into(),
        marker,
        total,
        current: match now {
            Current::Number(number) if number < total => Some(number),
            _ => None,
        },
        ask: Callback::from(move |ask| asked.set(after(&asked, ask, total))),
    }
}

fn after(asked: &Asked, ask: Ask, total: usize) -> Asked {
    let (current, open, words) = (asked.current, asked.open, asked.words.clone());
    let turn = |by: usize| match current {
        Current::Number(number) if total > 0 => Current::Number((number + by) % total),
        _ => Current::Nearest,
    };
    match ask {
        Ask::Open => Asked {
            open: Some(true),
            words,
            current,
        },
        Ask::Close => Asked {
            open: Some(false),
            words,
            current: Current::None,
        },
        Ask::Words(words) => Asked {
            open,
            words: Some(words),
            current: Current::Nearest,
        },
        Ask::Next => Asked {
            current: turn(1),
            open,
            words,
        },
        Ask::Previous => Asked {
            current: turn(total.saturating_sub(1)),
            open,
            words,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(number: usize) -> Asked {
        Asked {
            current: Current::Number(number),
            ..Asked::default()
        }
    }

    #[test]
    fn next_and_previous_come_round() {
        assert!(after(&at(2), Ask::Next, 3) == at(0));
        assert!(after(&at(0), Ask::Previous, 3) == at(2));
        assert!(after(&at(0), Ask::Next, 3) == at(1));
    }

    #[test]
    fn the_first_step_goes_to_what_is_nearest() {
        for ask in [Ask::Next, Ask::Previous] {
            let asked = after(&Asked::default(), ask, 3);
            assert!(asked.current == Current::Nearest);
        }
        let other_words = after(&at(2), Ask::Words("نهر".into()), 3);
        assert!(other_words.current == Current::Nearest);
    }
}
