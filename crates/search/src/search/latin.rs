//! Names spelled in the letters of another script than the archive's, found by their sound.

use maqal_text::latin;

use super::edits::Guess;
use crate::IndexError;
use crate::format::Form;
use crate::order::sort_by_key;
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
    let mut found: Vec<(u32, Form<'_>)> = Vec::new();
    for form in parts
        .words_beginning("", needs)?
        .iter()
        .flat_map(|lexicon| lexicon.forms())
    {
        if form.text.is_ascii() != word.is_ascii()
            && latin::skeleton(form.text) == key
            && let Some(unlike) = latin::distance(word, form.text, most)
        {
            found.push((unlike, form));
        }
    }
    sort_by_key(&mut found, |(unlike, form)| {
        (*unlike, std::cmp::Reverse(form.frequency), form.text)
    });
    found.truncate(MAX_GUESSES);
    Ok(found
        .into_iter()
        .map(|(_, form)| Guess::new(&form, 1.0))
        .collect())
}
