use std::ops::Range;

use crate::analysis;
use crate::{Atom, Passage, Query, analysis::Word};

/// Finds the words that a query matched, in any text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marker {
    targets: Vec<Target>,
    /// The letters by which Arabic words are known to have no stem of a target.
    skeletons: Vec<String>,
}

/// What one word of a query is found by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Target {
    /// Folded words.
    pub(crate) forms: Vec<String>,
    /// Stems of words.
    pub(crate) stems: Vec<String>,
    /// The beginning of folded words.
    pub(crate) prefix: Option<String>,
}

/// The best passage of a text, to be shown under a headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Which of the passages.
    pub passage: usize,
    /// Bytes of the passage to be shown, cut between words.
    pub range: Range<usize>,
    /// Matched whole words, as bytes of the passage, inside the range.
    pub marks: Vec<Range<usize>>,
}

/// A matched word and which target it meets.
struct Found {
    range: Range<usize>,
    target: usize,
    exact: bool,
}

impl Marker {
    /// Finds the words of a query without an index: in every spelling, and with what may stand
    /// before or behind them. What the query excludes is not looked for.
    pub fn of_query(query: &Query, lang: &str) -> Self {
        let mut marker = Self::default();
        let wanted = query.clauses.iter().filter(|clause| !clause.exclude);
        for atom in wanted.flat_map(|clause| &clause.any) {
            let (words, open) = match atom {
                Atom::Word(word) => (std::slice::from_ref(word), false),
                Atom::Prefix(word) => (std::slice::from_ref(word), true),
                Atom::Phrase(words) => (words.as_slice(), false),
            };
            for word in words.iter().flat_map(|word| analysis::words(word, lang)) {
                marker.add(Target {
                    prefix: open.then(|| word.folded.clone()),
                    stems: vec![word.folded.clone()],
                    forms: vec![word.folded],
                });
            }
        }
        marker
    }

    /// Whether there is nothing to mark.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// Matched whole words as byte ranges of `text`, in order and apart from each other. `lang` is
    /// the text's language tag.
    pub fn marks(&self, text: &str, lang: &str) -> Vec<Range<usize>> {
        self.find(text, lang)
            .into_iter()
            .map(|found| found.range)
            .collect()
    }

    /// The passage and the stretch of at most `max_chars` characters with the most of what was
    /// looked for; `None` where no passage has any of it.
    pub fn snippet(&self, passages: &[Passage], max_chars: usize) -> Option<Snippet> {
        let mut best: Option<(usize, Snippet)> = None;
        for (nth, passage) in passages.iter().enumerate() {
            let found = self.find(&passage.text, &passage.lang);
            let Some((worth, stretch)) = stretch(&passage.text, &found, max_chars) else {
                continue;
            };
            if best.as_ref().is_none_or(|(known, _)| worth > *known) {
                let marks = found.into_iter().map(|found| found.range).collect();
                best = Some((
                    worth,
                    Snippet {
                        passage: nth,
                        range: stretch,
                        marks,
                    },
                ));
            }
        }
        let (_, mut best) = best?;
        let range = widen(&passages.get(best.passage)?.text, best.range, max_chars);
        best.marks
            .retain(|mark| range.start <= mark.start && mark.end <= range.end);
        Some(Snippet { range, ..best })
    }

    pub(crate) fn add(&mut self, target: Target) {
        for stem in &target.stems {
            let skeleton = maqal_text::skeleton(stem);
            if !self.skeletons.contains(&skeleton) {
                self.skeletons.push(skeleton);
            }
        }
        self.targets.push(target);
    }

