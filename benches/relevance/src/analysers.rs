//! The ways of analysis that the engine is compared with.

use maqal_text::{Language, baseline};

use crate::plain::Analyser;

/// Their names and what cuts text into terms.
pub(crate) const ALL: [(&str, Analyser); 4] = [
    ("plain tokens", plain),
    ("fold only", folded),
    ("fold + Snowball", snowball),
    ("fold + light stemmer", light),
];

fn plain(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn folded(text: &str) -> Vec<String> {
    maqal_text::words(text, Language::Arabic)
        .map(|word| word.folded)
        .collect()
}

fn snowball(text: &str) -> Vec<String> {
    folded(text)
        .iter()
        .map(|word| baseline::snowball_arabic(word))
        .collect()
}

fn light(text: &str) -> Vec<String> {
    folded(text)
        .iter()
        .map(|word| baseline::lucene_light_arabic(word))
        .collect()
}
