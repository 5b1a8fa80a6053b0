//! English: the Snowball stemmer («Porter2»), written small: its published rules as tables.
//! <https://snowballstem.org/algorithms/english/stemmer.html>

mod endings;

use endings::{EXCEPTIONS, INVARIANT, SETTLED, STEP_2, STEP_3, STEP_4};

/// The stem of a folded English word; of other words, the word.
pub(super) fn stem(word: &str) -> String {
    let is_plain = word
        .bytes()
        .all(|letter| letter.is_ascii_lowercase() || letter == b'\'');
    if word.len() <= 2 || !is_plain || INVARIANT.contains(&word) {
        return word.to_owned();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word) {
        return (*stem).to_owned();
    }
    let mut word = English::new(word);
    word.take_apostrophe();
    word.take_plural();
    if !SETTLED.contains(&word.letters.as_str()) {
        word.take_verb_ending();
        word.turn_final_y();
        word.replace(STEP_2);
        word.replace(STEP_3);
        word.take_derivation();
        word.take_final_e_or_l();
    }
    word.letters.replace('Y', "y")
}

/// A word being stemmed; a `y` that is a consonant is written `Y`.
struct English {
    letters: String,
    /// Where the first and the second region begin.
    first: usize,
    second: usize,
}

impl English {
    fn new(word: &str) -> Self {
        let mut letters = String::new();
        for letter in word.trim_start_matches('\'').chars() {
            let is_consonant = letters.is_empty() || letters.ends_with(is_vowel);
            letters.push(if letter == 'y' && is_consonant {
                'Y'
            } else {
                letter
            });
        }
        let prefix = ["gener", "commun", "arsen"]
            .into_iter()
            .find(|p| letters.starts_with(p));
        let first = prefix.map_or_else(|| region(&letters, 0), str::len);
        let second = region(&letters, first);
        Self {
            letters,
            first,
            second,
        }
    }

    /// What is before an ending, if the word has it.
    fn before(&self, ending: &str) -> Option<&str> {
        self.letters.strip_suffix(ending)
    }

    fn cut(&mut self, letters: usize) {
        self.letters
            .truncate(self.letters.len().saturating_sub(letters));
    }

    fn take_apostrophe(&mut self) {
        let ending = ["'s'", "'s", "'"]
            .into_iter()
            .find(|ending| self.letters.ends_with(ending));
        self.cut(ending.map_or(0, str::len));
    }

    fn take_plural(&mut self) {
        if self.before("sses").is_some() {
            self.cut(2);
        } else if let Some(before) = self.before("ies").or_else(|| self.before("ied")) {
            self.cut(if before.len() > 1 { 2 } else { 1 });
        } else if self.before("us").is_none() && self.before("ss").is_none() {
            let before = self
                .before("s")
                .and_then(|before| before.get(..before.len().max(1) - 1));
            if before.is_some_and(|before| before.contains(is_vowel)) {
                self.cut(1);
            }
        }
    }

    fn take_verb_ending(&mut self) {
        if let Some(before) = self.before("eedly").or_else(|| self.before("eed")) {
            if before.len() >= self.first {
                self.letters.truncate(before.len() + 2);
            }
            return;
        }
        let before = ["ingly", "edly", "ing", "ed"]
            .into_iter()
            .find_map(|end| self.before(end));
        let Some(before) = before.filter(|before| before.contains(is_vowel)) else {
            return;
        };
        self.letters.truncate(before.len());
        if ["at", "bl", "iz"]
            .iter()
            .any(|ending| self.letters.ends_with(ending))
        {
            self.letters.push('e');
        } else if self.ends_doubled() {
            self.cut(1);
        } else if self.letters.len() <= self.first && ends_in_short_syllable(&self.letters) {
            self.letters.push('e');
        }
    }