    fn find(&self, text: &str, lang: &str) -> Vec<Found> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for word in analysis::words(text, lang) {
            if let Some((target, exact)) = self.target(&word, lang) {
                found.push(Found {
                    range: word.range,
                    target,
                    exact,
                });
            }
        }
        found
    }

    /// Whether a word may be a form of a target: most words are not, and need not be stemmed.
    fn may_have_stem(&self, folded: &str, lang: &str) -> bool {
        analysis::skeleton(folded, lang)
            .is_none_or(|letters| self.skeletons.iter().any(|it| letters.contains(&**it)))
    }

    /// The target that a word meets, and whether in the form looked for.
    fn target(&self, word: &Word, lang: &str) -> Option<(usize, bool)> {
        if let Some(target) = self
            .targets
            .iter()
            .position(|target| target.is(&word.folded))
        {
            return Some((target, true));
        }
        if !self.may_have_stem(&word.folded, lang) {
            return None;
        }
        let known = |word: &str| u32::from(self.targets.iter().any(|target| target.names(word)));
        let mut stems = analysis::stems(&word.folded, lang);
        stems.push(analysis::stem(&word.folded, lang, &known));
        let by_index = analysis::is_stemmed_by_index(&word.folded, lang);
        let meets = |target: &Target| {
            stems.iter().any(|stem| target.stems.contains(stem))
                || by_index
                    && target
                        .stems
                        .iter()
                        .any(|stem| analysis::goes_on(&word.folded, stem))
        };
        self.targets
            .iter()
            .position(meets)
            .map(|target| (target, false))
    }
}

impl Target {
    /// Whether a word is one of those looked for, or a stem of theirs.
    fn names(&self, word: &str) -> bool {
        self.stems.iter().any(|stem| stem == word) || self.forms.iter().any(|form| form == word)
    }

    fn is(&self, folded: &str) -> bool {
        self.forms.iter().any(|form| form == folded)
            || self
                .prefix
                .as_ref()
                .is_some_and(|prefix| folded.starts_with(prefix))
    }
}

/// The stretch with the most different targets, exact words before others, and what it is worth.
fn stretch(text: &str, found: &[Found], max_chars: usize) -> Option<(usize, Range<usize>)> {
    let mut best: Option<(usize, Range<usize>)> = None;
    for (nth, first) in found.iter().enumerate() {
        let within = |other: &&Found| {
            let chars = text
                .get(first.range.start..other.range.end)
                .map(|t| t.chars().count());
            chars.is_some_and(|chars| chars <= max_chars)
        };
        let inside: Vec<&Found> = found[nth..].iter().take_while(within).collect();
        let worth = worth(&inside);
        let end = inside.last().map_or(first.range.end, |last| last.range.end);
        if best.as_ref().is_none_or(|(known, _)| worth > *known) {
            best = Some((worth, first.range.start..end));
        }
    }
    best
}

fn worth(found: &[&Found]) -> usize {
    let different = |counts: fn(&Found) -> bool| {
        let mut targets: Vec<usize> = Vec::new();
        for found in found.iter().filter(|found| counts(found)) {
            if !targets.contains(&found.target) {
                targets.push(found.target);
            }
        }
        targets.len()
    };
    different(|_| true) * 100 + different(|found| found.exact) * 20 + found.len().min(19)
}

/// Widens a stretch by whole words on both sides to at most so many characters: more behind it than
/// before, and from the start of the text where that is near.
fn widen(text: &str, stretch: Range<usize>, max_chars: usize) -> Range<usize> {
    let chars = |range: Range<usize>| text.get(range).map_or(0, |part| part.chars().count());
    let spare = max_chars.saturating_sub(chars(stretch.clone()));
    let lead = if chars(0..stretch.start) <= spare * 2 / 3 {
        spare
    } else {
        spare / 3
    };
    let start = word_start(text, stretch.start, lead);
    let left = max_chars.saturating_sub(chars(start..stretch.end));
    start..word_end(text, stretch.end, left)
}

/// The start of a word at most so many characters before `at`, as far back as may be.
fn word_start(text: &str, at: usize, chars: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    if before.chars().count() <= chars {
        return 0;
    }
    let back = chars
        .checked_sub(1)
        .and_then(|back| before.char_indices().rev().nth(back));
    let from = back.map_or(at, |(from, _)| from);
    let space = text
        .get(from..at)
        .and_then(|part| part.find(char::is_whitespace));
    space.map_or(at, |space| {
        let rest = text.get(from + space..at).unwrap_or_default();
        at - rest.trim_start().len()
    })
}

