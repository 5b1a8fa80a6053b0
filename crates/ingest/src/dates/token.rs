//! The pieces of a date, their spelling folded.

use crate::{decode::is_format, numerals::with_ascii_digits};

/// A piece of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number and how many digits it has.
    Number(u32, usize),
    /// A word, its spelling folded.
    Word(String),
    /// A sign.
    Sign(char),
}

/// The pieces of a text that may be a date, read from the front.
#[derive(Clone, Debug)]
pub(super) struct Tokens {
    rest: std::collections::VecDeque<Token>,
}

impl Tokens {
    pub(super) fn of(text: &str) -> Self {
        let text = fold(&with_ascii_digits(text))
            .replace("a.m", "am")
            .replace("p.m", "pm");
        let mut rest = std::collections::VecDeque::new();
        let mut chars = text.chars().peekable();
        while let Some(&c) = chars.peek() {
            let mut run = |belongs: fn(char) -> bool| -> String {
                std::iter::from_fn(|| chars.next_if(|&c| belongs(c))).collect()
            };
            if c.is_ascii_digit() {
                let digits = run(|c| c.is_ascii_digit());
                rest.push_back(Token::Number(
                    digits.parse().unwrap_or(u32::MAX),
                    digits.len(),
                ));
            } else if c.is_alphabetic() {
                rest.push_back(Token::Word(run(char::is_alphabetic)));
            } else {
                chars.next();
                if !c.is_whitespace() {
                    rest.push_back(Token::Sign(c));
                }
            }
        }
        Self { rest }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn peek(&self, ahead: usize) -> Option<&Token> {
        self.rest.get(ahead)
    }

    pub(super) fn advance(&mut self, by: usize) {
        self.rest.drain(..by.min(self.rest.len()));
    }

    pub(super) fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead)? {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Takes a number: its value and how many digits it has.
    pub(super) fn number(&mut self) -> Option<(u32, usize)> {
        let &Token::Number(value, width) = self.peek(0)? else {
            return None;
        };
        self.advance(1);
        Some((value, width))
    }

    /// Takes a sign if it is one of `wanted`.
    pub(super) fn sign(&mut self, wanted: &[char]) -> Option<char> {
        match self.peek(0)? {
            &Token::Sign(sign) if wanted.contains(&sign) => {
                self.advance(1);
                Some(sign)
            }
            _ => None,
        }
    }

    /// Takes a word if it is one of `wanted`, which are written folded.
    pub(super) fn skip_word(&mut self, wanted: &[&str]) -> bool {
        let found = self.word(0).is_some_and(|word| wanted.contains(&word));
        self.advance(usize::from(found));
        found
    }

    /// Passes over what joins the parts of a date: commas, dashes, «الساعة», «at».
    pub(super) fn skip_joints(&mut self) {
        while self
            .sign(&[',', '،', '-', '–', '—', '|', '.', ':'])
            .is_some()
            || self.skip_word(&["الساعه", "في", "ساعت", "at", "t", "عند", "בשעה", "à"])
        {}
    }
}

/// One spelling for words that sources spell in several ways: vowel signs and tatweel left out,
/// the forms of alef, yeh, kaf and heh made one, Latin lowered.
pub(super) fn fold(text: &str) -> String {
    let folded = text
        .chars()
        .filter(|&c| !is_format(c))
        .filter_map(|c| match c {
            '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' => None,
            'أ' | 'إ' | 'آ' => Some('ا'),
            'ى' | 'ی' => Some('ي'),
            'ک' => Some('ك'),
            'ة' | 'ہ' | 'ە' => Some('ه'),
            other => Some(other),
        });
    folded.flat_map(char::to_lowercase).collect()
}
