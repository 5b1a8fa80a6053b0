use crate::coder::{Bit, Decoder, Encoder, Tree};

/// A document in which a form of a stem stands, and where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The form's number among the forms of its stem.
    pub(crate) form: u32,
    /// The word's place in the headline, from 1; 0 where it does not stand there.
    pub(crate) headline: u8,
    /// How often it stands in the lead, at most 3.
    pub(crate) lead: u8,
    /// How often it stands in the body, at most [`MAX_BODY`].
    pub(crate) body: u8,
}

/// An entry and its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The document's number.
    pub(crate) doc: u32,
    /// What stands in it.
    pub(crate) entry: Entry,
}

/// The highest place in a headline that is told apart.
pub(crate) const MAX_HEADLINE: u8 = 16;
/// The highest count in a lead that is told apart.
pub(crate) const MAX_LEAD: u8 = 3;
/// The highest count in a body that is told apart.
pub(crate) const MAX_BODY: u8 = 16;
/// Forms beyond this many share the last number.
pub(crate) const MAX_FORMS: u32 = 255;

/// Posting lists one after the other in one coded stream; to read one, those before it are read too.
pub(crate) struct Block {
    documents: u32,
    gap: [Bit; 16],
    present: [Bit; 2],
    form: [Bit; 16],
    more: [Bit; 2],
    plain: [Bit; 2],
    headline: Bit,
    place: Tree,
    lead: [Bit; 4],
    body: [Bit; 18],
}

impl Block {
    /// Models for an archive of so many documents.
    pub(crate) fn new(documents: u32) -> Self {
        Self {
            documents,
            gap: [Bit::likely(40_000); 16],
            present: Default::default(),
            form: Default::default(),
            more: [Bit::likely(4_000); 2],
            plain: [Bit::likely(50_000); 2],
            headline: Bit::likely(10_000),
            place: Tree::new(4),
            lead: [Bit::likely(10_000); 4],
            body: [Bit::likely(20_000); 18],
        }
    }

    /// Writes a list of postings in order of document, then form. `docs` is how many documents they
    /// are of, `forms` how many forms the stem has.
    pub(crate) fn encode(&mut self, to: &mut Encoder, postings: &[Posting], docs: u32, forms: u32) {
        let dense = self.is_dense(docs);
        let low = self.gap_bits(docs);
        let mut next = 0;
        for group in postings.chunk_by(|a, b| a.doc == b.doc) {
            let Some(first) = group.first() else { continue };
            let gap = first.doc - next;
            if dense {
                self.encode_absent(to, gap, next > 0);
            } else {
                encode_unary(
                    to,
                    &mut self.gap,
                    gap >> low,
                    (self.documents - next) >> low,
                );
                to.raw(low, gap & ((1 << low) - 1));
            }
            next = first.doc + 1;
            self.encode_group(to, group, forms);
        }
    }

    fn encode_absent(&mut self, to: &mut Encoder, gap: u32, mut last: bool) {
        for _ in 0..gap {
            to.bit(&mut self.present[usize::from(last)], false);
            last = false;
        }
        to.bit(&mut self.present[usize::from(last)], true);
    }

    fn encode_group(&mut self, to: &mut Encoder, group: &[Posting], forms: u32) {
        let mut from = 0;
        for (at, posting) in group.iter().enumerate() {
            let form = posting.entry.form;
            if forms > 1 {
                encode_unary(to, &mut self.form, form - from, forms - 1 - from);
            }
            self.encode_entry(to, &posting.entry);
            from = form + 1;
            if from < forms {
                to.bit(&mut self.more[usize::from(at > 0)], at + 1 < group.len());
            }
        }
    }

    fn encode_entry(&mut self, to: &mut Encoder, entry: &Entry) {
        let plain = entry.headline == 0 && entry.lead == 0 && entry.body == 1;
        to.bit(&mut self.plain[usize::from(entry.form > 0)], plain);
        if plain {
            return;
        }
        to.bit(&mut self.headline, entry.headline > 0);
        if entry.headline > 0 {
            to.tree(&mut self.place, u32::from(entry.headline - 1));
        }
        encode_unary(
            to,
            &mut self.lead,
            u32::from(entry.lead),
            u32::from(MAX_LEAD),
        );
        encode_unary(
            to,
            &mut self.body,
            u32::from(entry.body),
            u32::from(MAX_BODY),
        );
    }

    /// Reads the next list and gives each of its postings to `each`. Bytes that no encoder wrote
    /// give a list that is wrong but in range, at most one document more than there are.
    pub(crate) fn decode(
        &mut self,
        from: &mut Decoder<'_>,
        docs: u32,
        forms: u32,
        mut each: impl FnMut(Posting),
    ) {
        let dense = self.is_dense(docs);
        let low = self.gap_bits(docs);
        let mut next = 0;
        for _ in 0..docs {
            let gap = if dense {
                self.decode_absent(from, next)
            } else {
                let high = decode_unary(from, &mut self.gap, (self.documents - next) >> low);
                high << low | from.raw(low)
            };
            let doc = next + gap;
            if doc >= self.documents {
                return;
            }
            next = doc + 1;
            self.decode_group(from, forms, |entry| each(Posting { doc, entry }));
        }
    }

