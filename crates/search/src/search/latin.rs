//! Names spelled in the letters of another script than the archive's, found by their sound.

use maqal_text::latin;

use super::edits::Guess;
use crate::IndexError;
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
    let mut found: Vec<(u32, u32, Guess)> = Vec::new();
    for letter in (0..).map_while(|place| parts.root.alphabet.letter(place)) {
        if letter.is_ascii() == word.is_ascii() || !latin::may_begin(letter, word) {
            continue;
        }
        let beginning = letter.to_string();
        for lexicon in parts.words_beginning(&beginning, needs)? {
            for form in lexicon.beginning(&beginning) {
                if latin::has_skeleton(form.text, &key)
                    && let Some(unlike) = latin::distance(word, form.text, most)
                {
                    found.push((unlike, form.frequency, Guess::new(&form, 1.0)));
                }
            }
        }
    }
    sort_by(&mut found, |(unlike, frequency, guess), other| {
        let by_sound = unlike.cmp(&other.0);
        let by_frequency = by_sound.then(other.1.cmp(frequency));
        by_frequency.then_with(|| guess.form.cmp(&other.2.form))
    });
    found.truncate(MAX_GUESSES);
    Ok(found.into_iter().map(|(.., guess)| guess).collect())
}
