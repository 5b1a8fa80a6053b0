use maqal_search::{Found, Rung};
use yew::prelude::*;

use super::{advice::advice, spellings::spellings};
use crate::{
    browser::{Bundle, element},
    hooks::{Advice, Navigation, Search, SearchResult, SearchState, Site, Wish},
    i18n::{Strings, fill},
};

/// One line that says how many articles are listed of how many, politely to screen readers too; what
/// was done beyond the words typed; and where nothing was found, what else might be tried.
pub(crate) fn search_status(
    site: &Site,
    search: &Search,
    navigation: &Navigation,
    tips: &Advice,
    bundle: Option<&Bundle>,
) -> Html {
    let strings = site.strings;
    let filters = &navigation.location.filters;
    let total = u64::from(site.archive.count);
    let text = match &search.state {
        SearchState::Off => strings.count(&strings.articles, total),
        SearchState::Loading => strings.search_loading.to_owned(),
        SearchState::Failed => strings.search_failed.to_owned(),
        SearchState::Found(result) if !result.whole => strings.search_loading.to_owned(),
        SearchState::Found(result) if result.found.total > 0 => {
            found_of(strings, &result.found, total)
        }
        SearchState::Found(_) if filters.has_words() => {
            fill(strings.nothing_found, "query", &filters.query)
        }
        SearchState::Found(_) => strings.catalogue.nothing_chosen.to_owned(),
    };
    let again = search.ask.reform(|_: MouseEvent| {
        element::focus_list();
        Wish::Again
    });
    html! {
        <>
            <div class="search-status" role="status">
                <p>{ text }</p>
                if let SearchState::Found(result) = &search.state {
                    { for ladder(strings, result, bundle).into_iter().map(|line| html! { <p>{ line }</p> }) }
                }
            </div>
            if search.state == SearchState::Failed {
                <button type="button" class="plain" onclick={again}>{ strings.retry }</button>
            }
            if let SearchState::Found(result) = &search.state {
                if result.whole && result.found.total == 0 {
                    { advice(tips, strings, filters, &navigation.filter) }
                }
            }
        </>
    }
}

fn found_of(strings: &Strings, found: &Found, total: u64) -> String {
    let phrase = strings.count(&strings.articles, u64::from(found.total));
    let text = fill(strings.of_total, "found", &phrase);
    fill(&text, "total", &strings.numerals.grouped(total))
}

/// What was done beyond the words as typed, a line for each kind.
fn ladder(strings: &Strings, result: &SearchResult, bundle: Option<&Bundle>) -> Vec<String> {
    let (mut typed, mut used, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    let guesses = || result.found.rungs.iter().filter_map(Rung::guess);
    let words = guesses().map(|(_, used)| used.to_owned());
    let spellings = bundle.map(|bundle| spellings(words, result, bundle));
    let spellings = spellings.unwrap_or_default();
    for (was, is) in guesses() {
        for (words, word) in [(&mut typed, was), (&mut used, spellings.written(is))] {
            let word = fill(strings.quoted, "word", word);
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    // Other forms of a word are what a reader expects: the marks show them.
    for rung in &result.found.rungs {
        let (line, words) = match rung {
            Rung::FewerWords { left_out } => (strings.left_out, left_out),
            Rung::CommonWords { words } => (strings.too_common, words),
            _ => continue,
        };
        if !words.is_empty() {
            let words: Vec<_> = words
                .iter()
                .map(|word| fill(strings.quoted, "word", word))
                .collect();
            lines.push(fill(line, "words", &words.join(" ")));
        }
    }
    if !used.is_empty() {
        let line = fill(strings.catalogue.nearby, "typed", &typed.join(" "));
        lines.insert(0, fill(&line, "words", &used.join(" ")));
    }
    lines
}
