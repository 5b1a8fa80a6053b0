//! Words and stems as the index knows them: the one place that calls the analyser.

use crate::order::sort_by_key;
pub(crate) use maqal_text::{ANALYSER_VERSION, Word};
use maqal_text::{Language, Vocabulary};

/// The words of a text in a language of this tag.
pub(crate) fn words(text: &str, lang: &str) -> Vec<Word> {
    maqal_text::words(text, Language::from_tag(lang)).collect()
}

/// The language whose rules a folded word goes by, in a text in a language of this tag.
pub(crate) fn language_of(folded: &str, lang: &str) -> Language {
    Language::from_tag(lang).of_word(folded)
}

/// Whether a word says little about what a text is about.
pub(crate) fn is_function_word(written: &str, lang: &str) -> bool {
    maqal_text::is_function_word(written, Language::from_tag(lang))
}

/// Whether the stems of a folded word are known to the index alone: see [`Language::European`].
pub(crate) fn is_stemmed_by_index(folded: &str, lang: &str) -> bool {
    matches!(language_of(folded, lang), Language::European(_))
}

/// Letters that an ending has at most, and a stem at least, where stems are known to the index alone.
const LONGEST_ENDING: usize = 4;
const SHORTEST_STEM: usize = 3;

/// Whether a word is a stem with an ending.
pub(crate) fn goes_on(word: &str, stem: &str) -> bool {
    let ending = word.strip_prefix(stem).map(|ending| ending.chars().count());
    ending.is_some_and(|letters| letters <= LONGEST_ENDING) && stem.chars().count() >= SHORTEST_STEM
}

/// The letters with which every stem begins that a word may go on from; `None` for too short a word.
pub(crate) fn beginning_of_stems(word: &str) -> Option<&str> {
    let letters = word.chars().count().saturating_sub(LONGEST_ENDING);
    let (at, _) = word.char_indices().nth(letters.max(SHORTEST_STEM))?;
    word.get(..at)
}

/// The stems that a folded word may have beside itself, the least doubtful first.
pub(crate) fn stems(folded: &str, lang: &str) -> Vec<String> {
    let mut readings = maqal_text::stem_candidates(folded, language_of(folded, lang));
    sort_by_key(&mut readings, |reading| reading.cost);
    let stems = readings.into_iter().map(|reading| reading.stem);
    stems.filter(|stem| stem != folded).collect()
}

/// The letters of a folded word in which those of its stem stand together; `None` where its language
/// gives no such sign.
pub(crate) fn skeleton(folded: &str, lang: &str) -> Option<String> {
    let is_arabic = language_of(folded, lang) == Language::Arabic;
    is_arabic.then(|| maqal_text::skeleton(folded))
}

/// The stem of a folded word, by the evidence of how often words occur.
pub(crate) fn stem(folded: &str, lang: &str, count: &dyn Fn(&str) -> u32) -> String {
    maqal_text::stem(folded, language_of(folded, lang), &Counted(count))
}

/// A vocabulary that is a function.
struct Counted<'f>(&'f dyn Fn(&str) -> u32);

impl Vocabulary for Counted<'_> {
    fn count(&self, folded: &str) -> u32 {
        self.0(folded)
    }
}
