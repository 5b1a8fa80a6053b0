//! Words of the archive that are spelled nearly as a word that it does not know.

use crate::format::{Form, PartKind, signature};
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

/// What an edit costs; two letters that are often taken for each other cost half.
const EDIT: u32 = 2;
const CONFUSION: u32 = 1;
/// Letters from which on one edit is forgiven, and two.
const ONE_FROM: usize = 4;
const TWO_FROM: usize = 8;
/// Guesses kept for a word.
const MAX_GUESSES: usize = 5;
/// An archive of at most this many lexicon parts is searched whole.
const WHOLE_PARTS: usize = 16;
/// Letters that are often taken for each other.
const CONFUSED: [(char, char); 10] = [
    ('ض', 'ظ'),
    ('ت', 'ط'),
    ('س', 'ص'),
    ('ذ', 'ز'),
    ('ذ', 'د'),
    ('ث', 'س'),
    ('ق', 'ك'),
    ('ه', 'ح'),
    ('غ', 'ق'),
    ('ز', 'ظ'),
];

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
        let own = signature(variant);
        for (form, signature) in lexicons.iter().flat_map(|lexicon| lexicon.signed()) {
            if (signature ^ own).count_ones() > budget + 1 {
                continue;
            }
            if let Some(cost) = distance(&letters, form.text, budget) {
                found.push((cost + penalty, form));
            }
        }
    }
    found.sort_by_key(|(cost, form)| (*cost, std::cmp::Reverse(form.frequency), form.text));
    found.dedup_by_key(|(_, form)| form.text);
    let best = found.first().map_or(0, |&(cost, _)| cost);
    found.retain(|&(cost, _)| cost <= best + CONFUSION);
    found.truncate(MAX_GUESSES);
    Ok(found.into_iter().map(guess).collect())
}

fn guess((cost, form): (u32, Form<'_>)) -> Guess {
    Guess {
        form: form.text.to_owned(),
        stem: form.stem.to_owned(),
        number: form.number,
        likeness: 1.0 / (1.0 + 0.1 * cost as f32),
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
            variants.push((CONFUSION, stem));
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

fn substitution(a: char, b: char) -> u32 {
    match a == b {
        true => 0,
        false if CONFUSED.contains(&(a, b)) || CONFUSED.contains(&(b, a)) => CONFUSION,
        false => EDIT,
    }
}

/// The cost of the cheapest edits between two words, neighbours changing places being one; `None`
/// above the budget.
fn distance(a: &[char], b: &str, budget: u32) -> Option<u32> {
    let b: Vec<char> = b.chars().collect();
    if (a.len().abs_diff(b.len()) as u32) * EDIT > budget {
        return None;
    }
    let mut before: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = (0..=b.len() as u32).map(|at| at * EDIT).collect();
    for (i, &letter) in a.iter().enumerate() {
        let mut row = vec![(i as u32 + 1) * EDIT];
        for (j, &other) in b.iter().enumerate() {
            let mut cost = (last[j] + substitution(letter, other))
                .min(last[j + 1] + EDIT)
                .min(row[j] + EDIT);
            if i > 0 && j > 0 && letter == b[j - 1] && a[i - 1] == other {
                cost = cost.min(before[j - 1] + EDIT);
            }
            row.push(cost);
        }
        if row.iter().min().is_some_and(|&least| least > budget) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&cost| cost <= budget)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<u32> {
        distance(&a.chars().collect::<Vec<_>>(), b, 2 * EDIT)
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(between("كتاب", "كتاب"), Some(0));
        assert_eq!(between("كتاب", "كتب"), Some(EDIT));
        assert_eq!(between("كتاب", "كاتب"), Some(EDIT));
        assert_eq!(between("كتاب", "مدرسه"), None);
    }

    #[test]
    fn letters_that_are_taken_for_each_other_are_cheap() {
        assert_eq!(between("ضابط", "ظابط"), Some(CONFUSION));
    }

    #[test]
    fn short_words_are_not_guessed_at() {
        assert_eq!([budget(3), budget(4), budget(8)], [0, EDIT, 2 * EDIT]);
    }
}
