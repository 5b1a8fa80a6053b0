use super::models::{
    self, BODY, Class, GAP, HEADLINE, LEAD, MORE, Models, PLACE, PLAIN, PRESENT, Priors, Stretch,
};
use crate::coder::{Decoder, Encoder};

/// A document in which a form of a stem stands, and where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The form's number among the forms of its stem.
    pub(crate) form: u8,
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
    models: Models,
}

impl Block {
    /// A block of an archive of so many documents.
    pub(crate) fn new(documents: u32, priors: &Priors) -> Self {
        Self {
            documents,
            models: Models::new(priors),
        }
    }

    /// What its models have learned.
    pub(crate) fn learned(&self) -> Priors {
        self.models.learned()
    }

    /// Writes a list of postings in order of document, then form. `docs` is how many documents they
    /// are of, `forms` how many forms the stem has.
    pub(crate) fn encode(&mut self, to: &mut Encoder, postings: &[Posting], docs: u32, forms: u32) {
        self.models.turn_to(docs);
        let dense = self.is_dense(docs);
        let low = self.gap_bits(docs);
        let mut next = 0;
        for group in postings.chunk_by(|a, b| a.doc == b.doc) {
            let Some(first) = group.first() else { continue };
            let gap = first.doc - next;
            if dense {
                self.encode_absent(to, gap, next > 0);
            } else {
                self.encode_unary(to, GAP, gap >> low, (self.documents - next) >> low);
                to.raw(low, gap & ((1 << low) - 1));
            }
            next = first.doc + 1;
            self.encode_group(to, group, forms);
        }
    }

    fn encode_absent(&mut self, to: &mut Encoder, gap: u32, mut last: bool) {
        for _ in 0..gap {
            to.bit(self.models.at(PRESENT, usize::from(last)), false);
            last = false;
        }
        to.bit(self.models.at(PRESENT, usize::from(last)), true);
    }

    fn encode_group(&mut self, to: &mut Encoder, group: &[Posting], forms: u32) {
        let mut from = 0;
        for (at, posting) in group.iter().enumerate() {
            let form = u32::from(posting.entry.form);
            if forms > 1 {
                self.encode_unary(to, models::form(forms), form - from, forms - 1 - from);
            }
            self.encode_entry(to, &posting.entry);
            from = form + 1;
            if from < forms {
                to.bit(
                    self.models.at(MORE, usize::from(at > 0)),
                    at + 1 < group.len(),
                );
            }
        }
    }

    fn encode_entry(&mut self, to: &mut Encoder, entry: &Entry) {
        let plain = entry.headline == 0 && entry.lead == 0 && entry.body == 1;
        to.bit(self.models.at(PLAIN, usize::from(entry.form > 0)), plain);
        if plain {
            return;
        }
        to.bit(self.models.at(HEADLINE, 0), entry.headline > 0);
        if entry.headline > 0 {
            let mut node = 1;
            for shift in (0..4).rev() {
                let set = (entry.headline - 1) >> shift & 1 == 1;
                to.bit(self.models.at(PLACE, node), set);
                node = node * 2 + usize::from(set);
            }
        }
        self.encode_unary(to, LEAD, entry.lead.into(), MAX_LEAD.into());
        self.encode_unary(to, BODY, entry.body.into(), MAX_BODY.into());
    }

    /// Writes how often, up to `limit` times, a thing goes on.
    fn encode_unary(&mut self, to: &mut Encoder, stretch: Stretch, value: u32, limit: u32) {
        for at in 0..value {
            to.bit(self.models.at(stretch, at as usize), true);
        }
        if value < limit {
            to.bit(self.models.at(stretch, value as usize), false);
        }
    }

