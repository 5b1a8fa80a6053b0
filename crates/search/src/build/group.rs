use std::collections::{BTreeMap, HashMap};

use super::collect::Collection;
use super::list::Occurrences;
use crate::analysis;
use crate::format::{MAX_FORMS, Posting};
use maqal_text::{Language, Stemmer};

/// The forms of one stem.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// Ids of the forms, the most frequent first.
    pub(super) forms: Vec<u32>,
}

/// The stems and their forms, in the order of the stems.
pub(super) type Groups = BTreeMap<String, Group>;

/// A posting, and where its word stands.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) posting: Posting,
    pub(super) places: Vec<u32>,
}

/// Groups the forms by the stems that the archive's own words bear out.
pub(super) fn group(collection: &Collection) -> Groups {
    let mut langs: BTreeMap<Language, Vec<(&str, u32)>> = BTreeMap::new();
    for (text, id) in collection.sorted() {
        let lang = analysis::language_of(text, collection.lang(id));
        langs.entry(lang).or_default().push((text, id));
    }
    let mut groups = Groups::new();
    for (lang, forms) in langs {
        let count = |id: u32| collection.lists[id as usize].docs();
        let stemmer = Stemmer::train(forms.iter().map(|&(text, id)| (text, count(id))), lang);
        for (text, id) in forms {
            groups.entry(stemmer.stem(text)).or_default().forms.push(id);
        }
    }
    for group in groups.values_mut() {
        // A stable sort of forms that are in order: ties stay in order.
        group
            .forms
            .sort_by_key(|&id| std::cmp::Reverse(collection.lists[id as usize].docs()));
    }
    groups
}

impl Group {
    /// The group's number of a form at a place.
    pub(super) fn number(place: usize) -> u32 {
        (place as u32).min(MAX_FORMS - 1)
    }

    /// How many numbers its forms have.
    pub(super) fn numbers(&self) -> u32 {
        (self.forms.len() as u32).min(MAX_FORMS)
    }

    /// The postings of all forms, in order of document and form.
    pub(super) fn postings(&self, collection: &Collection) -> Vec<Placed> {
        let mut merged: HashMap<(u32, u32), Occurrences> = HashMap::new();
        for (place, &form) in self.forms.iter().enumerate() {
            for (doc, found) in collection.lists[form as usize].iter() {
                merged
                    .entry((doc, Self::number(place)))
                    .and_modify(|known| known.merge(found.clone()))
                    .or_insert(found);
            }
        }
        let mut postings: Vec<Placed> = merged
            .into_iter()
            .map(|((doc, form), found)| Placed {
                posting: Posting {
                    doc,
                    entry: found.entry(form),
                },
                places: found.places,
            })
            .collect();
        postings.sort_unstable_by_key(|placed| (placed.posting.doc, placed.posting.entry.form));
        postings
    }
}
