//! What is written before a word: و ف ب ك ل س and the article, alone or stacked.

use super::super::evidence::Evidence;
use super::{endings, is_closed, length};

/// Stacks that end in the article, longest first. What follows is a noun, so that little doubt is
/// left.
const ARTICLES: &[&str] = &[
    "وبال", "وكال", "فبال", "ولال", "ولل", "فلل", "لال", "وال", "فال", "بال", "كال", "لل", "ال",
];

/// Clitics without the article, and how much rarer than the whole word what follows
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
    before_own_article(word, evidence)
        .or_else(|| after_known_article(word, evidence))
        .or_else(|| after_bare(word, evidence))
        .or_else(|| after_article(word))
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

/// What follows a clitic and begins like the article without having it: «وآلاف», «وإليهم».
fn before_own_article<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    let rest = word
        .strip_prefix(['و', 'ف', 'ب', 'ك', 'ل'])
        .filter(|rest| rest.starts_with("ال"))?;
    (is_closed(rest) || takes_article(rest, evidence)).then_some(rest)
}

/// What follows a stack with the article, where it is known.
fn after_known_article<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    ARTICLES.iter().find_map(|stack| {
        let rest = word.strip_prefix(stack).filter(|rest| length(rest) >= 2)?;
        let known = match *stack {
            // With the article it is the very word.
            "ال" => evidence.of(rest),
            _ => endings::known_without(rest, evidence),
        };
        with_own_lam(word, stack, known, evidence).or((known > 0).then_some(rest))
    })
}

/// «للجنة» is rather of «لجنة» than of «جنة», where the archive has more of it.
fn with_own_lam<'w>(
    word: &'w str,
    stack: &str,
    known: u64,
    evidence: Evidence<'_>,
) -> Option<&'w str> {
    let before_lam = stack
        .strip_suffix('ل')
        .filter(|before| before.ends_with('ل'))?;
    let rest = word.strip_prefix(before_lam)?;
    let is_own = takes_article(rest, evidence) && endings::known_without(rest, evidence) > known;
    is_own.then_some(rest)
}

/// What follows the commonest stacks with the article, if it is long enough to go without evidence.
fn after_article(word: &str) -> Option<&str> {
    [("ال", 3), ("وال", 4), ("بال", 4), ("لل", 4)]
        .iter()
        .find_map(|(stack, least)| {
            word.strip_prefix(stack)
                .filter(|rest| length(rest) >= *least)
        })
}

/// What follows a clitic without the article: of several readings the best known.
fn after_bare<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    let whole = endings::known_without(word, evidence);
    let mut best = (0, None);
    for (clitic, times) in BARE {
        let Some(rest) = word.strip_prefix(clitic) else {
            continue;
        };
        let (known, stands) = if is_closed(rest) {
            (evidence.of(rest), evidence.of(rest) > evidence.of(word))
        } else {
            let known = endings::known_without(rest, evidence);
            (known, length(rest) >= 3 && known * times >= whole)
        };
        if stands && known > best.0 {
            best = (known, Some(rest));
        }
    }
    best.1
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
    let is_behind_article = |base: &String| {
        ["ال", "وال", "بال", "لل"]
            .iter()
            .any(|article| evidence.joined(&[article, base]) > 0)
    };
    if word.starts_with("ال") {
        // «المهم» is no form of «الم», though there is «الالم».
        return is_behind_article(&word.to_owned());
    }
    endings::without_each(word).iter().any(is_behind_article)
}