    /// Reads the next list and gives each of its postings to `each`. Bytes that no encoder wrote
    /// give a list that is wrong but in range.
    pub(crate) fn decode(
        &mut self,
        from: &mut Decoder<'_>,
        docs: u32,
        forms: u32,
        each: impl FnMut(Posting),
    ) {
        let gaps = Gaps {
            documents: self.documents,
            low: (!self.is_dense(docs)).then(|| self.gap_bits(docs)),
        };
        let models = self.models.turn_to(docs);
        // A copy that nothing else points to can stay in registers.
        let mut list = List {
            from: from.clone(),
            models,
        };
        list.decode(&gaps, docs, forms, each);
        *from = list.from;
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

/// How far the documents of a list are from each other.
struct Gaps {
    documents: u32,
    /// How many bits of a gap are as likely as not; none where each document is said to be in or not.
    low: Option<u32>,
}

/// A list being read. Everything here is in one function in the end: each decision waits for the one
/// before, and should for nothing else.
struct List<'b, 'm> {
    from: Decoder<'b>,
    models: &'m mut Class,
}

impl List<'_, '_> {
    #[inline(always)]
    fn decode(&mut self, gaps: &Gaps, docs: u32, forms: u32, mut each: impl FnMut(Posting)) {
        let mut next = 0;
        for _ in 0..docs {
            let left = gaps.documents - next;
            let gap = match gaps.low {
                None => self.absent(left, next > 0),
                Some(low) => self.unary(GAP, left >> low) << low | self.from.raw(low),
            };
            let doc = next + gap;
            if doc >= gaps.documents || self.from.overrun() {
                return;
            }
            next = doc + 1;
            self.group(forms, |entry| each(Posting { doc, entry }));
        }
    }

    #[inline(always)]
    fn absent(&mut self, left: u32, mut last: bool) -> u32 {
        for gap in 0..left {
            if self.bit(PRESENT, usize::from(last)) {
                return gap;
            }
            last = false;
        }
        left
    }

    #[inline(always)]
    fn group(&mut self, forms: u32, mut each: impl FnMut(Entry)) {
        let (mut next, mut again) = (0, false);
        loop {
            let mut form = next;
            if forms > 1 {
                form += self.unary(models::form(forms), forms - 1 - next);
            }
            each(self.entry(form.min(MAX_FORMS) as u8));
            next = form + 1;
            if next >= forms || !self.bit(MORE, usize::from(again)) {
                return;
            }
            again = true;
        }
    }

    #[inline(always)]
    fn entry(&mut self, form: u8) -> Entry {
        if self.bit(PLAIN, usize::from(form > 0)) {
            return Entry {
                form,
                headline: 0,
                lead: 0,
                body: 1,
            };
        }
        let mut headline = 0;
        if self.bit(HEADLINE, 0) {
            let mut node = 1;
            for _ in 0..4 {
                node = node * 2 + usize::from(self.bit(PLACE, node));
            }
            headline = node as u8 - 15;
        }
        let lead = self.unary(LEAD, MAX_LEAD.into()) as u8;
        let body = self.unary(BODY, MAX_BODY.into()) as u8;
        Entry {
            form,
            headline,
            lead,
            body,
        }
    }

    #[inline(always)]
    fn unary(&mut self, stretch: Stretch, limit: u32) -> u32 {
        let mut value = 0;
        while value < limit && self.bit(stretch, value as usize) {
            value += 1;
        }
        value
    }

    #[inline(always)]
    fn bit(&mut self, stretch: Stretch, at: usize) -> bool {
        self.from.bit_in_place(self.models.at(stretch, at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const DOCUMENTS: u32 = 500;
    const FORMS: u8 = 4;

    fn list() -> impl Strategy<Value = Vec<Posting>> {
        let entry = (0..=MAX_HEADLINE, 0..=MAX_LEAD, 0..=MAX_BODY);
        prop::collection::btree_map((0..DOCUMENTS, 0..FORMS), entry, 1..400).prop_map(|map| {
            let map: BTreeMap<(u32, u8), (u8, u8, u8)> = map;
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
            let mut block = Block::new(DOCUMENTS, &Priors::even());
            for list in &lists {
                block.encode(&mut to, list, documents(list), FORMS.into());
            }
            let bytes = to.finish();
            let (mut from, mut block) = (Decoder::new(&bytes), Block::new(DOCUMENTS, &Priors::even()));
            for list in &lists {
                let mut found = Vec::new();
                block.decode(&mut from, documents(list), FORMS.into(), |posting| found.push(posting));
                prop_assert_eq!(&found, list);
            }
            prop_assert!(!from.overrun());
        }

        #[test]
        fn any_bytes_give_documents_in_order(
            bytes in prop::collection::vec(any::<u8>(), 0..80),
            docs in 0..DOCUMENTS,
        ) {
            let (mut from, mut block) = (Decoder::new(&bytes), Block::new(DOCUMENTS, &Priors::even()));
            let mut found = Vec::new();
            block.decode(&mut from, docs, FORMS.into(), |posting| found.push(posting));
            prop_assert!(found.is_sorted_by_key(|posting| (posting.doc, posting.entry.form)));
            prop_assert!(found.iter().all(|posting| posting.doc < DOCUMENTS));
        }
    }
}
