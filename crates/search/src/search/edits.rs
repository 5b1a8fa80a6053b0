//! Words of the archive that are spelled nearly as a word that it does not know.

use maqal_text::{EDIT, confusion, weighted_distance};

use super::within::Within;

use crate::format::Form;
use crate::order::sort_by_key;
use crate::parts::{Needs, Parts};
use crate::{IndexError, analysis};

/// A word that was probably meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Guess {
    pub(super) form: String,
    pub(super) stem: String,
    pub(super) number: u32,
    /// 1 for what was typed, less the farther it is from that.
    pub(super) likeness: f32,
}

/// What it costs to take a clitic off before comparing.
const CLITIC: u32 = EDIT / 2;
/// Guesses that cost so much more than the best one are kept beside it.
const NEAR_BEST: u32 = EDIT / 2;
/// How much less alike a word is for what its edits cost.
const UNLIKE: f32 = 0.05;
/// Letters from which on one edit is forgiven, and two.
const ONE_FROM: usize = 4;
const TWO_FROM: usize = 8;
/// Guesses kept for a word.
const MAX_GUESSES: usize = 5;
/// An archive of at most this many lexicon parts is searched whole.
const WHOLE_PARTS: usize = 40;

/// The words nearest to `word`, the nearest and then the most frequent first.
pub(super) fn near(parts: &Parts, word: &str, needs: &mut Needs) -> Result<Vec<Guess>, IndexError> {
    let variants = variants(word, &parts.root.lang);
    let mut found: Vec<(u32, Form<'_>)> = Vec::new();
    for (penalty, variant) in &variants {
        let mut lexicons = Vec::new();
        for beginning in beginnings(parts, variant) {
            lexicons.extend(parts.words_beginning(&beginning, needs)?);
        }
        let budget = budget(variant.chars().count());
        let mut within = Within::new(variant, budget / EDIT + 1);
        for lexicon in lexicons {
            let mut at = 0;
            while let Some(form) = lexicon.form(at) {
                at = match within.has(form.text) {
                    Ok(is_near) => {
                        if is_near && let Some(cost) = weighted_distance(variant, form.text, budget)
                        {
                            found.push((cost + penalty, form));
                        }
                        at + 1
                    }
                    Err(dead) => lexicon.behind(at, dead),
                };
            }
        }
    }
    sort_by_key(&mut found, |(cost, form)| {
        (*cost, std::cmp::Reverse(form.frequency), form.text)
    });
    found.dedup_by_key(|(_, form)| form.text);
    let best = found.first().map_or(0, |&(cost, _)| cost);
    found.retain(|&(cost, _)| cost <= best + NEAR_BEST);
    found.truncate(MAX_GUESSES);
    let likeness = |cost: u32| 1.0 / (1.0 + UNLIKE * cost as f32);
    Ok(found
        .into_iter()
        .map(|(cost, form)| Guess::new(&form, likeness(cost)))
        .collect())
}

impl Guess {
    pub(super) fn new(form: &Form<'_>, likeness: f32) -> Self {
        Self {
            form: form.text.to_owned(),
            stem: form.stem.to_owned(),
            number: form.number,
            likeness,
        }
    }
}

/// The word, and what is left of it without its clitics, each with what its use costs.
fn variants(word: &str, lang: &str) -> Vec<(u32, String)> {
    if word.chars().any(|letter| letter.is_numeric()) {
        return Vec::new();
    }
    let mut variants = vec![(0, word.to_owned())];
    for stem in analysis::stems(word, lang) {
        if word.ends_with(&stem) && stem != word {
            variants.push((CLITIC, stem));
        }
    }
    variants.retain(|(_, variant)| budget(variant.chars().count()) > 0);
    variants.truncate(4);
    variants
}

/// What the words begin with that a word is compared with. In a large archive that is its first
/// letter, the second where the first is one too many, and what is soon taken for the first: it is
/// looked through in part, or the reader would have to fetch all its words.
fn beginnings(parts: &Parts, word: &str) -> Vec<String> {
    if parts.root.words.len() <= WHOLE_PARTS {
        return vec![String::new()];
    }
    let mut first: Vec<char> = word.chars().take(2).collect();
    if let Some(&letter) = first.first() {
        let confused = |other: &char| (1..EDIT).contains(&confusion(letter, *other));
        first.extend(('ء'..='ي').filter(confused));
    }
    first.dedup();
    first.into_iter().map(String::from).collect()
}

fn budget(letters: usize) -> u32 {
    match letters {
        TWO_FROM.. => 2 * EDIT,
        ONE_FROM.. => EDIT,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_not_guessed_at() {
        assert_eq!([budget(3), budget(4), budget(8)], [0, EDIT, 2 * EDIT]);
    }

    #[test]
    fn numbers_are_not_guessed_at() {
        assert!(variants("20245", "ar").is_empty());
    }
}
