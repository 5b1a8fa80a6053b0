//! Names spelled in Latin letters, found among the Arabic words of the archive by their consonants.

use super::edits::Guess;
use crate::IndexError;
use crate::format::Form;
use crate::parts::{Needs, Parts};

/// Consonants that a name must have.
const LEAST_CONSONANTS: usize = 3;
/// Guesses kept for a name.
const MAX_GUESSES: usize = 3;
/// Two Latin letters that stand for one sound.
const PAIRS: [(&str, char); 8] = [
    ("sh", 'X'),
    ("ch", 'X'),
    ("kh", 'K'),
    ("gh", 'K'),
    ("th", 'T'),
    ("dh", 'D'),
    ("ph", 'F'),
    ("ck", 'K'),
];

/// The words whose consonants are those of a name in Latin letters, the likeliest first.
pub(super) fn names(
    parts: &Parts,
    word: &str,
    needs: &mut Needs,
) -> Result<Vec<Guess>, IndexError> {
    let wanted = latin_consonants(word);
    if wanted.chars().count() < LEAST_CONSONANTS {
        return Ok(Vec::new());
    }
    let letters = word.chars().count();
    let mut found: Vec<(usize, Form<'_>)> = Vec::new();
    for lexicon in parts.words_beginning("", needs)? {
        for form in lexicon.forms() {
            if has_consonants(form.text, &wanted) {
                found.push((form.text.chars().count().abs_diff(letters), form));
            }
        }
    }
    found.sort_by_key(|(off, form)| (std::cmp::Reverse(form.frequency), *off, form.text));
    found.truncate(MAX_GUESSES);
    let guess = |(_, form): (usize, Form<'_>)| Guess {
        form: form.text.to_owned(),
        stem: form.stem.to_owned(),
        number: form.number,
        likeness: 1.0,
    };
    Ok(found.into_iter().map(guess).collect())
}

/// The consonants of a Latin word, those alike in Arabic ears as one; empty for other words.
fn latin_consonants(word: &str) -> String {
    if !word.chars().all(|letter| letter.is_ascii_alphabetic()) {
        return String::new();
    }
    let mut consonants = String::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let pair = PAIRS.iter().find(|(pair, _)| rest.starts_with(pair));
        let class = pair.map_or_else(|| latin_class(letter), |&(_, class)| Some(class));
        rest = &rest[pair.map_or(1, |(pair, _)| pair.len())..];
        push(&mut consonants, class);
    }
    consonants
}

fn has_consonants(arabic: &str, wanted: &str) -> bool {
    let mut consonants = String::new();
    for letter in arabic.chars() {
        if letter.is_ascii() {
            return false;
        }
        push(&mut consonants, arabic_class(letter));
    }
    // A final «ه» is mostly a vowel: the end of a feminine word.
    let bare = consonants
        .strip_suffix('H')
        .filter(|_| arabic.ends_with('ه'));
    consonants == wanted || bare == Some(wanted)
}

/// Doubled consonants are one.
fn push(consonants: &mut String, class: Option<char>) {
    if let Some(class) = class
        && !consonants.ends_with(class)
    {
        consonants.push(class);
    }
}

fn latin_class(letter: char) -> Option<char> {
    Some(match letter {
        'b' | 'p' => 'B',
        'f' | 'v' => 'F',
        't' => 'T',
        'd' => 'D',
        's' => 'S',
        'z' => 'Z',
        'g' | 'j' | 'k' | 'q' | 'c' | 'x' => 'K',
        'h' => 'H',
        'r' => 'R',
        'l' => 'L',
        'm' => 'M',
        'n' => 'N',
        _ => return None,
    })
}

fn arabic_class(letter: char) -> Option<char> {
    Some(match letter {
        'ب' | 'پ' => 'B',
        'ف' | 'ڤ' => 'F',
        'ت' | 'ط' | 'ث' => 'T',
        'د' | 'ض' | 'ذ' => 'D',
        'س' | 'ص' => 'S',
        'ز' | 'ظ' | 'ژ' => 'Z',
        'ش' | 'چ' => 'X',
        'ج' | 'غ' | 'گ' | 'ك' | 'ک' | 'ق' | 'خ' => 'K',
        'ه' | 'ح' => 'H',
        'ر' => 'R',
        'ل' => 'L',
        'م' => 'M',
        'ن' => 'N',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_the_consonants_of_its_arabic_spelling() {
        for (latin, arabic) in [
            ("peshmerga", "بيشمركه"),
            ("khashoggi", "خاشقجي"),
            ("mohammed", "محمد"),
            ("damascus", "دمسكس"),
        ] {
            assert!(
                has_consonants(arabic, &latin_consonants(latin)),
                "{latin} {arabic}"
            );
        }
        assert!(!has_consonants("مدرسه", &latin_consonants("peshmerga")));
    }
}
