use std::collections::HashMap;

use super::list::FormList;
use super::read::{ReadDocument, ReadWord};
use crate::Document;
use crate::format::{FacetValues, Kind, MAX_VALUES};

/// What is kept of the documents: their words, and not their text.
#[derive(Debug, Default)]
pub(super) struct Collection {
    ids: HashMap<Box<str>, u32>,
    /// The lists of the forms, by id.
    pub(super) lists: Vec<FormList>,
    /// The language in which each form was first met.
    pub(super) langs: Vec<u16>,
    lang_names: Vec<String>,
    /// The day of each document.
    pub(super) days: Vec<Option<i32>>,
    /// The words in lead and body of each document, …
    pub(super) lengths: Vec<u32>,
    /// … and of all.
    words: u64,
    /// The facets, in the order of [`Kind::ALL`].
    pub(super) facets: [Facet; 6],
}

/// The values of one kind, and their places by name.
#[derive(Debug, Default)]
pub(super) struct Facet {
    pub(super) values: FacetValues,
    places: HashMap<String, u32>,
}

impl Collection {
    pub(super) fn documents(&self) -> usize {
        self.days.len()
    }

    /// How many words the lead and body of a document have in the mean.
    pub(super) fn mean_length(&self) -> f32 {
        self.words as f32 / self.documents().max(1) as f32
    }

    pub(super) fn add(&mut self, read: ReadDocument) {
        let doc = self.days.len() as u32;
        let langs: Vec<u16> = read
            .langs
            .iter()
            .map(|lang| self.lang_number(lang))
            .collect();
        for ReadWord { text, lang, found } in read.words {
            let id = self.id(text, langs[lang]);
            self.lists[id as usize].push(doc, &found);
        }
        self.days.push(read.document.day);
        self.lengths.push(read.length);
        self.words += u64::from(read.length);
        self.add_facets(read.document);
    }

    /// The forms and their ids, in the order of the words.
    pub(super) fn sorted(&self) -> Vec<(&str, u32)> {
        let mut forms: Vec<(&str, u32)> =
            self.ids.iter().map(|(text, &id)| (&**text, id)).collect();
        forms.sort_unstable();
        forms
    }

    /// The language of a form.
    pub(super) fn lang(&self, form: u32) -> &str {
        &self.lang_names[usize::from(self.langs[form as usize])]
    }

    /// The language of most documents.
    pub(super) fn main_lang(&self) -> String {
        let langs = Kind::ALL.iter().position(|&kind| kind == Kind::Langs);
        let Some(facet) = langs.and_then(|at| self.facets.get(at)) else {
            return String::new();
        };
        let named = facet.values.names.iter().zip(facet.values.totals());
        // The first of the most frequent ones.
        let most = named.rev().max_by_key(|&(_, count)| count);
        most.map(|(name, _)| name.clone()).unwrap_or_default()
    }

    fn id(&mut self, word: String, lang: u16) -> u32 {
        if let Some(&id) = self.ids.get(&*word) {
            return id;
        }
        let id = self.lists.len() as u32;
        self.ids.insert(word.into(), id);
        self.lists.push(FormList::default());
        self.langs.push(lang);
        id
    }

    fn lang_number(&mut self, lang: &str) -> u16 {
        let known = self.lang_names.iter().position(|name| name == lang);
        let number = known.unwrap_or_else(|| {
            self.lang_names.push(lang.to_owned());
            self.lang_names.len() - 1
        });
        number.min(usize::from(u16::MAX)) as u16
    }

    fn add_facets(&mut self, document: Document) {
        let minutes = document.minutes.to_string();
        for (facet, kind) in self.facets.iter_mut().zip(Kind::ALL) {
            match kind {
                Kind::Sections => facet.add(document.section.as_slice()),
                Kind::Tags => facet.add(&document.tags),
                Kind::Authors => facet.add(&document.authors),
                Kind::Sources => facet.add(document.source.as_slice()),
                Kind::Langs => facet.add(std::slice::from_ref(&document.lang)),
                Kind::Minutes => facet.add(std::slice::from_ref(&minutes)),
            }
        }
    }
}

impl Facet {
    /// Adds the next document's values.
    fn add(&mut self, names: &[String]) {
        let mut doc = Vec::new();
        for name in names
            .iter()
            .filter(|name| !name.is_empty())
            .take(MAX_VALUES)
        {
            let place = match self.places.get(name) {
                Some(&place) => place,
                None => {
                    let place = self.values.names.len() as u32;
                    self.values.names.push(name.clone());
                    self.places.insert(name.clone(), place);
                    place
                }
            };
            if !doc.contains(&place) {
                doc.push(place);
            }
        }
        self.values.push(&doc);
    }
}
