use std::sync::OnceLock;

use crate::IndexError;
use crate::bytes::{Reader, put_number, put_slice};
use crate::coder::{Decoder, Encoder, Number, Tree};
use crate::doc_bits::DocBits;

/// What documents are counted and filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Sections,
    Tags,
    Authors,
    Sources,
    Langs,
    /// Reading time; the names are numbers.
    Minutes,
}

impl Kind {
    /// Every kind, in the order of their parts.
    pub(crate) const ALL: [Self; 6] = [
        Self::Sections,
        Self::Tags,
        Self::Authors,
        Self::Sources,
        Self::Langs,
        Self::Minutes,
    ];

    /// The name of the kind's file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sections => "sections",
            Self::Tags => "tags",
            Self::Authors => "authors",
            Self::Sources => "sources",
            Self::Langs => "langs",
            Self::Minutes => "minutes",
        }
    }
}

/// The values of one kind, as the builder collects them.
#[derive(Clone, Debug, Default)]
pub(crate) struct FacetValues {
    /// The values, in order of first use.
    pub(crate) names: Vec<String>,
    /// The places of the documents' values in `names`, one document after the other.
    places: Vec<u32>,
    /// Where those of each document end.
    ends: Vec<u32>,
}

impl FacetValues {
    /// Adds a document that has these values, by their places in `names`.
    pub(crate) fn push(&mut self, places: &[u32]) {
        self.places.extend(places);
        self.ends.push(self.places.len() as u32);
    }

    /// How many documents have each value.
    pub(crate) fn totals(&self) -> Vec<u32> {
        let mut totals = vec![0; self.names.len()];
        for &place in &self.places {
            totals[place as usize] += 1;
        }
        totals
    }

    /// The values of each document.
    fn documents(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends);
        ranges.map(|(start, &end)| &self.places[start as usize..end as usize])
    }
}

/// The values of one kind and which of them each document has.
#[derive(Clone, Debug, Default)]
pub(crate) struct FacetTable {
    names: Vec<String>,
    values: Vec<u32>,
    /// Where the values of each document end.
    ends: Vec<u32>,
    /// How many documents have each value.
    totals: Vec<u32>,
    /// Where there are few values, the documents of each; made when first counted by them.
    sets: OnceLock<Vec<DocBits>>,
    /// The words of the names; made when first looked through.
    folded: OnceLock<Vec<Vec<String>>>,
}

/// A kind of so few values is counted by their sets.
const FEW_VALUES: usize = 32;

/// More values of one kind than this on one document are not kept.
pub(crate) const MAX_VALUES: usize = 255;

impl FacetTable {
    /// Writes a kind, its values the most frequent first.
    pub(crate) fn write(values: &FacetValues) -> Vec<u8> {
        let (order, rank) = by_frequency(values);
        let mut bytes = Vec::new();
        put_number(&mut bytes, order.len() as u32);
        for &name in &order {
            put_slice(&mut bytes, values.names[name as usize].as_bytes());
        }
        let mut to = Encoder::default();
        let (mut count, mut tree) = (Number::default(), tree_of(order.len()));
        for doc in values.documents() {
            to.number(&mut count, doc.len() as u32);
            let mut ranks: Vec<u32> = doc.iter().map(|&name| rank[name as usize]).collect();
            ranks.sort_unstable();
            for rank in ranks {
                to.tree(&mut tree, rank);
            }
        }
        bytes.extend(to.finish());
        bytes
    }

    /// Reads a kind for so many documents.
    pub(crate) fn read(bytes: &[u8], documents: u32, part: &str) -> Result<Self, IndexError> {
        let mut reader = Reader::new(bytes, 0, part);
        let mut table = Self::default();
        for _ in 0..reader.count(8)? {
            table.names.push(reader.text()?.to_owned());
        }
        let mut from = Decoder::new(bytes.get(reader.position()..).unwrap_or_default());
        let (mut count, mut tree) = (Number::default(), tree_of(table.names.len()));
        table.ends.reserve(documents as usize);
        for _ in 0..documents {
            for _ in 0..(from.number(&mut count) as usize).min(MAX_VALUES) {
                let value = from.tree(&mut tree);
                if value as usize >= table.names.len() || from.overrun() {
                    return Err(reader.damaged("a document has a value without a name"));
                }
                table.values.push(value);
            }
            table.ends.push(table.values.len() as u32);
        }
        table.totals = vec![0; table.names.len()];
        for &value in &table.values {
            add(&mut table.totals, value);
        }
        Ok(table)
    }

