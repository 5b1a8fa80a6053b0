/// A set of documents, a bit each.
#[derive(Clone, Debug, Default)]
pub(crate) struct DocBits(Vec<u64>);

impl DocBits {
    /// No documents, of an archive that has so many.
    pub(crate) fn none(documents: u32) -> Self {
        Self(vec![0; documents.div_ceil(64) as usize])
    }

    /// These documents, in any order.
    pub(crate) fn of(docs: &[u32], documents: u32) -> Self {
        let mut bits = Self::none(documents);
        for &doc in docs {
            bits.insert(doc);
        }
        bits
    }

    /// Adds a document of the archive.
    #[inline]
    pub(crate) fn insert(&mut self, doc: u32) {
        if let Some(bits) = self.0.get_mut(doc as usize / 64) {
            *bits |= 1 << (doc % 64);
        }
    }

    /// Whether a document is in the set.
    #[inline]
    pub(crate) fn has(&self, doc: u32) -> bool {
        let bits = self.0.get(doc as usize / 64).copied().unwrap_or(0);
        bits >> (doc % 64) & 1 == 1
    }

    /// How many documents there are.
    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// How many documents are in this set and in another.
    pub(crate) fn common(&self, other: &Self) -> u32 {
        let both = self.0.iter().zip(&other.0);
        both.map(|(a, b)| (a & b).count_ones()).sum()
    }

    /// The documents in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        (0..).step_by(64).zip(&self.0).flat_map(|(start, &bits)| {
            let mut left = bits;
            std::iter::from_fn(move || {
                let doc = (left != 0).then(|| start + left.trailing_zeros());
                left &= left.wrapping_sub(1);
                doc
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_in_the_set_once_and_in_order() {
        let set = DocBits::of(&[130, 0, 63, 64, 0, 500], 131);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 130]);
        assert_eq!(set.len(), 4);
        assert!(set.has(63) && !set.has(1) && !set.has(500));
        assert_eq!(set.common(&DocBits::of(&[64, 65, 130], 131)), 2);
    }
}
