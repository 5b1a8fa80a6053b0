use std::ops::Range;

use crate::bytes::put_number;
use crate::format::{Entry, MAX_BODY, MAX_FORMS, MAX_HEADLINE, MAX_LEAD, MAX_POSITIONS};

/// How often one word stands in the fields of one document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Its first place in the headline, from 1; 0 where it does not stand there.
    pub(super) headline: u8,
    pub(super) lead: u8,
    pub(super) body: u8,
}

/// Where one word stands in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Occurrences {
    pub(super) counts: Counts,
    pub(super) places: Vec<u32>,
}

/// A field of a document that holds words.
#[derive(Clone, Copy, Debug)]
pub(super) enum Field {
    Headline,
    Lead,
    Body,
}

impl Counts {
    /// Adds those of another form that is counted as the same.
    pub(super) fn merge(&mut self, other: Self) {
        self.headline = match (self.headline, other.headline) {
            (0, place) | (place, 0) => place,
            (a, b) => a.min(b),
        };
        self.lead = (self.lead + other.lead).min(MAX_LEAD);
        self.body = (self.body + other.body).min(MAX_BODY);
    }

    pub(super) fn entry(self, form: u32) -> Entry {
        Entry {
            form: form.min(MAX_FORMS) as u8,
            headline: self.headline,
            lead: self.lead,
            body: self.body,
        }
    }

    /// What most words of a document have: they stand once in its body.
    const PLAIN: Self = Self {
        headline: 0,
        lead: 0,
        body: 1,
    };
}

impl Occurrences {
    /// Counts a word that is the `nth` of its field, and stands at `place` of the document.
    pub(super) fn count(&mut self, field: Field, nth: usize, place: u32) {
        let counts = &mut self.counts;
        match field {
            Field::Headline if counts.headline == 0 => {
                counts.headline = (nth + 1).min(usize::from(MAX_HEADLINE)) as u8;
            }
            Field::Headline => {}
            Field::Lead => counts.lead = (counts.lead + 1).min(MAX_LEAD),
            Field::Body => counts.body = (counts.body + 1).min(MAX_BODY),
        }
        if self.places.len() < MAX_POSITIONS && self.places.last() != Some(&place) {
            self.places.push(place);
        }
    }
}

/// The documents of one form, packed while documents are added: about a byte a document and a byte a
/// place, for these lists are all that is kept of the archive's text.
#[derive(Clone, Debug, Default)]
pub(super) struct FormList {
    /// Of each document its distance from the one before, whether its counts and the number of its
    /// places are other than one place in the body, and if so, those.
    counts: Vec<u8>,
    /// The places of each document, as distances.
    places: Vec<u8>,
    last: u32,
    docs: u32,
}

/// A document of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) doc: u32,
    pub(super) counts: Counts,
    /// How many places are known.
    places: u8,
}

impl FormList {
    /// Adds a document, newer ones first.
    pub(super) fn push(&mut self, doc: u32, found: &Occurrences) {
        let plain = found.counts == Counts::PLAIN && found.places.len() == 1;
        put_number(&mut self.counts, (doc - self.last) << 1 | u32::from(!plain));
        if !plain {
            let Counts {
                headline,
                lead,
                body,
            } = found.counts;
            self.counts
                .extend([headline << 2 | lead, body, found.places.len() as u8]);
        }
        self.last = doc;
        self.docs += 1;
        let mut last = 0;
        for &place in &found.places {
            put_number(&mut self.places, place - last);
            last = place;
        }
    }

    /// How many documents there are.
    pub(super) fn docs(&self) -> u32 {
        self.docs
    }

    /// The documents, without the places.
    pub(super) fn iter(&self) -> impl Iterator<Item = Listed> {
        let mut bytes = self.counts.iter().copied();
        let mut doc = 0;
        std::iter::from_fn(move || {
            let number = take_number(&mut bytes)?;
            doc += number >> 1;
            let mut listed = Listed {
                doc,
                counts: Counts::PLAIN,
                places: 1,
            };
            if number & 1 == 1 {
                let first = bytes.next()?;
                listed.counts = Counts {
                    headline: first >> 2,
                    lead: first & 3,
                    body: bytes.next()?,
                };
                listed.places = bytes.next()?;
            }
            Some(listed)
        })
    }

    /// The documents, each with the range of its places among `places`, behind which they are put.
    pub(super) fn read(&self, places: &mut Vec<u32>, mut each: impl FnMut(Listed, Range<u32>)) {
        let mut bytes = self.places.iter().copied();
        for listed in self.iter() {
            let (start, mut place) = (places.len() as u32, 0);
            for _ in 0..listed.places {
                place += take_number(&mut bytes).unwrap_or_default();
                places.push(place);
            }
            each(listed, start..places.len() as u32);
        }
    }
}

fn take_number(bytes: &mut impl Iterator<Item = u8>) -> Option<u32> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = bytes.next()?;
        value |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_come_back_with_their_places() {
        let mut found = Occurrences::default();
        found.count(Field::Headline, 2, 2);
        found.count(Field::Lead, 0, 9);
        found.count(Field::Body, 0, 300);
        let mut plain = Occurrences::default();
        plain.count(Field::Body, 7, 40);
        let mut list = FormList::default();
        list.push(5, &found);
        list.push(400, &plain);
        let (mut places, mut back) = (Vec::new(), Vec::new());
        list.read(&mut places, |listed, range| {
            back.push((listed.doc, listed.counts, range));
        });
        assert_eq!(back, [(5, found.counts, 0..3), (400, plain.counts, 3..4)]);
        assert_eq!(places, [2, 9, 300, 40]);
        let docs: Vec<u32> = list.iter().map(|listed| listed.doc).collect();
        assert_eq!(docs, [5, 400]);
    }
}
