//! Marks on letters and invisible characters: «مُـحَـمَّـد» is «محمد».

/// The zero-width non-joiner of Persian «می‌روم».
pub(super) const NON_JOINER: char = '\u{200c}';

/// Whether a character only adds to the letter before it: tashkeel, Qur'anic marks, hamza as a mark,
/// tatweel, niqqud, accents.
pub(crate) fn is_mark(character: char) -> bool {
    character >= '\u{300}' && contains(MARKS, character)
}

/// Whether a character is invisible: joiners, bidi controls, soft hyphens.
pub(crate) fn is_format(character: char) -> bool {
    character >= '\u{ad}' && contains(FORMATS, character)
}

fn contains(table: &[(char, char)], character: char) -> bool {
    let after = table.partition_point(|&(first, _)| first <= character);
    after > 0
        && table
            .get(after - 1)
            .is_some_and(|&(_, last)| character <= last)
}

/// First and last of each run, in order.
const MARKS: &[(char, char)] = &[
    ('\u{300}', '\u{36f}'),
    ('\u{483}', '\u{489}'),
    ('\u{591}', '\u{5bd}'),
    ('\u{5bf}', '\u{5bf}'),
    ('\u{5c1}', '\u{5c2}'),
    ('\u{5c4}', '\u{5c5}'),
    ('\u{5c7}', '\u{5c7}'),
    ('\u{610}', '\u{61a}'),
    ('\u{640}', '\u{640}'),
    ('\u{64b}', '\u{65f}'),
    ('\u{670}', '\u{670}'),
    ('\u{6d6}', '\u{6dc}'),
    ('\u{6df}', '\u{6e8}'),
    ('\u{6ea}', '\u{6ed}'),
    ('\u{898}', '\u{89f}'),
    ('\u{8ca}', '\u{8e1}'),
    ('\u{8e3}', '\u{8ff}'),
    ('\u{94d}', '\u{94d}'),
    ('\u{1ab0}', '\u{1aff}'),
    ('\u{1dc0}', '\u{1dff}'),
    ('\u{20d0}', '\u{20ff}'),
    ('\u{fb1e}', '\u{fb1e}'),
    ('\u{fbb2}', '\u{fbc2}'),
    ('\u{fc5e}', '\u{fc63}'),
    ('\u{fcf2}', '\u{fcf4}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{fe20}', '\u{fe2f}'),
    ('\u{fe70}', '\u{fe7f}'),
];

const FORMATS: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{e0100}', '\u{e01ef}'),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, fold};

    #[test]
    fn the_tables_are_in_order() {
        for table in [MARKS, FORMATS] {
            assert!(table.iter().all(|(first, last)| first <= last));
            assert!(table.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }

    #[test]
    fn tashkeel_tatweel_and_controls_are_not_letters() {
        for word in [
            "مُحَمَّدٌ",
            "مـــحمد",
            "\u{202b}محمد\u{202c}",
            "مح\u{200d}مد\u{200f}",
            "محۡمد",
        ] {
            assert_eq!(fold(word, Language::Arabic), "محمد", "{word}");
        }
    }
}
