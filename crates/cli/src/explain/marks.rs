use maqal_article::{Article, plain_text};
use maqal_search::Marker;
use maqal_text::Language;
use serde::Serialize;

/// A word of an article that a search marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Mark {
    pub(super) part: Part,
    /// As the article spells it.
    pub(super) word: String,
    /// How often it stands there.
    pub(super) count: u32,
    /// Whether it is what was typed, as far as readers tell spellings apart.
    pub(super) exact: bool,
}

/// A part of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    Headline,
    Lead,
    Body,
}

/// The words of `article` that `marker` marks, in reading order, each spelling once a part; exact
/// are those that are in `typed`.
pub(super) fn marks(article: &Article, typed: &[String], marker: &Marker) -> Vec<Mark> {
    let mut marks = Marks {
        marker,
        typed,
        found: Vec::new(),
    };
    let lang = article.lang.as_str();
    marks.add(Part::Headline, &article.headline, lang);
    marks.add(Part::Lead, &plain_text(&article.lead), lang);
    for passage in article.passages() {
        marks.add(Part::Body, &passage.text, passage.lang.as_str());
    }
    marks.found
}

struct Marks<'a> {
    marker: &'a Marker,
    typed: &'a [String],
    found: Vec<Mark>,
}

impl Marks<'_> {
    fn add(&mut self, part: Part, text: &str, lang: &str) {
        for range in self.marker.marks(text, lang) {
            let word = text.get(range).unwrap_or_default();
            let known = |mark: &&mut Mark| mark.part == part && mark.word == word;
            match self.found.iter_mut().find(known) {
                Some(mark) => mark.count += 1,
                None => self.found.push(Mark {
                    part,
                    word: word.to_owned(),
                    count: 1,
                    exact: self.is_typed(word, lang),
                }),
            }
        }
    }

    fn is_typed(&self, word: &str, lang: &str) -> bool {
        let folded = folded(word, lang);
        let mut typed = self
            .typed
            .iter()
            .flat_map(|typed| self::folded(typed, lang));
        folded.len() == 1 && typed.any(|typed| folded.contains(&typed))
    }
}

fn folded(text: &str, lang: &str) -> Vec<String> {
    let words = maqal_text::words(text, Language::from_tag(lang));
    words.map(|word| word.folded).collect()
}
