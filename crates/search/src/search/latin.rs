//! Names spelled in the letters of another script than the archive's, found by their sound.

use maqal_text::latin;

use super::edits::{Guess, is_whole};
use crate::IndexError;
use crate::format::{PartKind, name_behind};
use crate::order::sort_by;
use crate::parts::{Needs, Parts};

/// Consonants that a name must have.
const LEAST_CONSONANTS: usize = 3;
/// How unlike a name may sound for each of its letters, in what [`latin::distance`] counts.
const UNLIKE_A_LETTER: u32 = 2;
/// Guesses kept for a name.
const MAX_GUESSES: usize = 3;

/// The words of another script that sound like a word, the likest and then the most frequent first.
pub(super) fn names(
    parts: &Parts,
    word: &str,
    needs: &mut Needs,
) -> Result<Vec<Guess>, IndexError> {
    let key = latin::skeleton(word);
    let is_name = word.chars().all(char::is_alphabetic);
    if !is_name || key.chars().count() < LEAST_CONSONANTS {
        return Ok(Vec::new());
    }
    let most = UNLIKE_A_LETTER * word.chars().count() as u32;
    let mut found: Vec<(u32, u32, String)> = Vec::new();
    let mut add = |name: &str, frequency: u32| {
        if name.is_ascii() != word.is_ascii()
            && let Some(unlike) = latin::distance(word, name, most)
        {
            found.push((unlike, frequency, name.to_owned()));
        }
    };
    if is_whole(parts) {
        for lexicon in parts.words_beginning("", needs)? {
            for form in lexicon.beginning("") {
                if latin::has_skeleton(form.text, &key) {
                    add(form.text, form.frequency);
                }
            }
        }
    } else {
        let beginning = format!("{key} ");
        for lexicon in parts.beginning(PartKind::Sounds, &beginning, needs)? {
            for form in lexicon.beginning(&beginning) {
                add(name_behind(form.text), form.frequency);
            }
        }
    }
    sort_by(&mut found, |a, b| {
        let by_sound = a.0.cmp(&b.0).then(b.1.cmp(&a.1));
        by_sound.then_with(|| a.2.cmp(&b.2))
    });
    found.truncate(MAX_GUESSES);
    let mut guesses = Vec::new();
    for (.., name) in found {
        let lexicon = parts.words(&name, needs)?;
        let form = lexicon.and_then(|lexicon| lexicon.find(&name));
        guesses.extend(form.map(|form| Guess::new(&form, 1.0)));
    }
    Ok(guesses)
}
