//! European languages: Snowball's stemmers, when an index is built.

use rust_stemmers::{Algorithm, Stemmer};

use crate::European;

/// The stem of a folded word. Folding took its accents, which costs some rules.
pub(super) fn stem(word: &str, language: European) -> String {
    Stemmer::create(algorithm(language)).stem(word).into_owned()
}

fn algorithm(language: European) -> Algorithm {
    match language {
        European::Danish => Algorithm::Danish,
        European::Dutch => Algorithm::Dutch,
        European::Finnish => Algorithm::Finnish,
        European::French => Algorithm::French,
        European::German => Algorithm::German,
        European::Greek => Algorithm::Greek,
        European::Hungarian => Algorithm::Hungarian,
        European::Italian => Algorithm::Italian,
        European::Norwegian => Algorithm::Norwegian,
        European::Portuguese => Algorithm::Portuguese,
        European::Romanian => Algorithm::Romanian,
        European::Russian => Algorithm::Russian,
        European::Spanish => Algorithm::Spanish,
        European::Swedish => Algorithm::Swedish,
        European::Turkish => Algorithm::Turkish,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_a_stem() {
        assert_eq!(
            stem("ponts", European::French),
            stem("pont", European::French)
        );
        assert_eq!(
            stem("мостами", European::Russian),
            stem("мост", European::Russian)
        );
    }
}
