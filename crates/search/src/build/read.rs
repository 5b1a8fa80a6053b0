use std::collections::HashMap;

use super::list::{Field, Occurrences};
use crate::Document;
use crate::analysis;
use crate::format::{MAX_WORD, TEXT_PLACE};

/// Places left free behind a passage, so that no phrase spans them.
const PASSAGE_GAP: u32 = 1;

/// A document, read: its words, and what else is kept of it.
#[derive(Debug, Default)]
pub(super) struct ReadDocument {
    /// The words in the order of their first places.
    pub(super) words: Vec<ReadWord>,
    /// The languages that words were met in.
    pub(super) langs: Vec<String>,
    /// The words in lead and body.
    pub(super) length: u32,
    /// The document without its texts.
    pub(super) document: Document,
    places: HashMap<String, usize>,
    place: u32,
}

/// A word of a document.
#[derive(Debug)]
pub(super) struct ReadWord {
    pub(super) text: String,
    /// Where the language in which it was first met stands among the document's.
    pub(super) lang: usize,
    pub(super) found: Occurrences,
}

impl ReadDocument {
    /// Reads a document; this is the work of building that needs nothing of other documents.
    pub(super) fn of(mut document: Document) -> Self {
        let mut read = Self::default();
        let headline = std::mem::take(&mut document.headline);
        let lead = std::mem::take(&mut document.lead);
        read.read(Field::Headline, &headline, &document.lang);
        read.place = TEXT_PLACE;
        read.read(Field::Lead, &lead, &document.lang);
        for passage in std::mem::take(&mut document.body) {
            read.read(Field::Body, &passage.text, &passage.lang);
        }
        read.document = document;
        read.places = HashMap::new();
        read
    }

    fn read(&mut self, field: Field, text: &str, lang: &str) {
        if text.is_empty() {
            return;
        }
        let lang_number = self.lang_number(lang);
        for (nth, word) in analysis::words(text, lang).into_iter().enumerate() {
            if word.folded.is_empty() {
                continue;
            }
            let place = match field {
                Field::Headline => self.place.min(TEXT_PLACE - 2),
                _ => self.place,
            };
            let word = self.word(word.folded, lang_number);
            word.found.count(field, nth, place);
            self.place += 1;
            self.length += u32::from(!matches!(field, Field::Headline));
        }
        self.place += PASSAGE_GAP;
    }

    fn word(&mut self, mut text: String, lang: usize) -> &mut ReadWord {
        if let Some((end, _)) = text.char_indices().nth(MAX_WORD) {
            text.truncate(end);
        }
        let at = match self.places.get(&text) {
            Some(&at) => at,
            None => {
                let at = self.words.len();
                self.places.insert(text.clone(), at);
                let found = Occurrences::default();
                self.words.push(ReadWord { text, lang, found });
                at
            }
        };
        &mut self.words[at]
    }

    fn lang_number(&mut self, lang: &str) -> usize {
        let known = self.langs.iter().position(|name| name == lang);
        known.unwrap_or_else(|| {
            self.langs.push(lang.to_owned());
            self.langs.len() - 1
        })
    }
}
