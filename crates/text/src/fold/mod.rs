//! Folding: what readers take for the same spelling becomes the same letters. Each rule is a table
//! in its own file; here they are applied letter by letter, keeping where each came from.
//!
//! Folding depends on the language as little as can be, since nobody knows the language of a query:
//! only Sorani reads the letter ه its own way.

mod arabic;
mod digits;
mod greek_cyrillic;
mod hebrew;
mod latin;
mod marks;
mod presentation;
mod sorani;

use std::ops::Range;

use crate::Language;
pub(crate) use arabic::is_common;
pub(crate) use marks::{is_format, is_mark};

/// A folded word, with a map back to its original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each character of the text, where it stands in the original; its marks are its own.
    origins: Vec<Range<usize>>,
}

/// Folds a word.
pub fn fold(word: &str, lang: Language) -> String {
    Folded::new(word, lang).into_text()
}

impl Folded {
    /// Folds a word.
    pub fn new(word: &str, lang: Language) -> Self {
        let mut folder = Folder::default();
        for (at, character) in word.char_indices() {
            folder.take(character, at..at + character.len_utf8());
        }
        if lang == Language::Sorani {
            sorani::fold(&mut folder.letters);
        }
        Self {
            text: folder.letters.iter().map(|letter| letter.folded).collect(),
            origins: folder
                .letters
                .into_iter()
                .map(|letter| letter.origin)
                .collect(),
        }
    }

    /// The folded word.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The folded word, without the map.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The bytes of the original that a range of bytes of the folded word stands for; of a
    /// character that is touched, all, with its marks.
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let touched = self
            .text
            .char_indices()
            .zip(&self.origins)
            .filter(|((at, character), _)| {
                *at < folded.end && at + character.len_utf8() > folded.start
            });
        let mut touched = touched.map(|(_, origin)| origin);
        let Some(first) = touched.next() else {
            return 0..0;
        };
        first.start..touched.last().unwrap_or(first).end
    }
}

/// A letter of a folded word.
#[derive(Clone, Debug)]
struct Letter {
    folded: char,
    origin: Range<usize>,
    /// What it was, where that decides how its neighbours fold.
    was: Was,
}

/// What a letter was, or had on it, before folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Was {
    Itself,
    /// A yeh that carries a hamza.
    HamzaOnYeh,
    /// A waw with a dagger alef, as in الصلوٰة.
    WawWithDaggerAlef,
    /// A heh with a zero-width non-joiner behind it.
    HehNotJoined,
}

#[derive(Default)]
struct Folder {
    letters: Vec<Letter>,
}

impl Folder {
    fn take(&mut self, character: char, origin: Range<usize>) {
        if arabic::is_common(character) {
            return self.take_letter(character, origin);
        }
        if is_mark(character) || is_format(character) {
            return self.take_mark(character, origin.end);
        }
        match presentation::expand(character) {
            Some(expanded) => {
                for character in expanded.chars() {
                    self.take_letter(character, origin.clone());
                }
            }
            None => self.take_letter(character, origin),
        }
    }

    /// A mark is dropped; the letter that it stands on keeps its place, and may remember it.
    fn take_mark(&mut self, mark: char, end: usize) {
        let Some(letter) = self.letters.last_mut() else {
            return;
        };
        letter.origin.end = end;
        letter.was = match (letter.folded, mark) {
            ('ي', arabic::HAMZA_ABOVE) => Was::HamzaOnYeh,
            ('و', arabic::DAGGER_ALEF) => Was::WawWithDaggerAlef,
            ('ه', marks::NON_JOINER) => Was::HehNotJoined,
            _ => letter.was,
        };
    }

    fn take_letter(&mut self, character: char, origin: Range<usize>) {
        if digits::is_dropped(character) || hebrew::is_dropped(character) {
            return;
        }
        if let Some(letters) = latin::spell_out(character) {
            for letter in letters.chars() {
                self.push(letter, origin.clone(), Was::Itself);
            }
            return;
        }
        let folded = arabic::fold(character)
            .or_else(|| digits::fold(character))
            .or_else(|| hebrew::fold(character))
            .or_else(|| latin::fold(character))
            .or_else(|| greek_cyrillic::fold(character))
            .unwrap_or(character);
        if let Some(before) = self.letters.last_mut() {
            arabic::settle(before, character);
        }
        let was = if character == 'ئ' {
            Was::HamzaOnYeh
        } else {
            Was::Itself
        };
        self.push(folded, origin, was);
    }

    fn push(&mut self, folded: char, origin: Range<usize>, was: Was) {
        self.letters.push(Letter {
            folded,
            origin,
            was,
        });
    }
}
