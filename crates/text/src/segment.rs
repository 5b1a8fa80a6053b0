//! Text into words and what stands between them, after UAX #29, with what search needs changed:
//! script changes, Arabic letters beside digits, `_`, `.` and `:` separate words, so that each part
//! of «الـBBC», «و2020» or «#شارع_المتنبي» is found by itself; Han and kana go by character.

use std::ops::Range;

use crate::fold::{is_common, is_format, is_mark};
use crate::language::Script;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes, on character boundaries.
    pub range: Range<usize>,
    /// What it is.
    pub kind: SegmentKind,
}

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A word or a number.
    Word,
    /// Spaces, punctuation, symbols.
    Other,
}

/// The segments of a text; joined they are the text. From [`segments`].
#[derive(Clone, Debug)]
pub struct Segments<'t> {
    text: &'t str,
    at: usize,
}

/// Cuts a text into words and what stands between them.
pub fn segments(text: &str) -> Segments<'_> {
    Segments { text, at: 0 }
}

impl Iterator for Segments<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let (kind, length) = match word_length(rest) {
            0 => (SegmentKind::Other, other_length(rest)),
            length => (SegmentKind::Word, length),
        };
        let start = self.at;
        self.at += length;
        Some(Segment {
            range: start..self.at,
            kind,
        })
    }
}

/// What a character does to the word that it may stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Arabic,
    Hebrew,
    Letter,
    Digit,
    /// A character that is a word by itself.
    Alone,
    /// Belongs to the letter before it.
    Mark,
    /// Invisible; inside a word part of it.
    Format,
    Separator,
}

impl Class {
    fn of(character: char) -> Self {
        match character {
            _ if is_common(character) => Self::Arabic,
            '\0'..='/' => Self::Separator,
            '0'..='9' | '٠'..='٩' | '۰'..='۹' | '\u{ff10}'..='\u{ff19}' => Self::Digit,
            _ if is_mark(character) => Self::Mark,
            _ if is_format(character) => Self::Format,
            '\u{fdfa}' | '\u{fdfb}' => Self::Separator,
            '\u{2e80}'..='\u{312f}' | '\u{31a0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => {
                Self::Alone.if_letter(character)
            }
            '\u{20000}'..='\u{3ffff}' => Self::Alone,
            _ => match Script::of(character) {
                Script::Arabic => Self::Arabic.if_letter(character),
                Script::Hebrew => Self::Hebrew.if_letter(character),
                Script::Latin | Script::Other => Self::Letter.if_letter(character),
            },
        }
    }

    fn if_letter(self, character: char) -> Self {
        if character.is_alphanumeric() {
            self
        } else {
            Self::Separator
        }
    }

    /// Whether a character of the class `next` goes on with a word whose last letter is of `self`.
    fn joins(self, next: Self) -> bool {
        let mixes = |class| matches!(class, Self::Letter | Self::Digit);
        let alike = self == next && matches!(self, Self::Arabic | Self::Hebrew);
        alike || mixes(self) && mixes(next)
    }

    fn is_base(self) -> bool {
        matches!(
            self,
            Self::Arabic | Self::Hebrew | Self::Letter | Self::Digit | Self::Alone
        )
    }
}

/// The length in bytes of the word that `text` begins with; 0 where it begins with none.
fn word_length(text: &str) -> usize {
    let mut characters = text.char_indices();
    let Some((_, first)) = characters.next() else {
        return 0;
    };
    let mut last = Class::of(first);
    if !last.is_base() {
        return 0;
    }
    let mut end = first.len_utf8();
    for (at, character) in characters {
        let class = Class::of(character);
        let after = at + character.len_utf8();
        match class {
            Class::Mark if at == end => end = after,
            // Counted only where the word goes on behind it.
            Class::Format | Class::Mark => {}
            _ if last.joins(class) => {
                last = class;
                end = after;
            }
            _ if at == end && joint(last, character, text.get(after..).unwrap_or_default()) => {}
            _ => break,
        }
    }
    end
}

/// Whether a separator stands inside a word: an apostrophe, gershayim, a decimal or thousands mark.
fn joint(before: Class, separator: char, rest: &str) -> bool {
    let mut next = rest.chars().map(Class::of);
    match (before, separator) {
        (Class::Letter, '\'' | '’' | '·') => next.next() == Some(Class::Letter),
        (Class::Hebrew, '\'' | '"' | '’' | '״' | '׳') => next.next() == Some(Class::Hebrew),
        (Class::Digit, '.' | '٫') => next.next() == Some(Class::Digit),
        (Class::Digit, ',' | '٬') => next.take_while(|&class| class == Class::Digit).count() == 3,
        _ => false,
    }
}

/// The length in bytes of what stands before the next word.
fn other_length(text: &str) -> usize {
    let next = text
        .char_indices()
        .skip(1)
        .find(|&(_, character)| Class::of(character).is_base());
    next.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let words = segments(text).filter(|segment| segment.kind == SegmentKind::Word);
        words.map(|segment| &text[segment.range]).collect()
    }

    #[test]
    fn words_stand_between_spaces_and_punctuation() {
        assert_eq!(
            cut("«جسرٌ قديم»، أليس كذلك؟"),
            ["جسرٌ", "قديم", "أليس", "كذلك"]
        );
        assert_eq!(cut("בית־ספר, שלום"), ["בית", "ספר", "שלום"]);
    }

    #[test]
    fn a_zero_width_non_joiner_stays_inside_a_word() {
        assert_eq!(
            cut("می\u{200c}روم خانه\u{200c} را"),
            ["می\u{200c}روم", "خانه", "را"]
        );
    }

    #[test]
    fn scripts_and_underscores_separate_words() {
        assert_eq!(
            cut("الـBBC و2020 #شارع_المتنبي"),
            ["الـ", "BBC", "و", "2020", "شارع", "المتنبي"]
        );
    }

    #[test]
    fn latin_letters_and_digits_make_one_word() {
        assert_eq!(
            cut("mp3 example.com don’t 'quoted'"),
            ["mp3", "example", "com", "don’t", "quoted"]
        );
    }

    #[test]
    fn numbers_keep_their_decimal_and_thousands_marks() {
        assert_eq!(
            cut("٣٫١٤ ١٬٢٣٤٬٥٦٧ 1,2,3 3.5."),
            ["٣٫١٤", "١٬٢٣٤٬٥٦٧", "1", "2", "3", "3.5"]
        );
    }

    #[test]
    fn gershayim_stay_inside_a_hebrew_word() {
        assert_eq!(cut("צה\"ל \"צה״ל\""), ["צה\"ל", "צה״ל"]);
    }

    #[test]
    fn a_lone_mark_is_no_word() {
        assert_eq!(cut("\u{64e} \u{301}a"), ["a"]);
    }

    #[test]
    fn joined_segments_are_the_text() {
        let text = " a\u{200f}،ب\u{64e}\u{2067} ـ 日本 ۀ";
        let joined: String = segments(text).map(|segment| &text[segment.range]).collect();
        assert_eq!(joined, text);
    }
}
