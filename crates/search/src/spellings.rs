use crate::analysis;

/// How words are written in texts: the index has one spelling of a word for all.
///
/// ```
/// let mut spellings = maqal_search::Spellings::new(["القنطره".to_owned()]);
/// spellings.look_through("عند القنطرة", "ar");
/// assert_eq!(spellings.written("القنطره"), "القنطرة");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Spellings {
    /// The words in the index's spelling, and that of the first text that has each.
    words: Vec<(String, Option<String>)>,
}

impl Spellings {
    /// Begins to look for words of the index, as [`crate::Suggestions::queries`] end in and
    /// [`crate::Rung`] tells of.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self {
            words: words.into_iter().map(|word| (word, None)).collect(),
        }
    }

    /// Looks for those that are still missing in a text whose language has this tag. A word with
    /// vowel signs is passed over: signs belong to their sentence.
    pub fn look_through(&mut self, text: &str, lang: &str) {
        if self.words.is_empty() {
            return;
        }
        for word in analysis::words(text, lang) {
            let letters = word.folded.chars().count();
            for (wanted, written) in &mut self.words {
                if written.is_none() && *wanted == word.folded {
                    let found = text.get(word.range.clone());
                    *written = found
                        .filter(|found| found.chars().count() == letters)
                        .map(str::to_owned);
                }
            }
        }
    }

    /// Whether a text had a word.
    pub fn is_known(&self, word: &str) -> bool {
        let mut known = self.words.iter();
        known.any(|(wanted, written)| wanted == word && written.is_some())
    }

    /// How a word is written; as it is given where no text had it.
    pub fn written<'w>(&'w self, word: &'w str) -> &'w str {
        let known = self.words.iter().find(|(wanted, _)| wanted == word);
        known
            .and_then(|(_, written)| written.as_deref())
            .unwrap_or(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_written_as_the_first_text_without_its_signs_has_it() {
        let mut spellings = Spellings::new(["احمد", "القنطره", "tigris"].map(str::to_owned));
        spellings.look_through("القَنطرة على Tigris", "ar");
        spellings.look_through("عند القنطرة وقف أحمد والقنطره", "ar");
        let written = ["احمد", "القنطره", "tigris", "نهر"].map(|word| spellings.written(word));
        assert_eq!(written, ["أحمد", "القنطرة", "Tigris", "نهر"]);
        assert!(spellings.is_known("احمد") && !spellings.is_known("نهر"));
    }
}
