//! Persian: «کتاب‌هایم» is «کتاب», «نمی‌روم» goes with «روم»; joined, spaced or with a non-joiner.

use super::affixes::{Affix, FREE, affix, instead, without_prefix, without_suffixes};
use super::evidence::Evidence;

pub(super) const PREFIXES: &[Affix] = &[affix("نمي", 2, 20), affix("مي", 2, 20)];

/// Pronouns and ezafe, then the plural, then what makes one noun of another.
pub(super) const SUFFIXES: &[&[Affix]] = &[PRONOUNS, PLURALS, LAST];

const PRONOUNS: &[Affix] = &[
    affix("هايشان", 2, FREE),
    affix("هايمان", 2, FREE),
    affix("هايتان", 2, FREE),
    affix("هايش", 2, FREE),
    affix("هايم", 2, FREE),
    affix("هايت", 2, FREE),
    affix("هايي", 2, FREE),
    affix("هاي", 2, FREE),
    affix("شان", 2, 4),
    affix("مان", 3, 2),
    affix("تان", 3, 2),
    affix("ايم", 3, 4),
    affix("اند", 3, 4),
    affix("اش", 3, 4),
    affix("ام", 3, 2),
    affix("اي", 3, 4),
    affix("يي", 2, 8),
    affix("ش", 3, 2),
    affix("ي", 3, 4),
];

const PLURALS: &[Affix] = &[
    affix("ها", 2, FREE),
    instead("گان", 2, 8, &["ه"]),
    affix("ترين", 2, 20),
    affix("تر", 2, 8),
    affix("يان", 3, 4),
    affix("ان", 3, 4),
    affix("ات", 3, 4),
    affix("ند", 2, 10),
];

const LAST: &[Affix] = &[
    affix("ترين", 2, 20),
    affix("تر", 2, 8),
    affix("ي", 2, 2),
    affix("ه", 3, FREE),
    affix("ه", 2, 20),
];

/// The stem of a folded Persian word.
pub(super) fn stem(word: &str, evidence: Evidence<'_>) -> String {
    let rest = without_prefix(word, PREFIXES, evidence);
    let rest = without_verbal_prefix(rest, evidence);
    without_suffixes(rest, SUFFIXES, evidence)
}

/// «نرفت» and «برود»: there is also «می‌رفت» or «می‌رود».
fn without_verbal_prefix<'w>(word: &'w str, evidence: Evidence<'_>) -> &'w str {
    let rest = word.strip_prefix(['ن', 'ب']);
    let is_verb =
        |rest: &str| evidence.joined(&["مي", rest]) > 0 && evidence.joined(&["مي", word]) == 0;
    rest.filter(|rest| is_verb(rest)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use crate::{Language, Stemmer, words};

    fn stems(known: &str, text: &str) -> Vec<String> {
        let known: Vec<String> = words(known, Language::Persian)
            .map(|word| word.folded)
            .collect();
        let stemmer = Stemmer::train(
            known.iter().map(|word| (word.as_str(), 1)),
            Language::Persian,
        );
        words(text, Language::Persian)
            .map(|word| stemmer.stem(&word.folded))
            .collect()
    }

    #[test]
    fn a_plural_may_be_joined_parted_or_spaced() {
        for text in [
            "کتاب",
            "کتاب\u{200c}ها",
            "کتابها",
            "کتاب\u{200c}هایشان",
            "کتابی",
            "کتاب ها",
        ] {
            assert_eq!(stems("کتاب", text)[0], "كتاب", "{text}");
        }
    }

    #[test]
    fn a_verb_may_have_its_prefix_joined_parted_or_spaced() {
        let known = "روم رفت می\u{200c}رفت";
        for text in ["می\u{200c}روم", "میروم", "می روم", "نمی\u{200c}روم"] {
            assert_eq!(
                stems(known, text).pop().unwrap(),
                stems(known, "روم")[0],
                "{text}"
            );
        }
        assert_eq!(stems(known, "نرفت"), stems(known, "رفت"));
    }

    #[test]
    fn letters_of_the_word_stay_without_evidence() {
        assert_eq!(stems("", "میدان نفت تهران"), ["ميدان", "نفت", "تهران"]);
    }
}
