use std::collections::BTreeMap;

use super::{Vocabulary, stem};
use crate::Language;

/// The stems of a whole vocabulary.
#[derive(Clone, Debug, Default)]
pub struct Stemmer {
    lang: Language,
    counts: BTreeMap<String, u32>,
}

impl Stemmer {
    /// Learns the words of an archive in one language, with how often each occurs; a word given
    /// twice counts twice. Their order does not matter.
    pub fn train<'w>(words: impl IntoIterator<Item = (&'w str, u32)>, lang: Language) -> Self {
        let mut counts = BTreeMap::<String, u32>::new();
        for (word, count) in words {
            let sum = counts.entry(word.to_owned()).or_default();
            *sum = sum.saturating_add(count);
        }
        Self { lang, counts }
    }

    /// The stem of a folded word, known or not.
    pub fn stem(&self, folded: &str) -> String {
        stem(folded, self.lang, self)
    }

    /// Every word learnt with its stem, in order of the words.
    pub fn stems(&self) -> impl Iterator<Item = (&str, String)> {
        self.counts
            .keys()
            .map(|word| (word.as_str(), self.stem(word)))
    }
}

impl Vocabulary for Stemmer {
    fn count(&self, folded: &str) -> u32 {
        self.counts.get(folded).copied().unwrap_or(0)
    }
}