    fn ends_doubled(&self) -> bool {
        ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]
            .iter()
            .any(|double| self.letters.ends_with(double))
    }

    fn turn_final_y(&mut self) {
        let before = self.before("y").or_else(|| self.before("Y"));
        if before.is_some_and(|before| before.len() > 1 && !before.ends_with(is_vowel)) {
            self.cut(1);
            self.letters.push('i');
        }
    }

    fn replace(&mut self, endings: &[(&str, &str)]) {
        let found = endings
            .iter()
            .find(|(ending, _)| self.letters.ends_with(ending));
        let Some((ending, instead)) = found else {
            return;
        };
        let Some(before) = self.before(ending) else {
            return;
        };
        let stands = match *ending {
            "li" => before.ends_with(|letter| "cdeghkmnrt".contains(letter)),
            "ogi" => before.ends_with('l'),
            "ative" => before.len() >= self.second,
            _ => true,
        };
        if stands && before.len() >= self.first {
            self.cut(ending.len());
            self.letters.push_str(instead);
        }
    }

    fn take_derivation(&mut self) {
        let Some(ending) = STEP_4.iter().find(|ending| self.letters.ends_with(*ending)) else {
            return;
        };
        let Some(before) = self.before(ending) else {
            return;
        };
        let stands = *ending != "ion" || before.ends_with(['s', 't']);
        if stands && before.len() >= self.second {
            self.cut(ending.len());
        }
    }

    fn take_final_e_or_l(&mut self) {
        let takes_e = self.before("e").is_some_and(|before| {
            before.len() >= self.second
                || before.len() >= self.first && !ends_in_short_syllable(before)
        });
        let takes_l = self
            .before("l")
            .is_some_and(|before| before.len() >= self.second && before.ends_with('l'));
        if takes_e || takes_l {
            self.cut(1);
        }
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Where the region begins that follows the first consonant behind a vowel from `start` on.
fn region(word: &str, start: usize) -> usize {
    let rest = word.get(start..).unwrap_or_default();
    let vowel = rest.find(is_vowel).unwrap_or(rest.len());
    let behind = rest.get(vowel..).unwrap_or_default();
    let consonant = behind.find(|letter| !is_vowel(letter));
    consonant.map_or(word.len(), |at| start + vowel + at + 1)
}

/// Whether a word ends in a vowel between consonants, or is a vowel and a consonant.
fn ends_in_short_syllable(word: &str) -> bool {
    let mut letters = word.chars().rev();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(last), Some(vowel), None) => is_vowel(vowel) && !is_vowel(last),
        (Some(last), Some(vowel), Some(first)) => {
            let closes = !is_vowel(last) && !matches!(last, 'w' | 'x' | 'Y');
            closes && is_vowel(vowel) && !is_vowel(first)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_those_that_snowball_publishes() {
        let reference = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
        let roots = [
            "bridg", "nat", "relat", "happ", "gener", "commun", "sk", "hop", "hopp", "tr", "agree",
            "b", "operat", "sensib", "radic", "formal", "electr", "yell", "say", "enjoy", "queue",
            "fall", "control", "us", "gas", "kiw", "bi", "snow", "box", "succe", "earn", "theolog",
        ];
        let endings = [
            "", "e", "es", "s", "ed", "eed", "ing", "ingly", "y", "ies", "ied", "ion", "ional",
            "ation", "ational", "ator", "izer", "ization", "ize", "al", "ally", "alism", "ality",
            "fully", "fulness", "ousness", "ously", "iveness", "ivity", "ability", "ably", "ly",
            "ogy", "ogies", "icate", "ical", "icity", "ative", "ement", "ment", "ent", "ant",
            "ance", "ence", "er", "ers", "ible", "ism", "ous", "ss", "sses", "'s", "s'", "'", "ll",
            "le",
        ];
        for root in roots {
            for ending in endings {
                let word = [root, ending].concat();
                assert_eq!(stem(&word), reference.stem(&word), "{word}");
            }
        }
    }

    #[test]
    fn exceptions_have_their_own_stems() {
        let reference = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
        let words = EXCEPTIONS
            .iter()
            .map(|(word, _)| word)
            .chain(INVARIANT)
            .chain(SETTLED);
        for word in words {
            assert_eq!(stem(word), reference.stem(word), "{word}");
        }
    }

    #[test]
    fn words_of_other_letters_stay() {
        assert_eq!(stem("mp3s"), "mp3s");
        assert_eq!(stem("x"), "x");
    }
}
