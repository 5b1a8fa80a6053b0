//! Words of the archive that are spelled nearly as a word that it does not know.

use maqal_text::{EDIT, weighted_distance};

use super::within::Within;

use crate::format::{Form, PartKind, backwards};
use crate::order::sort_by;
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
/// A half of a word that the words of more parts than this have is not looked for.
const MOST_PARTS: usize = 6;

/// A word that may have been meant: what it costs, and how frequent it is.
type Near = (u32, u32, String);

/// The words nearest to `word`, the nearest and then the most frequent first.
pub(super) fn near(parts: &Parts, word: &str, needs: &mut Needs) -> Result<Vec<Guess>, IndexError> {
    let mut found: Vec<Near> = Vec::new();
    for (penalty, variant) in variants(word, &parts.root.lang) {
        let mut add = |text: String, frequency: u32| {
            let budget = budget(variant.chars().count());
            if let Some(cost) = weighted_distance(&variant, &text, budget) {
                found.push((cost + penalty, frequency, text));
            }
        };
        if is_whole(parts) {
            let each = &mut |form: &Form<'_>| add(form.text.to_owned(), form.frequency);
            look_through(parts, PartKind::Words, ("", &variant), needs, each)?;
            continue;
        }
        let (first, last) = halves(&variant);
        let each = &mut |form: &Form<'_>| add(form.text.to_owned(), form.frequency);
        look_through(parts, PartKind::Words, (first, &variant), needs, each)?;
        let turned = (&*backwards(last), &*backwards(&variant));
        let each = &mut |form: &Form<'_>| add(backwards(form.text), form.frequency);
        look_through(parts, PartKind::Endings, turned, needs, each)?;
    }
    sort_by(&mut found, |a, b| {
        let by_cost = a.0.cmp(&b.0).then(b.1.cmp(&a.1));
        by_cost.then_with(|| a.2.cmp(&b.2))
    });
    found.dedup_by(|a, b| a.2 == b.2);
    let best = found.first().map_or(0, |&(cost, ..)| cost);
    found.retain(|&(cost, ..)| cost <= best + NEAR_BEST);
    found.truncate(MAX_GUESSES);
    let mut guesses = Vec::new();
    for (cost, _, text) in found {
        let lexicon = parts.words(&text, needs)?;
        let form = lexicon.and_then(|lexicon| lexicon.find(&text));
        let likeness = 1.0 / (1.0 + UNLIKE * cost as f32);
        guesses.extend(form.map(|form| Guess::new(&form, likeness)));
    }
    Ok(guesses)
}

/// Whether the lexicon is small enough to be looked through.
pub(super) fn is_whole(parts: &Parts) -> bool {
    parts.root.endings.len() == 0
}

/// Gives the words of an order that have a beginning and are within some edits of a word. In order,
/// words share their beginnings, and what is too far is passed over.
fn look_through(
    parts: &Parts,
    order: PartKind,
    (beginning, word): (&str, &str),
    needs: &mut Needs,
    each: &mut dyn FnMut(&Form<'_>),
) -> Result<(), IndexError> {
    if !is_whole(parts) && parts.root.directory(order).beginning(beginning).len() > MOST_PARTS {
        return Ok(());
    }
    let mut within = Within::new(word, budget(word.chars().count()) / EDIT + 1);
    for lexicon in parts.beginning(order, beginning, needs)? {
        let mut at = lexicon.place(beginning);
        while let Some(form) = lexicon
            .form(at)
            .filter(|form| form.text.starts_with(beginning))
        {
            at = match within.has(form.text) {
                Ok(is_near) => {
                    if is_near {
                        each(&form);
                    }
                    at + 1
                }
                Err(dead) => lexicon.behind(at, dead),
            };
        }
    }
    Ok(())
}

/// The two halves of a word, without a letter between them: one slip spares one of the halves. What
/// stands behind an article is halved, for an article is no slip.
fn halves(word: &str) -> (&str, &str) {
    let rest = word.strip_prefix("ال").unwrap_or(word);
    let letters = rest.chars().count();
    let first = letters / 2;
    let last = (letters - first).saturating_sub(1).max(2).min(letters);
    let at = |nth: usize| {
        rest.char_indices()
            .nth(nth)
            .map_or(rest.len(), |(at, _)| at)
    };
    let before = word.len() - rest.len();
    let first = word.get(..before + at(first)).unwrap_or(word);
    (first, rest.get(at(letters - last)..).unwrap_or(rest))
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
    fn a_slip_spares_a_half_of_the_word() {
        assert_eq!(halves("كتاب"), ("كت", "اب"));
        assert_eq!(halves("مدرسه"), ("مد", "سه"));
        assert_eq!(halves("المدرسه"), ("المد", "سه"));
        assert_eq!(halves("المدارسة"), ("المدا", "سة"));
    }

    #[test]
    fn numbers_are_not_guessed_at() {
        assert!(variants("20245", "ar").is_empty());
    }
}