    /// The values, the most frequent first.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// How many documents have each value.
    pub(crate) fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// The words of each name, as `fold` gives them.
    pub(crate) fn folded(&self, fold: fn(&str) -> Vec<String>) -> &[Vec<String>] {
        self.folded
            .get_or_init(|| self.names.iter().map(|name| fold(name)).collect())
    }

    /// The places of a document's values among the names.
    #[inline]
    pub(crate) fn of(&self, doc: u32) -> &[u32] {
        let doc = doc as usize;
        let end = self.ends.get(doc).copied().unwrap_or(0) as usize;
        let start = doc
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied();
        self.values
            .get(start.unwrap_or(0) as usize..end)
            .unwrap_or_default()
    }

    /// Adds to the counts of the values those of documents that are in order, and in `set` too where
    /// it is given: by that, few values are counted quicker.
    pub(crate) fn count(&self, docs: &[u32], set: Option<&DocBits>, counts: &mut [u32]) {
        if let Some(set) = set.filter(|_| self.names.len() <= FEW_VALUES) {
            let sets = self.sets.get_or_init(|| self.sets());
            for (count, of_value) in counts.iter_mut().zip(sets) {
                *count += of_value.common(set);
            }
            return;
        }
        for &doc in docs {
            for &value in self.of(doc) {
                add(counts, value);
            }
        }
    }

    /// The documents of each value.
    fn sets(&self) -> Vec<DocBits> {
        let documents = self.ends.len() as u32;
        let mut sets = vec![DocBits::none(documents); self.names.len()];
        for doc in 0..documents {
            for &value in self.of(doc) {
                if let Some(set) = sets.get_mut(value as usize) {
                    set.insert(doc);
                }
            }
        }
        sets
    }
}

#[inline]
fn add(counts: &mut [u32], value: u32) {
    if let Some(count) = counts.get_mut(value as usize) {
        *count += 1;
    }
}

fn tree_of(names: usize) -> Tree {
    Tree::new(names.max(2).next_power_of_two().ilog2())
}

/// The places of the names, the most frequent first, and the rank of each.
fn by_frequency(values: &FacetValues) -> (Vec<u32>, Vec<u32>) {
    let counts = values.totals();
    let mut order: Vec<u32> = (0..values.names.len() as u32).collect();
    let name = |at: u32| &values.names[at as usize];
    order.sort_by(|&a, &b| {
        counts[b as usize]
            .cmp(&counts[a as usize])
            .then_with(|| name(a).cmp(name(b)))
    });
    let mut rank = vec![0; order.len()];
    for (at, &name) in order.iter().enumerate() {
        rank[name as usize] = at as u32;
    }
    (order, rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_document_has_its_values_most_frequent_first() {
        let names = ["نهر", "سد"].map(str::to_owned).to_vec();
        let mut values = FacetValues {
            names,
            ..FacetValues::default()
        };
        for doc in [&[0, 1][..], &[], &[1]] {
            values.push(doc);
        }
        let table = FacetTable::read(&FacetTable::write(&values), 3, "tags").unwrap();
        assert_eq!(table.names(), ["سد", "نهر"]);
        let count = |docs: &[u32]| {
            let (mut counts, mut by_sets) = ([0, 0], [0, 0]);
            table.count(docs, None, &mut counts);
            table.count(docs, Some(&DocBits::of(docs, 3)), &mut by_sets);
            assert_eq!(counts, by_sets);
            counts
        };
        assert_eq!(
            [count(&[1]), count(&[2]), count(&[0, 2])],
            [[0, 0], [1, 0], [2, 1]]
        );
        assert_eq!(
            [table.of(0), table.of(1), table.of(2)],
            [&[0, 1][..], &[], &[0]]
        );
    }
}
