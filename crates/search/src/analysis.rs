//! Words and stems as the index knows them: the one place that calls the analyser.

use std::ops::Range;

/// Version of the analyser that the index is built with.
pub(crate) const ANALYSER_VERSION: u32 = 1;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// The word as the index holds it.
    pub(crate) folded: String,
}

/// The words of a text.
pub(crate) fn words(text: &str, lang: &str) -> Vec<Word> {
    let _ = lang;
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word {
                    range: from..at,
                    folded: text[from..at].to_lowercase(),
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The stems that a word may have, the likeliest first, the word itself among them.
pub(crate) fn stems(folded: &str, lang: &str) -> Vec<String> {
    let _ = lang;
    let mut stems = vec![];
    if let Some(rest) = folded.strip_prefix("ال")
        && rest.chars().count() > 2
    {
        stems.push(rest.to_owned());
    }
    stems.push(folded.to_owned());
    stems
}

/// The stem of a word in an archive that knows the words of which `known` says how frequent.
pub(crate) fn stem(folded: &str, lang: &str, known: impl Fn(&str) -> bool) -> String {
    stems(folded, lang)
        .into_iter()
        .find(|stem| known(stem))
        .unwrap_or_else(|| folded.to_owned())
}
