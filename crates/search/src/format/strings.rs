use super::Alphabet;
use crate::coder::{Decoder, Encoder, Number, Tree};

/// Letters of a word beyond this are cut off: no reader types them.
pub(crate) const MAX_WORD: usize = 60;

/// Symbols before the letters: the end of the word, and a letter spelled out.
const END: u32 = 0;
const SPELLED: u32 = 1;
const LETTERS: u32 = 2;
/// Letters that are told apart as the one before.
const CONTEXTS: usize = 48;

/// Models for sorted words, each written as what differs from the one before.
pub(crate) struct Strings<'a> {
    alphabet: &'a Alphabet,
    shared: Number,
    letters: Vec<Tree>,
}

impl<'a> Strings<'a> {
    pub(crate) fn new(alphabet: &'a Alphabet) -> Self {
        Self {
            alphabet,
            shared: Number::default(),
            letters: vec![Tree::new(8); CONTEXTS],
        }
    }

    /// Writes `word` after `last`.
    pub(crate) fn encode(&mut self, to: &mut Encoder, last: &str, word: &str) {
        let shared = last
            .chars()
            .zip(word.chars())
            .take_while(|(a, b)| a == b)
            .count();
        to.number(&mut self.shared, shared as u32);
        self.encode_tail(
            to,
            word.chars().skip(shared),
            word.chars().take(shared).last(),
        );
    }

    /// Writes letters that follow `before`, and their end.
    pub(crate) fn encode_tail(
        &mut self,
        to: &mut Encoder,
        letters: impl Iterator<Item = char>,
        before: Option<char>,
    ) {
        let mut context = before.map_or(0, |letter| self.context(letter));
        for letter in letters {
            match self.alphabet.place(letter) {
                Some(place) => to.tree(&mut self.letters[context], LETTERS + u32::from(place)),
                None => {
                    to.tree(&mut self.letters[context], SPELLED);
                    to.raw(21, letter as u32);
                }
            }
            context = self.context(letter);
        }
        to.tree(&mut self.letters[context], END);
    }

    /// Reads the next word in place of the last one.
    pub(crate) fn decode(&mut self, from: &mut Decoder<'_>, word: &mut String) {
        let shared = from.number(&mut self.shared) as usize;
        let end = word
            .char_indices()
            .nth(shared)
            .map_or(word.len(), |(at, _)| at);
        word.truncate(end);
        self.decode_tail(from, word);
    }

    /// Reads letters to their end and appends them to `word`.
    pub(crate) fn decode_tail(&mut self, from: &mut Decoder<'_>, word: &mut String) {
        let mut context = word
            .chars()
            .next_back()
            .map_or(0, |letter| self.context(letter));
        for _ in 0..=MAX_WORD {
            let symbol = match self.letters.get_mut(context) {
                Some(tree) => from.tree(tree),
                None => END,
            };
            let letter = match symbol {
                END => return,
                SPELLED => char::from_u32(from.raw(21)),
                _ => self.alphabet.letter((symbol - LETTERS) as usize),
            };
            let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
            word.push(letter);
            context = self.context(letter);
        }
    }

    /// The context that a letter is to the next.
    fn context(&self, letter: char) -> usize {
        self.alphabet
            .place(letter)
            .map_or(CONTEXTS - 1, |place| (place as usize + 1).min(CONTEXTS - 1))
    }
}
