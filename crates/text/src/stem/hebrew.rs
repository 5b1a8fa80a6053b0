//! Hebrew: «והספרים» is «ספר» where the archive knows it. Final letters are folded.

use super::affixes::{Affix, affix, instead, without_prefix, without_suffixes};
use super::evidence::Evidence;

/// Conjunction, prepositions, relative and article, stacks first.
pub(super) const PREFIXES: &[Affix] = &[
    affix("וכשה", 2, 4),
    affix("כשה", 2, 4),
    affix("ושה", 2, 4),
    affix("ומה", 2, 4),
    affix("ובה", 2, 4),
    affix("ולה", 2, 4),
    affix("מה", 2, 4),
    affix("שה", 2, 4),
    affix("וה", 2, 4),
    affix("וב", 2, 4),
    affix("ול", 2, 4),
    affix("ומ", 2, 4),
    affix("וש", 2, 4),
    affix("ה", 2, 8),
    affix("ו", 2, 2),
    affix("ב", 2, 1),
    affix("ל", 2, 1),
    affix("מ", 2, 1),
    affix("כ", 2, 1),
    affix("ש", 2, 1),
];

/// Endings of number, gender and owner.
pub(super) const SUFFIXES: &[&[Affix]] = &[&[
    instead("יהמ", 2, 8, &["", "ימ"]),
    instead("יות", 2, 8, &["ית", "יה"]),
    affix("ימ", 2, 8),
    instead("ות", 2, 8, &["", "ה", "ת"]),
    instead("יו", 2, 8, &["", "ימ"]),
    affix("נו", 2, 4),
    affix("ית", 3, 4),
    instead("ה", 2, 4, &["", "ות"]),
    affix("י", 2, 2),
    affix("ו", 2, 2),
]];

/// The stem of a folded Hebrew word.
pub(super) fn stem(word: &str, evidence: Evidence<'_>) -> String {
    let rest = without_prefix(word, PREFIXES, evidence);
    without_suffixes(rest, SUFFIXES, evidence)
}

#[cfg(test)]
mod tests {
    use crate::{Language, Stemmer, fold};

    #[test]
    fn prefixes_and_endings_come_off_by_evidence() {
        let known: Vec<String> = ["ספר", "ספרים", "שלום", "בית"]
            .map(|word| fold(word, Language::Hebrew))
            .into();
        let stemmer = Stemmer::train(
            known.iter().map(|word| (word.as_str(), 1)),
            Language::Hebrew,
        );
        let stem = |word: &str| stemmer.stem(&fold(word, Language::Hebrew));
        for word in ["ספר", "הספר", "והספרים", "לספר", "ובספרים"] {
            assert_eq!(stem(word), "ספר", "{word}");
        }
        assert_eq!(stem("שלום"), "שלומ");
        assert_eq!(stem("בית"), "בית");
    }
}
