use std::ops::Range;

use crate::segment::{SegmentKind, Segments, segments};
use crate::{Folded, Language};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the text, on character boundaries: what a highlight covers.
    pub range: Range<usize>,
    /// The word folded; never empty.
    pub folded: String,
}

/// The words of a text in order. From [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    lang: Language,
    segments: Segments<'t>,
}

/// The words of a text, folded by the rules of its language.
pub fn words(text: &str, lang: Language) -> Words<'_> {
    Words {
        text,
        lang,
        segments: segments(text),
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let segment = self.segments.next()?;
            if segment.kind == SegmentKind::Other {
                continue;
            }
            let original = self.text.get(segment.range.clone())?;
            let folded = Folded::new(original, self.lang).into_text();
            // A tatweel alone is a word of no letters.
            if !folded.is_empty() {
                return Some(Word {
                    range: segment.range,
                    folded,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_where_they_stand() {
        let text = "«مكتبةٌ» ـــ جديدة";
        let found: Vec<_> = words(text, Language::Arabic).collect();
        let folded: Vec<_> = found.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(folded, ["مكتبه", "جديده"]);
        assert_eq!(&text[found[0].range.clone()], "مكتبةٌ");
    }
}
