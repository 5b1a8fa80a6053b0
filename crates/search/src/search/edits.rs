//! Words of the archive that are spelled nearly as a word that it does not know.

use maqal_text::{EDIT, weighted_distance};

use crate::format::{Form, MAX_WORD, PartKind, signature};
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
const WHOLE_PARTS: usize = 16;

/// The words nearest to `word`, the nearest and then the most frequent first.
pub(super) fn near(parts: &Parts, word: &str, needs: &mut Needs) -> Result<Vec<Guess>, IndexError> {
    let variants = variants(word, &parts.root.lang);
    let mut found: Vec<(u32, Form<'_>)> = Vec::new();
    for (penalty, variant) in &variants {
        let lexicons = match parts.root.parts_of(PartKind::Words).count() {
            0..=WHOLE_PARTS => parts.words_beginning("", needs)?,
            _ => parts.words_beginning(&first_letter(variant), needs)?,
        };
        let letters: Vec<char> = variant.chars().collect();
        let budget = budget(letters.len());
        let most = budget / EDIT;
        let own = signature(variant);
        for (form, signature) in lexicons.iter().flat_map(|lexicon| lexicon.signed()) {
            if (signature ^ own).count_ones() <= 2 * most + 1
                && is_within(&letters, form.text, most as usize + 1)
                && let Some(cost) = weighted_distance(variant, form.text, budget)
            {
                found.push((cost + penalty, form));
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

fn first_letter(word: &str) -> String {
    word.chars().take(1).collect()
}

fn budget(letters: usize) -> u32 {
    match letters {
        TWO_FROM.. => 2 * EDIT,
        ONE_FROM.. => EDIT,
        _ => 0,
    }
}

/// Whether so many letters left out, added, changed or swapped make one word of the other: what is
/// quick to say, before the letters are weighed.
fn is_within(a: &[char], b: &str, most: usize) -> bool {
    let mut letters = ['\0'; MAX_WORD];
    let mut length = 0;
    for (place, letter) in letters.iter_mut().zip(b.chars()) {
        *place = letter;
        length += 1;
    }
    let b = &letters[..length];
    if a.len().abs_diff(b.len()) > most || a.len() > MAX_WORD {
        return false;
    }
    let mut rows = [[0usize; MAX_WORD + 1]; 3];
    rows[0] = std::array::from_fn(|at| at);
    for (i, &letter) in a.iter().enumerate() {
        let (mut row, last, before) = ([i + 1; MAX_WORD + 1], rows[0], rows[1]);
        let mut least = i + 1;
        for (j, &other) in b.iter().enumerate() {
            let mut cost = (last[j] + usize::from(letter != other))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && letter == b[j - 1] && a[i - 1] == other {
                cost = cost.min(before[j - 1] + 1);
            }
            row[j + 1] = cost;
            least = least.min(cost);
        }
        if least > most {
            return false;
        }
        rows = [row, last, before];
    }
    rows[0][b.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        let within = |a: &str, b, most| is_within(&a.chars().collect::<Vec<_>>(), b, most);
        assert!(within("كتاب", "كتاب", 0));
        assert!(within("كتاب", "كتب", 1) && !within("كتاب", "كتب", 0));
        assert!(within("كتاب", "كاتب", 1));
        assert!(!within("كتاب", "مدرسه", 2));
    }

    #[test]
    fn short_words_are_not_guessed_at() {
        assert_eq!([budget(3), budget(4), budget(8)], [0, EDIT, 2 * EDIT]);
    }

    #[test]
    fn numbers_are_not_guessed_at() {
        assert!(variants("20245", "ar").is_empty());
    }
}