    fn decode_absent(&mut self, from: &mut Decoder<'_>, next: u32) -> u32 {
        let mut last = next > 0;
        for gap in 0..self.documents - next {
            if from.bit(&mut self.present[usize::from(last)]) {
                return gap;
            }
            last = false;
        }
        self.documents - next
    }

    fn decode_group(&mut self, from: &mut Decoder<'_>, forms: u32, mut each: impl FnMut(Entry)) {
        let (mut next, mut again) = (0, false);
        loop {
            let mut form = next;
            if forms > 1 {
                form += decode_unary(from, &mut self.form, forms - 1 - next);
            }
            each(self.decode_entry(from, form));
            next = form + 1;
            if next >= forms || !from.bit(&mut self.more[usize::from(again)]) {
                return;
            }
            again = true;
        }
    }

    #[inline]
    fn decode_entry(&mut self, from: &mut Decoder<'_>, form: u32) -> Entry {
        if from.bit(&mut self.plain[usize::from(form > 0)]) {
            return Entry {
                form,
                headline: 0,
                lead: 0,
                body: 1,
            };
        }
        let mut headline = 0;
        if from.bit(&mut self.headline) {
            headline = from.tree(&mut self.place) as u8 + 1;
        }
        let lead = decode_unary(from, &mut self.lead, u32::from(MAX_LEAD)) as u8;
        let body = decode_unary(from, &mut self.body, u32::from(MAX_BODY)) as u8;
        Entry {
            form,
            headline,
            lead,
            body,
        }
    }

    /// Whether it is shorter to say of each document whether it is in the list.
    fn is_dense(&self, docs: u32) -> bool {
        docs > self.documents / 4
    }

    /// How many bits of a gap are as likely as not.
    fn gap_bits(&self, docs: u32) -> u32 {
        (self.documents / docs.max(1)).max(1).ilog2()
    }
}

/// Writes how often, up to `limit` times, a thing goes on.
fn encode_unary<const N: usize>(to: &mut Encoder, models: &mut [Bit; N], value: u32, limit: u32) {
    for at in 0..value {
        to.bit(&mut models[(at as usize).min(N - 1)], true);
    }
    if value < limit {
        to.bit(&mut models[(value as usize).min(N - 1)], false);
    }
}

#[inline]
fn decode_unary<const N: usize>(from: &mut Decoder<'_>, models: &mut [Bit; N], limit: u32) -> u32 {
    let mut value = 0;
    while value < limit && from.bit(&mut models[(value as usize).min(N - 1)]) {
        value += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const DOCUMENTS: u32 = 500;
    const FORMS: u32 = 4;

    fn list() -> impl Strategy<Value = Vec<Posting>> {
        let entry = (0..=MAX_HEADLINE, 0..=MAX_LEAD, 0..=MAX_BODY);
        prop::collection::btree_map((0..DOCUMENTS, 0..FORMS), entry, 1..400).prop_map(|map| {
            let map: BTreeMap<(u32, u32), (u8, u8, u8)> = map;
            map.into_iter()
                .map(|((doc, form), (headline, lead, body))| Posting {
                    doc,
                    entry: Entry {
                        form,
                        headline,
                        lead,
                        body,
                    },
                })
                .collect()
        })
    }

    fn documents(list: &[Posting]) -> u32 {
        list.chunk_by(|a, b| a.doc == b.doc).count() as u32
    }

    proptest! {
        #[test]
        fn lists_come_back_one_after_the_other(lists in prop::collection::vec(list(), 1..4)) {
            let mut to = Encoder::default();
            let mut block = Block::new(DOCUMENTS);
            for list in &lists {
                block.encode(&mut to, list, documents(list), FORMS);
            }
            let bytes = to.finish();
            let (mut from, mut block) = (Decoder::new(&bytes), Block::new(DOCUMENTS));
            for list in &lists {
                let mut found = Vec::new();
                block.decode(&mut from, documents(list), FORMS, |posting| found.push(posting));
                prop_assert_eq!(&found, list);
            }
            prop_assert!(!from.overrun());
        }

        #[test]
        fn any_bytes_give_documents_in_order(
            bytes in prop::collection::vec(any::<u8>(), 0..80),
            docs in 0..DOCUMENTS,
        ) {
            let (mut from, mut block) = (Decoder::new(&bytes), Block::new(DOCUMENTS));
            let mut found = Vec::new();
            block.decode(&mut from, docs, FORMS, |posting| found.push(posting));
            prop_assert!(found.is_sorted_by_key(|posting| (posting.doc, posting.entry.form)));
            prop_assert!(found.iter().all(|posting| posting.doc < DOCUMENTS));
        }
    }
}
