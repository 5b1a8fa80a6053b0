//! Stemming: the forms of a word share a stem. A clitic is only taken off where the archive's own
//! vocabulary knows what is left: «وزير» is not «و» and «زير».

mod arabic;
mod evidence;
mod stemmer;

pub use stemmer::Stemmer;

use crate::Language;
use evidence::Evidence;

/// The words of an archive: what tells a clitic from a letter of the word.
pub trait Vocabulary {
    /// How often a folded word occurs; 0 for a word that the archive does not have.
    fn count(&self, folded: &str) -> u32;
}

/// A reading of a word as clitics, stem and endings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What is left of the word.
    pub stem: String,
    /// Letters taken off before it.
    pub before: String,
    /// Letters taken off behind it.
    pub after: String,
    /// How doubtful the reading is without evidence; 0 for the word itself.
    pub cost: u8,
}

/// The readings of a folded word that the rules of its language allow, the word itself first.
pub fn stem_candidates(folded: &str, lang: Language) -> Vec<Candidate> {
    let _ = lang;
    vec![Candidate {
        stem: folded.to_owned(),
        before: String::new(),
        after: String::new(),
        cost: 0,
    }]
}

/// The stem of a folded word, by the evidence of a vocabulary. The same word and counts give the
/// same stem, when an index is built and when a reader types.
pub fn stem(folded: &str, lang: Language, vocabulary: &dyn Vocabulary) -> String {
    let evidence = Evidence::new(vocabulary);
    match lang.of_word(folded) {
        Language::Arabic => arabic::stem(folded, evidence),
        _ => folded.to_owned(),
    }
}
