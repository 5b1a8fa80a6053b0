use maqal_search::{Found, Rung};
use yew::prelude::*;

use crate::{
    hooks::{SearchState, Site},
    i18n::{Strings, fill},
};

/// One line that says how many articles are listed of how many, politely to screen readers too.
pub(crate) fn search_status(site: &Site, search: &SearchState, query: &str) -> Html {
    let strings = site.strings;
    let total = u64::from(site.archive.count);
    let text = match search {
        SearchState::Off => strings.count(&strings.articles, total),
        SearchState::Loading => strings.search_loading.to_owned(),
        SearchState::Failed => strings.search_failed.to_owned(),
        SearchState::Found(result) if result.found.total == 0 => {
            fill(strings.nothing_found, "query", query)
        }
        SearchState::Found(result) => found_of(strings, &result.found, total),
    };
    html! {
        <div class="search-status" role="status">
            <p>{ text }</p>
            if let SearchState::Found(result) = search {
                if result.found.total == 0 {
                    <p>{ strings.nothing_found_advice }</p>
                }
                { for ladder(strings, &result.found.rungs).into_iter().map(|line| html! { <p>{ line }</p> }) }
            }
        </div>
    }
}

fn found_of(strings: &Strings, found: &Found, total: u64) -> String {
    let phrase = strings.count(&strings.articles, u64::from(found.total));
    let text = fill(strings.of_total, "found", &phrase);
    fill(&text, "total", &strings.numerals.grouped(total))
}

/// What was done beyond the words as typed, a line for each kind.
fn ladder(strings: &Strings, rungs: &[Rung]) -> Vec<String> {
    let mut instead = Vec::new();
    let mut lines = Vec::new();
    for rung in rungs {
        match rung {
            // Other forms of a word are what a reader expects: the marks show them.
            Rung::Stem { .. } => {}
            Rung::Spelling { used, .. }
            | Rung::Keyboard { used, .. }
            | Rung::LatinName { used, .. } => instead.push(format!("«{used}»")),
            Rung::FewerWords { left_out } if left_out.is_empty() => {}
            Rung::FewerWords { left_out } => {
                let words: Vec<_> = left_out.iter().map(|word| format!("«{word}»")).collect();
                lines.push(fill(strings.left_out, "words", &words.join(" ")));
            }
        }
    }
    if !instead.is_empty() {
        lines.insert(
            0,
            fill(strings.searched_instead, "words", &instead.join(" ")),
        );
    }
    lines
}
