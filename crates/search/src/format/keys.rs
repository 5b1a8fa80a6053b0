use super::{Alphabet, MAX_DOCUMENTS, MAX_FORMS, Strings, is_placed};
use crate::coder::{Decoder, Encoder, Number};

/// Documents of the lists that share a block, from which on a new block begins.
pub(crate) const BLOCK_DOCUMENTS: u32 = 512;

/// The directory of a posting part: its stems in order, and where the list of each begins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    text: String,
    lines: Vec<Key>,
    ends: Vec<u32>,
    /// Where each block ends in the blocks' bytes.
    blocks: Vec<u32>,
}

/// A stem's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key {
    /// How many documents have a form of the stem.
    pub(crate) docs: u32,
    /// How many forms the stem has.
    pub(crate) forms: u32,
    /// How many documents more have a form of the stem, where the list is of the strongest alone.
    pub(crate) beyond: u32,
    /// The block that the list is in.
    pub(crate) block: u32,
}

struct Models<'a> {
    strings: Strings<'a>,
    docs: Number,
    forms: Number,
    beyond: Number,
    block: Number,
}

impl<'a> Models<'a> {
    fn new(alphabet: &'a Alphabet) -> Self {
        Self {
            strings: Strings::new(alphabet),
            docs: Number::default(),
            forms: Number::default(),
            beyond: Number::default(),
            block: Number::default(),
        }
    }
}

impl Keys {
    /// Writes the directory of these stems, whose blocks have these lengths.
    pub(crate) fn write(keys: &[(&str, Key)], blocks: &[u32], alphabet: &Alphabet) -> Vec<u8> {
        let mut models = Models::new(alphabet);
        let mut to = Encoder::default();
        let mut last = "";
        for (at, &(stem, key)) in keys.iter().enumerate() {
            models.strings.encode(&mut to, last, stem);
            last = stem;
            to.number(&mut models.docs, key.docs);
            to.number(&mut models.forms, key.forms);
            to.number(&mut models.beyond, key.beyond);
            if at == 0 || keys[at - 1].1.block != key.block {
                to.number(&mut models.block, blocks[key.block as usize]);
            }
        }
        to.finish()
    }

    /// Reads `count` stems; `None` where the bytes are damaged.
    pub(crate) fn read(bytes: &[u8], count: usize, alphabet: &Alphabet) -> Option<Self> {
        let mut models = Models::new(alphabet);
        let mut from = Decoder::new(bytes);
        let mut keys = Self::default();
        let mut cut = BlockCut::default();
        let mut word = String::new();
        for _ in 0..count {
            models.strings.decode(&mut from, &mut word);
            if from.overrun() {
                return None;
            }
            let docs = from.number(&mut models.docs);
            let forms = from.number(&mut models.forms).min(MAX_FORMS);
            let beyond = from.number(&mut models.beyond).min(MAX_DOCUMENTS);
            if cut.begins(docs) {
                let start = keys.blocks.last().copied().unwrap_or(0);
                keys.blocks
                    .push(start.checked_add(from.number(&mut models.block))?);
            }
            keys.text.push_str(&word);
            keys.ends.push(keys.text.len() as u32);
            keys.lines.push(Key {
                docs,
                forms,
                beyond,
                block: keys.blocks.len() as u32 - 1,
            });
        }
        Some(keys)
    }

    /// The place of a stem.
    pub(crate) fn find(&self, stem: &str) -> Option<usize> {
        let places: std::ops::Range<usize> = 0..self.lines.len();
        let at = partition(places, |at| self.stem(at) < stem);
        (at < self.lines.len() && self.stem(at) == stem).then_some(at)
    }

    /// The list at a place.
    pub(crate) fn key(&self, at: usize) -> Option<Key> {
        self.lines.get(at).copied()
    }

    /// Whether the list at a place tells where words stand.
    pub(crate) fn is_placed(&self, at: usize) -> bool {
        is_placed(self.stem(at))
    }

    /// The first place whose list is in the block.
    pub(crate) fn first_of_block(&self, block: u32) -> usize {
        self.lines.partition_point(|key| key.block < block)
    }

    /// The bytes of a block.
    pub(crate) fn block<'b>(&self, block: u32, blocks: &'b [u8]) -> Option<&'b [u8]> {
        let end = *self.blocks.get(block as usize)? as usize;
        let before = (block as usize)
            .checked_sub(1)
            .and_then(|at| self.blocks.get(at));
        blocks.get(before.map_or(0, |&start| start as usize)..end)
    }

    fn stem(&self, at: usize) -> &str {
        let end = self.ends.get(at).copied().unwrap_or(0) as usize;
        let start = at
            .checked_sub(1)
            .and_then(|at| self.ends.get(at))
            .copied()
            .unwrap_or(0);
        self.text.get(start as usize..end).unwrap_or_default()
    }
}

fn partition(range: std::ops::Range<usize>, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1
        } else {
            high = middle
        }
    }
    low
}

/// Decides, alike for writer and reader, which lists share a block.
#[derive(Debug, Default)]
pub(crate) struct BlockCut {
    begun: bool,
    documents: u32,
}

impl BlockCut {
    /// Whether a list of so many documents begins a new block.
    pub(crate) fn begins(&mut self, docs: u32) -> bool {
        let begins = !self.begun || self.documents + docs.min(BLOCK_DOCUMENTS) > BLOCK_DOCUMENTS;
        self.documents = docs.min(BLOCK_DOCUMENTS) + if begins { 0 } else { self.documents };
        self.begun = true;
        begins
    }
}
