//! Arabic: first what is written before a word is taken off, then what is written behind it.

mod closed;
mod endings;
mod proclitics;

use super::evidence::Evidence;

/// The stem of a folded Arabic word.
pub(super) fn stem(word: &str, evidence: Evidence<'_>) -> String {
    if closed::is_closed(word) {
        return word.to_owned();
    }
    let rest = proclitics::strip(word, evidence);
    if closed::is_closed(rest) {
        return rest.to_owned();
    }
    endings::strip(rest, evidence)
}

/// How often a base occurs: bare, with the article, or with the ending of the feminine.
fn known(base: &str, evidence: Evidence<'_>) -> u64 {
    if closed::is_closed(base) {
        return 0;
    }
    evidence.of(base) + evidence.joined(&["ال", base]) + evidence.joined(&[base, "ه"])
}

fn length(word: &str) -> usize {
    word.chars().count()
}