/// The end of a word at most so many characters after `at`, as far as may be.
fn word_end(text: &str, at: usize, chars: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    match after.char_indices().nth(chars) {
        None => text.len(),
        Some((end, _)) => {
            let space = after
                .get(..end)
                .and_then(|part| part.rfind(char::is_whitespace));
            space.map_or(at, |space| {
                at + after.get(..space).unwrap_or_default().trim_end().len()
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(words: &[&str]) -> Marker {
        let target = |word: &&str| Target {
            forms: vec![(*word).to_owned()],
            stems: vec![(*word).to_owned()],
            prefix: None,
        };
        let mut marker = Marker::default();
        words.iter().map(target).for_each(|it| marker.add(it));
        marker
    }

    fn passage(text: &str) -> Passage {
        Passage {
            lang: "ar".to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn whole_words_are_marked_in_the_original_text() {
        let text = "قرب نهرٍ، ثم النهر";
        let marked: Vec<&str> = marker(&["نهر"])
            .marks(text, "ar")
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(marked, ["نهرٍ", "النهر"]);
    }

    #[test]
    fn words_of_a_query_are_found_without_an_index() {
        let text = "على القنطرة وبالقنطره، لا القنطار؛ والنهر نهرنا";
        let marked = |query: &str, typing: bool| {
            let marker = Marker::of_query(&Query::parse(query, typing), "ar");
            let marks = marker.marks(text, "ar");
            marks
                .into_iter()
                .map(|range| &text[range])
                .collect::<Vec<_>>()
        };
        assert_eq!(marked("قَنطرة", false), ["القنطرة", "وبالقنطره"]);
        assert_eq!(marked("القنط", true), ["القنطرة", "القنطار"]);
        assert_eq!(marked("القنط", false), [""; 0]);
        assert_eq!(
            marked("«القنطار والنهر» -نهرنا", false),
            ["القنطار", "والنهر"]
        );
        assert!(Marker::of_query(&Query::parse(" -", true), "ar").is_empty());
    }

    #[test]
    fn the_passage_with_most_of_the_words_is_shown() {
        let passages = [
            passage("سد قديم"),
            passage("بني السد على نهر بعيد"),
            passage("نهر"),
        ];
        let snippet = marker(&["سد", "نهر"]).snippet(&passages, 80).unwrap();
        assert_eq!((snippet.passage, snippet.marks.len()), (1, 2));
        assert_eq!(snippet.range, 0..passages[1].text.len());
    }

    #[test]
    fn a_snippet_is_cut_between_words_and_keeps_its_bound() {
        let text = format!(
            "{}نهر {}",
            "كلمات كثيرة ".repeat(30),
            "بعيدة جدا ".repeat(30)
        );
        let snippet = marker(&["نهر"]).snippet(&[passage(&text)], 50).unwrap();
        let shown = &text[snippet.range.clone()];
        assert!(shown.chars().count() <= 50);
        assert_eq!(shown, shown.trim());
        assert_eq!(
            snippet
                .marks
                .iter()
                .map(|mark| &text[mark.clone()])
                .collect::<Vec<_>>(),
            ["نهر"]
        );
        assert!(
            text[..snippet.range.start].ends_with(' ')
                && text[snippet.range.end..].starts_with(' ')
        );
    }

    #[test]
    fn no_passage_is_shown_for_what_is_in_none() {
        assert_eq!(marker(&["بحر"]).snippet(&[passage("نهر")], 50), None);
    }

    #[test]
    fn the_best_stretch_of_a_passage_is_shown_in_its_own_spelling() {
        let far = "كلام بعيد ".repeat(20);
        let text =
            format!("نهر {far}بُنِيَ السَّدُّ على نهرٍ قرب mill 1990، و\u{2066}Tigris\u{2069} بعيد {far}");
        let snippet = marker(&["سد", "نهر", "mill"]).snippet(&[passage(&text)], 60);
        let snippet = snippet.unwrap();
        let marked: Vec<&str> = snippet
            .marks
            .iter()
            .map(|mark| &text[mark.clone()])
            .collect();
        assert_eq!(marked, ["السَّدُّ", "نهرٍ", "mill"]);
        let shown = &text[snippet.range.clone()];
        assert!(
            shown.chars().count() <= 60 && shown.contains("mill 1990،"),
            "{shown}"
        );
    }

    #[test]
    fn a_word_with_a_non_joiner_is_marked_whole() {
        let text = "کتاب\u{200c}های تازه";
        let query = Query::parse("کتاب", false);
        let marks = Marker::of_query(&query, "fa").marks(text, "fa");
        let marked: Vec<&str> = marks.into_iter().map(|range| &text[range]).collect();
        assert_eq!(marked, ["کتاب\u{200c}های"]);
    }
}
