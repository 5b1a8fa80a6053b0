use crate::IndexError;
use crate::bytes::{Reader, put_number};
use crate::order::sort_by_key;

/// The letters of the archive's words, the most frequent first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Alphabet {
    letters: Vec<char>,
    /// Letters and their places, by letter.
    places: Vec<(char, u8)>,
}

/// More letters than this are spelled out.
const MAX_LETTERS: usize = 253;

impl Alphabet {
    /// The alphabet of these letters, cut to what a byte can number.
    pub(crate) fn new(mut letters: Vec<char>) -> Self {
        letters.truncate(MAX_LETTERS);
        let mut places: Vec<(char, u8)> = letters
            .iter()
            .enumerate()
            .map(|(at, &letter)| (letter, at as u8))
            .collect();
        sort_by_key(&mut places, |&place| place);
        Self { letters, places }
    }

    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        put_number(bytes, self.letters.len() as u32);
        for &letter in &self.letters {
            put_number(bytes, letter as u32);
        }
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, IndexError> {
        let mut letters = Vec::new();
        for _ in 0..reader.count(8)? {
            let letter = char::from_u32(reader.number()?);
            letters.push(letter.ok_or_else(|| reader.damaged("a letter is no character"))?);
        }
        Ok(Self::new(letters))
    }

    pub(crate) fn place(&self, letter: char) -> Option<u8> {
        let at = self
            .places
            .binary_search_by_key(&letter, |&(known, _)| known)
            .ok()?;
        self.places.get(at).map(|&(_, place)| place)
    }

    pub(crate) fn letter(&self, place: usize) -> Option<char> {
        self.letters.get(place).copied()
    }
}
