//! What is written before a word: و ف ب ك ل س and the article, alone or stacked.

use super::super::evidence::Evidence;
use super::{closed, endings, length};

/// Stacks that end in the article, longest first. What follows is a noun, so that little doubt is
/// left.
const ARTICLES: &[&str] = &[
    "وبال", "وكال", "فبال", "ولال", "ولل", "فلل", "لال", "وال", "فال", "بال", "كال", "لل", "ال",
];

/// Clitics without the article, longest first, and how much rarer than the whole word what follows
/// may be: people write «و» before anything, but hardly any name more often with «ك» than without.
const BARE: &[(&str, u64)] = &[
    ("وب", 1),
    ("ول", 1),
    ("وك", 1),
    ("فب", 1),
    ("فل", 1),
    ("و", 3),
    ("ف", 1),
    ("ب", 1),
    ("ل", 1),
    ("ك", 1),
];

/// The word without its proclitics.
pub(super) fn strip<'w>(word: &'w str, evidence: Evidence<'_>) -> &'w str {
    if takes_article(word, evidence) {
        return word;
    }
    after_article(word, evidence)
        .or_else(|| after_bare(word, evidence))
        .or_else(|| after_future(word, evidence))
        .unwrap_or(word)
}

/// The word without each stack of proclitics that it may begin with.
pub(super) fn rests(word: &str) -> impl Iterator<Item = &str> {
    let stacks = ARTICLES
        .iter()
        .copied()
        .chain(BARE.iter().map(|&(clitic, _)| clitic));
    stacks.filter_map(|stack| word.strip_prefix(stack).filter(|rest| length(rest) >= 3))
}

fn after_article<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    ARTICLES.iter().find_map(|stack| {
        let rest = word.strip_prefix(stack).filter(|rest| length(rest) >= 2)?;
        let is_known = || evidence.of(rest) + evidence.joined(&["ال", rest]) > 0;
        let least = match *stack {
            "ال" => 3,
            "وال" | "بال" | "لل" => 4,
            _ => usize::MAX,
        };
        (length(rest) >= least || is_known()).then_some(rest)
    })
}

fn after_bare<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    let mut whole = None;
    BARE.iter().find_map(|(clitic, times)| {
        let rest = word.strip_prefix(clitic).filter(|rest| length(rest) >= 2)?;
        if closed::is_closed(rest) {
            return (evidence.of(rest) > evidence.of(word)).then_some(rest);
        }
        if length(rest) < 3 {
            return None;
        }
        let found = endings::known_without(rest, evidence);
        let whole = *whole.get_or_insert_with(|| endings::known_without(word, evidence));
        (found > 0 && found * times >= whole).then_some(rest)
    })
}

/// «سيكتب» is «يكتب».
fn after_future<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    let rest = word.strip_prefix('س').filter(|rest| length(rest) >= 4)?;
    let known = evidence.of(rest);
    (rest.starts_with(['ي', 'ت', 'ن']) && known > 0 && known >= evidence.of(word)).then_some(rest)
}

/// Whether the article stands before the whole word, so that its first letter is its own: there is
/// «الوزير», hence «وزير» is one word.
fn takes_article(word: &str, evidence: Evidence<'_>) -> bool {
    endings::without_each(word).any(|base| {
        ["ال", "وال", "بال", "لل"]
            .iter()
            .any(|article| evidence.joined(&[article, &base]) > 0)
    })
}
