use std::collections::BTreeMap;
use std::ops::Range;

use super::collect::Collection;
use super::list::Counts;
use crate::analysis;
use crate::format::{MAX_FORMS, MAX_POSITIONS, Posting};
use maqal_text::{Language, Stemmer};

/// The forms of one stem.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// Ids of the forms, the most frequent first.
    pub(super) forms: Vec<u32>,
}

/// The stems and their forms, in the order of the stems.
pub(super) type Groups = BTreeMap<String, Group>;

/// The postings of a list, and where the word of each stands.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// In order of document and form.
    pub(super) postings: Vec<Posting>,
    /// Where those of each posting are among the places; none where they are not kept.
    pub(super) ranges: Vec<Range<u32>>,
    pub(super) places: Vec<u32>,
}

impl Placed {
    /// Postings whose places are not kept.
    pub(super) fn nowhere(postings: Vec<Posting>) -> Self {
        Self {
            postings,
            ..Self::default()
        }
    }

    /// The postings whose places are kept, each with them.
    pub(super) fn with_places(&self) -> impl Iterator<Item = (&Posting, &[u32])> {
        let places = self.ranges.iter().map(|range| among(&self.places, range));
        self.postings.iter().zip(places)
    }
}

fn among<'p>(places: &'p [u32], range: &Range<u32>) -> &'p [u32] {
    &places[range.start as usize..range.end as usize]
}

/// A document of a form of a group, by its number.
struct Found {
    doc: u32,
    form: u32,
    counts: Counts,
    places: Range<u32>,
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

    /// The postings of all forms.
    pub(super) fn postings(&self, collection: &Collection) -> Placed {
        let (mut all, mut places) = (Vec::new(), Vec::new());
        for (place, &form) in self.forms.iter().enumerate() {
            let form_number = Self::number(place);
            collection.lists[form as usize].read(&mut places, |listed, places| {
                all.push(Found {
                    doc: listed.doc,
                    form: form_number,
                    counts: listed.counts,
                    places,
                });
            });
        }
        // Stable, for it meets the forms' lists as runs that are in order.
        all.sort_by_key(|found| (found.doc, found.form));
        all.dedup_by(|next, known| known.takes(next, &mut places));
        let posting = |found: &Found| Posting {
            doc: found.doc,
            entry: found.counts.entry(found.form),
        };
        Placed {
            postings: all.iter().map(posting).collect(),
            ranges: all.into_iter().map(|found| found.places).collect(),
            places,
        }
    }
}

impl Found {
    /// Whether another form has the same number in the same document, and is taken in.
    fn takes(&mut self, other: &Self, places: &mut Vec<u32>) -> bool {
        if (self.doc, self.form) != (other.doc, other.form) {
            return false;
        }
        self.counts.merge(other.counts);
        let mut both = among(places, &self.places).to_vec();
        both.extend(among(places, &other.places));
        both.sort_unstable();
        both.truncate(MAX_POSITIONS);
        let start = places.len() as u32;
        places.extend(both);
        self.places = start..places.len() as u32;
        true
    }
}
