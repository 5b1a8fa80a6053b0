//! How a text is shown: with the reader's digits, without vowel signs. What a text is for the search, for
//! bookmarks and links stays as the author wrote it: marks are found first, and the characters
//! changed when they are drawn.

mod numbers;

use std::{borrow::Cow, ops::Range};

use crate::i18n::Numerals;

/// Where characters give way, each to another one or to none.
type Changes = Vec<(Range<usize>, Option<char>)>;

/// What a reader wants of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Prose {
    /// The digits that numbers are written in; those of the author where nothing is chosen.
    pub(crate) numerals: Option<Numerals>,
    /// Whether vowel signs are left out.
    pub(crate) bare: bool,
}

/// A text with what changes in it.
pub(crate) struct Shown<'a> {
    text: &'a str,
    /// In order.
    changes: Changes,
}

impl Prose {
    /// A text as it is shown.
    pub(crate) fn shown<'a>(&self, text: &'a str) -> Shown<'a> {
        let mut changes = Vec::new();
        if let Some(numerals) = self.numerals {
            numbers::change(text, &numerals, &mut changes);
        }
        if self.bare {
            let marks = text.char_indices().filter(|(_, c)| is_tashkeel(*c));
            changes.extend(marks.map(|(at, c)| (at..at + c.len_utf8(), None)));
            in_order(&mut changes);
        }
        Shown { text, changes }
    }

    /// The whole of a text as it is shown.
    pub(crate) fn show<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.shown(text).part(0..text.len())
    }
}

impl<'a> Shown<'a> {
    /// A part of the text as it is shown, by its bytes in the text as it was written.
    pub(crate) fn part(&self, part: Range<usize>) -> Cow<'a, str> {
        let inside = |range: &Range<usize>| range.start >= part.start && range.end <= part.end;
        let mut changes = self
            .changes
            .iter()
            .filter(|(range, _)| inside(range))
            .peekable();
        if changes.peek().is_none() {
            return Cow::Borrowed(self.text.get(part).unwrap_or_default());
        }
        let mut shown = String::new();
        let mut done = part.start;
        for (range, to) in changes {
            shown.push_str(self.text.get(done..range.start).unwrap_or_default());
            shown.extend(*to);
            done = range.end;
        }
        shown.push_str(self.text.get(done..part.end).unwrap_or_default());
        Cow::Owned(shown)
    }
}

/// The vowel signs of Arabic, and the small signs of the Qur'an. The hamza above a letter and the madda
/// are parts of letters and stay.
fn is_tashkeel(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

/// Puts two runs that are in order into one. (No sort of a new type: it weighs more than all of this.)
fn in_order(changes: &mut [(Range<usize>, Option<char>)]) {
    for at in 1..changes.len() {
        let mut place = at;
        while place > 0 && changes[place - 1].0.start > changes[place].0.start {
            changes.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::ARABIC_INDIC;

    const BARE: Prose = Prose {
        numerals: None,
        bare: true,
    };

    #[test]
    fn vowel_signs_go_and_letters_stay() {
        for (written, shown) in [
            ("مُحَمَّدٌ", "محمد"),
            ("هٰذا", "هذا"),
            ("مآرب رؤوس", "مآرب رؤوس"),
            ("خانه\u{654} ما", "خانه\u{654} ما"),
            ("مـــدّ", "مـــد"),
            ("قُلْ هُوَ ٱللَّهُ أَحَدٌ ۝", "قل هو ٱلله أحد ۝"),
            ("plain é", "plain é"),
        ] {
            assert_eq!(BARE.show(written), shown);
        }
    }

    #[test]
    fn a_part_is_named_by_its_bytes_in_the_text_as_it_was_written() {
        let text = "في مَقالٍ 12 كلمة";
        let prose = Prose {
            numerals: Some(ARABIC_INDIC),
            bare: true,
        };
        let shown = prose.shown(text);
        let word = text.find("مَقالٍ").unwrap();
        let end = word + "مَقالٍ".len();
        assert_eq!(shown.part(0..word), "في ");
        assert_eq!(shown.part(word..end), "مقال");
        assert_eq!(shown.part(end..text.len()), " ١٢ كلمة");
        assert_eq!(shown.part(0..text.len()), prose.show(text));
    }

    #[test]
    fn a_text_without_changes_is_not_copied() {
        assert!(matches!(BARE.show("نص عادي"), Cow::Borrowed(_)));
    }
}
