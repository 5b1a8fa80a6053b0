//! Urdu: «کتابیں» and «کتابوں» are «کتاب»; «لڑکا», «لڑکے», «لڑکوں», «لڑکی» share a stem.

use super::affixes::{Affix, affix, instead, without_suffixes};
use super::evidence::Evidence;

/// Endings of number, case and gender. The nasal ں is folded to ن.
pub(super) const SUFFIXES: &[&[Affix]] = &[&[
    instead("يون", 2, 20, &["ي"]),
    instead("يان", 2, 20, &["ي"]),
    instead("ون", 2, 20, &["", "ا", "ه", "ے", "ين"]),
    affix("ين", 3, 20),
    instead("ے", 2, 20, &["", "ا", "ه", "ون"]),
    instead("ا", 2, 20, &["ے", "ون"]),
    instead("ه", 2, 20, &["ے", "ون"]),
    instead("ي", 2, 20, &["ا", "ے", "يون", "يان"]),
]];

/// The stem of a folded Urdu word.
pub(super) fn stem(word: &str, evidence: Evidence<'_>) -> String {
    without_suffixes(word, SUFFIXES, evidence)
}

#[cfg(test)]
mod tests {
    use crate::{Language, Stemmer, fold};

    fn together(text: &str) {
        let known: Vec<String> = text
            .split(' ')
            .map(|word| fold(word, Language::Urdu))
            .collect();
        let stemmer = Stemmer::train(known.iter().map(|word| (word.as_str(), 1)), Language::Urdu);
        for word in &known {
            assert_eq!(stemmer.stem(word), stemmer.stem(&known[0]), "{word}");
        }
    }

    #[test]
    fn the_forms_of_a_noun_share_a_stem() {
        together("کتاب کتابیں کتابوں");
        together("لڑکا لڑکے لڑکوں");
        together("کہانی کہانیاں کہانیوں");
        together("بچہ بچے بچوں");
    }

    #[test]
    fn the_heh_may_be_of_any_shape() {
        assert_eq!(
            fold("ہندوستان", Language::Urdu),
            fold("هندوستان", Language::Urdu)
        );
        assert_eq!(fold("بھی", Language::Urdu), fold("بہی", Language::Urdu));
    }
}
