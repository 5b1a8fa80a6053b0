//! Affixes of a language, and how they come off a word by evidence.

use super::evidence::Evidence;

/// A beginning or an ending that forms of a word may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Affix {
    pub(super) letters: &'static str,
    /// How many letters it leaves at least.
    pub(super) least: usize,
    /// How much more often than what is left the whole may occur; [`FREE`] needs no evidence.
    pub(super) times: u64,
    /// What may stand in its place: an ending of the word's plain form.
    pub(super) instead: &'static [&'static str],
}

/// An affix so plain that it comes off without evidence.
pub(super) const FREE: u64 = u64::MAX;

/// An affix that needs what is left to be a known word.
pub(super) const fn affix(letters: &'static str, least: usize, times: u64) -> Affix {
    Affix {
        letters,
        least,
        times,
        instead: &[""],
    }
}

/// An affix that stands instead of one of the plain form.
pub(super) const fn instead(
    letters: &'static str,
    least: usize,
    times: u64,
    instead: &'static [&'static str],
) -> Affix {
    Affix {
        letters,
        least,
        times,
        instead,
    }
}

/// The word without the first of the prefixes that comes off.
pub(super) fn without_prefix<'w>(
    word: &'w str,
    prefixes: &[Affix],
    evidence: Evidence<'_>,
) -> &'w str {
    let found = prefixes.iter().find_map(|prefix| {
        let rest = word.strip_prefix(prefix.letters)?;
        prefix.comes_off(word, rest, evidence).then_some(rest)
    });
    found.unwrap_or(word)
}

/// The word without the first of the suffixes that comes off, round by round.
pub(super) fn without_suffixes(word: &str, rounds: &[&[Affix]], evidence: Evidence<'_>) -> String {
    rounds.iter().fold(word.to_owned(), |word, suffixes| {
        let found = suffixes.iter().find_map(|suffix| {
            let rest = word.strip_suffix(suffix.letters)?;
            suffix.comes_off(&word, rest, evidence).then_some(rest)
        });
        found.map_or(word.clone(), str::to_owned)
    })
}

/// What a word may be without a prefix, a suffix or both.
pub(super) fn readings(word: &str, prefixes: &[Affix], rounds: &[&[Affix]]) -> Vec<String> {
    let starts = prefixes.iter().filter_map(|prefix| {
        let rest = word.strip_prefix(prefix.letters)?;
        prefix.leaves_enough(rest).then_some(rest)
    });
    let mut found: Vec<String> = std::iter::once(word)
        .chain(starts)
        .map(str::to_owned)
        .collect();
    for suffixes in rounds {
        let shorter: Vec<String> = found
            .iter()
            .flat_map(|word| without_each(word, suffixes))
            .collect();
        found.extend(shorter);
    }
    found
}

fn without_each(word: &str, suffixes: &[Affix]) -> Vec<String> {
    let rests = suffixes.iter().filter_map(|suffix| {
        let rest = word.strip_suffix(suffix.letters)?;
        suffix.leaves_enough(rest).then(|| suffix.plain_forms(rest))
    });
    rests.flatten().collect()
}

impl Affix {
    fn leaves_enough(&self, rest: &str) -> bool {
        rest.chars().count() >= self.least
    }

    fn plain_forms(&self, rest: &str) -> Vec<String> {
        self.instead
            .iter()
            .map(|ending| [rest, ending].concat())
            .collect()
    }

    fn comes_off(&self, word: &str, rest: &str, evidence: Evidence<'_>) -> bool {
        if !self.leaves_enough(rest) || self.times == FREE {
            return self.leaves_enough(rest);
        }
        let known: u64 = self
            .plain_forms(rest)
            .iter()
            .map(|form| evidence.of(form))
            .sum();
        known > 0 && known.saturating_mul(self.times) >= evidence.of(word)
    }
}
