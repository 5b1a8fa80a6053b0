use crate::bytes::put_number;
use crate::format::{Entry, MAX_BODY, MAX_FORMS, MAX_HEADLINE, MAX_LEAD, MAX_POSITIONS};

/// Where one word stands in one document.
#[derive(Clone, Debug, Default)]
pub(super) struct Occurrences {
    pub(super) headline: u8,
    pub(super) lead: u8,
    pub(super) body: u8,
    pub(super) places: Vec<u32>,
}

/// A field of a document that holds words.
#[derive(Clone, Copy, Debug)]
pub(super) enum Field {
    Headline,
    Lead,
    Body,
}

impl Occurrences {
    /// Counts a word that is the `nth` of its field, and stands at `place` of the document.
    pub(super) fn count(&mut self, field: Field, nth: usize, place: u32) {
        match field {
            Field::Headline if self.headline == 0 => {
                self.headline = (nth + 1).min(usize::from(MAX_HEADLINE)) as u8;
            }
            Field::Headline => {}
            Field::Lead => self.lead = (self.lead + 1).min(MAX_LEAD),
            Field::Body => self.body = (self.body + 1).min(MAX_BODY),
        }
        if self.places.len() < MAX_POSITIONS {
            self.places.push(place);
        }
    }

    /// Adds the occurrences of another form that is counted as the same.
    pub(super) fn merge(&mut self, other: Self) {
        self.headline = match (self.headline, other.headline) {
            (0, place) | (place, 0) => place,
            (a, b) => a.min(b),
        };
        self.lead = (self.lead + other.lead).min(MAX_LEAD);
        self.body = (self.body + other.body).min(MAX_BODY);
        self.places.extend(other.places);
        self.places.sort_unstable();
        self.places.truncate(MAX_POSITIONS);
    }

    pub(super) fn entry(&self, form: u32) -> Entry {
        Entry {
            form: form.min(MAX_FORMS) as u8,
            headline: self.headline,
            lead: self.lead,
            body: self.body,
        }
    }
}

/// The documents of one form, packed while documents are added.
#[derive(Clone, Debug, Default)]
pub(super) struct FormList {
    bytes: Vec<u8>,
    last: u32,
    docs: u32,
}

impl FormList {
    /// Adds a document, newer ones first.
    pub(super) fn push(&mut self, doc: u32, found: &Occurrences) {
        put_number(&mut self.bytes, doc - self.last);
        self.last = doc;
        self.docs += 1;
        self.bytes.extend([
            found.headline,
            found.lead,
            found.body,
            found.places.len() as u8,
        ]);
        let mut last = 0;
        for &place in &found.places {
            put_number(&mut self.bytes, place - last);
            last = place;
        }
    }

    /// How many documents there are.
    pub(super) fn docs(&self) -> u32 {
        self.docs
    }

    /// The documents and what was found in each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, Occurrences)> {
        let mut bytes = self.bytes.iter().copied();
        let mut doc = 0;
        std::iter::from_fn(move || {
            doc += take_number(&mut bytes)?;
            let mut found = Occurrences {
                headline: bytes.next()?,
                lead: bytes.next()?,
                body: bytes.next()?,
                places: Vec::new(),
            };
            let mut place = 0;
            for _ in 0..bytes.next()? {
                place += take_number(&mut bytes)?;
                found.places.push(place);
            }
            Some((doc, found))
        })
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
        found.count(Field::Body, 0, 300);
        let mut list = FormList::default();
        list.push(5, &found);
        list.push(400, &Occurrences::default());
        let back: Vec<_> = list
            .iter()
            .map(|(doc, found)| (doc, found.entry(0), found.places))
            .collect();
        assert_eq!(back[0].0, 5);
        assert_eq!(
            back[0].1,
            Entry {
                form: 0,
                headline: 3,
                lead: 0,
                body: 1
            }
        );
        assert_eq!(back[0].2, [2, 300]);
        assert_eq!((back[1].0, back.len()), (400, 2));
    }
}
