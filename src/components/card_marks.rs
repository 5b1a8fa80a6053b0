use std::ops::Range;

use maqal_article::Card;
use maqal_search::{Marker, Passage};

/// What of a card is marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CardMarks {
    /// Matched words of the headline.
    pub(crate) headline: Vec<Range<usize>>,
    /// Matched words of the lead.
    pub(crate) lead: Vec<Range<usize>>,
    /// A passage of the body that is shown instead of the lead.
    pub(crate) passage: Option<MarkedPassage>,
}

/// A passage of a body with its matched words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MarkedPassage {
    /// The passage, with signs where something was left out.
    pub(crate) text: String,
    /// Its language.
    pub(crate) lang: String,
    /// Matched words.
    pub(crate) marks: Vec<Range<usize>>,
}

/// How long a passage is, in characters; it has two lines on a wide screen.
const PASSAGE: usize = 150;
/// Stands for what was left out.
const LEFT_OUT: &str = "… ";

impl CardMarks {
    /// The marks of a card.
    pub(crate) fn of(card: &Card, marker: &Marker) -> Self {
        let marks = |text: &str| marker.marks(text, card.lang.as_str());
        Self {
            headline: marks(&card.headline),
            lead: marks(&card.lead),
            passage: None,
        }
    }

    /// Whether neither headline nor lead shows why the article was found: its body does.
    pub(crate) fn are_in_body(&self) -> bool {
        self.headline.is_empty() && self.lead.is_empty()
    }

    /// Whether nothing here shows why the article was found.
    pub(crate) fn are_none(&self) -> bool {
        self.are_in_body() && self.passage.is_none()
    }
}

impl MarkedPassage {
    /// The best passage of a text; `None` where it has none of the words.
    pub(crate) fn of(text: &[Passage], marker: &Marker) -> Option<Self> {
        let snippet = marker.snippet(text, PASSAGE)?;
        let passage = text.get(snippet.passage)?;
        let shown = passage.text.get(snippet.range.clone())?;
        let before = if snippet.range.start > 0 {
            LEFT_OUT
        } else {
            ""
        };
        let behind = if snippet.range.end < passage.text.len() {
            " …"
        } else {
            ""
        };
        let moved = |at: usize| at - snippet.range.start + before.len();
        Some(Self {
            text: [before, shown, behind].concat(),
            lang: passage.lang.clone(),
            marks: snippet
                .marks
                .iter()
                .map(|mark| moved(mark.start)..moved(mark.end))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maqal_search::Query;

    #[test]
    fn a_passage_says_what_was_left_out_and_marks_its_words() {
        let text = format!(
            "{}نهر {}",
            "كلمات كثيرة ".repeat(30),
            "بعيدة جدا ".repeat(30)
        );
        let text = [Passage {
            lang: "ar".into(),
            text,
        }];
        let marker = Marker::of_query(&Query::parse("نهر", false), "ar");
        let passage = MarkedPassage::of(&text, &marker).unwrap();
        assert!(passage.text.starts_with("… ") && passage.text.ends_with(" …"));
        let marked: Vec<_> = passage
            .marks
            .iter()
            .map(|it| &passage.text[it.clone()])
            .collect();
        assert_eq!(marked, ["نهر"]);
        let other = Marker::of_query(&Query::parse("بحر", false), "ar");
        assert_eq!(MarkedPassage::of(&text, &other), None);
    }
}
