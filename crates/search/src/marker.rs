use std::ops::Range;

use crate::Passage;

/// Finds the words that a query matched, in any text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marker {
    words: Vec<String>,
}

/// The best passage of a text, to be shown under a headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Which of the passages.
    pub passage: usize,
    /// Bytes of the passage to be shown, cut between words.
    pub range: Range<usize>,
    /// Matched whole words, as bytes of the passage.
    pub marks: Vec<Range<usize>>,
}

impl Marker {
    /// Whether there is nothing to mark.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Matched whole words as byte ranges of `text`, in order and apart from each other. `lang` is
    /// the text's language tag.
    pub fn marks(&self, text: &str, lang: &str) -> Vec<Range<usize>> {
        let _ = (text, lang);
        Vec::new()
    }

    /// The passage and the stretch of at most `max_chars` characters with the most of what was
    /// looked for; `None` where no passage has any of it.
    pub fn snippet(&self, passages: &[Passage], max_chars: usize) -> Option<Snippet> {
        let _ = (passages, max_chars);
        None
    }
}
