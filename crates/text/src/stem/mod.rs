//! Stemming: the forms of a word share a stem. A clitic is only taken off where the archive's own
//! vocabulary knows what is left: «وزير» is not «و» and «زير».

mod affixes;
mod arabic;
mod english;
mod evidence;
mod hebrew;
mod persian;
#[cfg(feature = "snowball")]
mod snowball;
mod sorani;
mod stemmer;
mod urdu;

pub use arabic::skeleton;
pub use stemmer::Stemmer;

use crate::Language;
use evidence::Evidence;

/// The words of an archive: what tells a clitic from a letter of the word.
pub trait Vocabulary {
    /// How often a folded word occurs; 0 for a word that the archive does not have.
    fn count(&self, folded: &str) -> u32;
}

/// A reading of a word as clitics, stem and endings, by the rules of its language alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// How doubtful the reading is without evidence: the number of letters taken off or put on.
    pub cost: u8,
    /// What is left of the word.
    pub stem: String,
}

/// The readings of a folded word that the rules of its language allow, the word itself first, then
/// the least doubtful. To be looked up in a vocabulary; [`stem`] does so and weighs what it finds.
pub fn stem_candidates(folded: &str, lang: Language) -> Vec<Candidate> {
    let stems = match lang.of_word(folded) {
        Language::Arabic => arabic::readings(folded),
        Language::Persian => affixes::readings(folded, persian::PREFIXES, persian::SUFFIXES),
        Language::Sorani => affixes::readings(folded, &[], sorani::SUFFIXES),
        Language::Urdu => affixes::readings(folded, &[], urdu::SUFFIXES),
        Language::Hebrew => affixes::readings(folded, hebrew::PREFIXES, hebrew::SUFFIXES),
        Language::English => vec![english::stem(folded)],
        _ => Vec::new(),
    };
    in_order(folded, &stems)
}

/// The word and its stems by their cost, each once. Without a sort, whose code would be larger than
/// the rest of this.
fn in_order(folded: &str, stems: &[String]) -> Vec<Candidate> {
    let length = folded.chars().count();
    let mut candidates = vec![Candidate {
        cost: 0,
        stem: folded.to_owned(),
    }];
    for cost in 1..=LARGEST_COST {
        let has_cost =
            |stem: &&String| length.abs_diff(stem.chars().count()).max(1) == usize::from(cost);
        for stem in stems.iter().filter(has_cost) {
            if candidates.iter().all(|known| known.stem != *stem) {
                candidates.push(Candidate {
                    cost,
                    stem: stem.clone(),
                });
            }
        }
    }
    candidates
}

/// No stack of affixes is longer.
const LARGEST_COST: u8 = 16;

/// The stem of a folded word, by the evidence of a vocabulary. The same word and counts give the
/// same stem, when an index is built and when a reader types; but the stems of
/// [`Language::European`] words are only known where the feature `snowball` is on.
///
/// A stem names a class of words. It need not be a word, and is not to be stemmed again.
pub fn stem(folded: &str, lang: Language, vocabulary: &dyn Vocabulary) -> String {
    let evidence = Evidence::new(vocabulary);
    match lang.of_word(folded) {
        Language::Arabic => arabic::stem(folded, evidence),
        Language::Persian => persian::stem(folded, evidence),
        Language::Sorani => sorani::stem(folded, evidence),
        Language::Urdu => urdu::stem(folded, evidence),
        Language::Hebrew => hebrew::stem(folded, evidence),
        Language::English => english::stem(folded),
        #[cfg(feature = "snowball")]
        Language::European(language) => snowball::stem(folded, language),
        _ => folded.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_come_in_order_of_doubt_and_once() {
        let readings = stem_candidates("وكتابها", Language::Arabic);
        assert_eq!(
            readings[0],
            Candidate {
                cost: 0,
                stem: "وكتابها".into()
            }
        );
        assert!(readings.windows(2).all(|pair| pair[0].cost <= pair[1].cost));
        for stem in ["كتابها", "وكتاب", "كتاب"] {
            assert_eq!(
                readings
                    .iter()
                    .filter(|reading| reading.stem == stem)
                    .count(),
                1,
                "{stem}"
            );
        }
    }

    #[test]
    fn a_word_is_stemmed_by_its_own_script() {
        let stemmer = Stemmer::train([], Language::Arabic);
        assert_eq!(stemmer.stem("bridges"), "bridg");
        assert_eq!(stemmer.stem("1990"), "1990");
    }
}
