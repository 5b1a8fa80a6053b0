//! Sorani: «کتێبەکانیان» is «کتێب»; the stem is written without marks, so that those who type «کتیب»
//! find it.

use super::affixes::{Affix, FREE, affix, without_suffixes};
use super::evidence::Evidence;

/// Postpositions, then pronouns and ezafe, then articles and plurals, then what is left behind them.
pub(super) const SUFFIXES: &[&[Affix]] = &[POSTPOSITIONS, PRONOUNS, ARTICLES, LAST];

const POSTPOSITIONS: &[Affix] = &[
    affix("ەوە", 4, FREE),
    affix("دا", 4, FREE),
    affix("دا", 3, 4),
    affix("وە", 3, 4),
    affix("يشدا", 4, FREE),
    affix("يشي", 4, FREE),
    affix("ەش", 3, 4),
    affix("يش", 4, FREE),
    affix("ش", 4, 2),
];

const PRONOUNS: &[Affix] = &[
    affix("ەكانيان", 2, FREE),
    affix("ەكانمان", 2, FREE),
    affix("ەكانتان", 2, FREE),
    affix("ەكەيان", 2, FREE),
    affix("ەكەمان", 2, FREE),
    affix("ەكەتان", 2, FREE),
    affix("ەكاني", 2, FREE),
    affix("ەكانم", 2, FREE),
    affix("ەكانت", 2, FREE),
    affix("ەكەي", 2, FREE),
    affix("ەكەم", 2, FREE),
    affix("ەكەت", 2, FREE),
    affix("ێكي", 3, FREE),
    affix("يەكي", 3, FREE),
    affix("ەكي", 4, FREE),
    affix("اني", 3, 8),
    affix("انە", 3, 8),
    affix("يان", 3, 4),
    affix("ين", 3, 4),
    affix("ن", 3, 4),
    affix("مان", 2, 4),
    affix("تان", 3, 4),
    affix("م", 2, 4),
    affix("ت", 3, 2),
];

const ARTICLES: &[Affix] = &[
    affix("ەكان", 2, FREE),
    affix("ەكە", 2, FREE),
    affix("يەك", 3, FREE),
    affix("ێك", 3, FREE),
    affix("ان", 3, 4),
    affix("كاني", 4, FREE),
    affix("كان", 4, FREE),
    affix("ەك", 4, FREE),
    affix("ان", 5, FREE),
];

const LAST: &[Affix] = &[
    affix("ترين", 2, 20),
    affix("تر", 2, 8),
    affix("ييە", 3, FREE),
    affix("ەي", 2, FREE),
    affix("يە", 3, FREE),
    affix("يي", 3, FREE),
    affix("ي", 3, FREE),
    affix("ي", 2, 4),
    affix("ە", 2, FREE),
];

/// The stem of a folded Sorani word.
pub(super) fn stem(word: &str, evidence: Evidence<'_>) -> String {
    without_marks(&without_suffixes(word, SUFFIXES, evidence))
}

/// «دڵ» as who has no such keys types it: «دل».
fn without_marks(word: &str) -> String {
    let plain = word.chars().map(|letter| match letter {
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ۆ' => 'و',
        'ێ' => 'ي',
        'ە' => 'ه',
        other => other,
    });
    plain.collect()
}

#[cfg(test)]
mod tests {
    use crate::{Language, Stemmer, fold};

    fn stem(known: &str, word: &str) -> String {
        let known: Vec<String> = known
            .split(' ')
            .map(|word| fold(word, Language::Sorani))
            .collect();
        let stemmer = Stemmer::train(
            known.iter().map(|word| (word.as_str(), 1)),
            Language::Sorani,
        );
        stemmer.stem(&fold(word, Language::Sorani))
    }

    #[test]
    fn articles_plurals_and_pronouns_come_off() {
        for word in [
            "کتێب",
            "کتێبەکە",
            "کتێبەکان",
            "کتێبێک",
            "کتێبەکانیان",
            "کتێبەکانەوە",
        ] {
            assert_eq!(stem("کتێب", word), "كتيب", "{word}");
        }
    }

    #[test]
    fn letters_that_look_like_an_ending_stay_where_the_archive_knows_the_word() {
        assert_eq!(stem("پزیشک", "پزیشکان"), stem("پزیشک", "پزیشک"));
    }

    #[test]
    fn who_types_without_marks_finds_the_word() {
        for (typed, word) in [
            ("کتیب", "کتێب"),
            ("دل", "دڵ"),
            ("کور", "کوڕ"),
            ("زانکو", "زانکۆ"),
        ] {
            assert_eq!(stem(word, typed), stem(word, word), "{word}");
        }
    }
}
