/// Looks documents up in a list of them, in order: the next one is usually near the last.
pub(super) struct Walk<'d> {
    docs: &'d [u32],
    at: usize,
}

impl<'d> Walk<'d> {
    /// Begins before the first of the documents, which are in order.
    pub(super) fn new(docs: &'d [u32]) -> Self {
        Self { docs, at: 0 }
    }

    /// The place of a document, if it is in the list; none before those asked for so far.
    pub(super) fn find(&mut self, doc: u32) -> Option<usize> {
        let known = *self.docs.get(self.at)?;
        if known < doc {
            self.go_to(doc);
            return (self.docs.get(self.at) == Some(&doc)).then_some(self.at);
        }
        (known == doc).then_some(self.at)
    }

    /// Goes to the first place at or behind a document that stands behind this place.
    fn go_to(&mut self, doc: u32) {
        let rest = self.docs.get(self.at..).unwrap_or_default();
        let mut end = 1;
        while rest.get(end).is_some_and(|&other| other < doc) {
            end *= 2;
        }
        let (start, end) = (end / 2, end.min(rest.len()));
        let window = rest.get(start..end).unwrap_or_default();
        self.at += start + window.partition_point(|&other| other < doc);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn documents_are_found_where_they_are(
            docs in prop::collection::btree_set(0..200u32, 0..60),
            asked in prop::collection::btree_set(0..210u32, 0..60),
        ) {
            let docs: Vec<u32> = BTreeSet::into_iter(docs).collect();
            let mut walk = Walk::new(&docs);
            for doc in asked {
                prop_assert_eq!(walk.find(doc), docs.binary_search(&doc).ok());
            }
        }
    }
}
