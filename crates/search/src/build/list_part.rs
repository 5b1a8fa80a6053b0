use super::group::Placed;
use crate::bytes::{put_number, put_slice};
use crate::coder::Encoder;
use crate::format::{Alphabet, Block, BlockCut, Columns, Key, Keys, Positions, Posting, Priors};

/// A list that is to be packed.
pub(super) struct PlacedList {
    pub(super) key: String,
    pub(super) placed: Placed,
    /// How many documents it has.
    pub(super) docs: u32,
    /// How many forms its postings tell apart.
    pub(super) forms: u32,
    /// How many documents its stem has beside them.
    pub(super) beyond: u32,
}

impl PlacedList {
    /// A list of all documents that have its stem or beginning.
    pub(super) fn whole(key: String, placed: Placed, forms: u32) -> Self {
        Self {
            key,
            docs: documents_of(&placed.postings),
            placed,
            forms,
            beyond: 0,
        }
    }

    /// Whether it has a part of its own: a short list is not to be fetched together with a long one, and
    /// that of the strongest documents is known from the directory by the first key of its part. A
    /// document takes about a byte.
    pub(super) fn stands_alone(&self, part_size: usize) -> bool {
        self.beyond > 0 || self.docs as usize >= PARTS_OF_A_LONG_LIST * part_size
    }
}

/// A list is long that would take so many times the bytes of a part.
const PARTS_OF_A_LONG_LIST: usize = 2;

/// How many documents postings in order are of.
pub(super) fn documents_of(postings: &[Posting]) -> u32 {
    postings.chunk_by(|a, b| a.doc == b.doc).count() as u32
}

/// A posting part being filled, and its part of positions.
#[derive(Default)]
pub(super) struct ListPart {
    keys: Vec<(String, Key)>,
    cut: BlockCut,
    lengths: [Vec<u32>; 2],
    blocks: [Vec<u8>; 2],
    open: Option<OpenBlock>,
}

struct OpenBlock {
    postings: Block,
    positions: Positions,
    to: [Encoder; 2],
}

/// A part of postings and its part of positions.
pub(super) struct PackedPart {
    pub(super) first: String,
    pub(super) last: String,
    pub(super) count: u32,
    pub(super) bodies: [Vec<u8>; 2],
}

impl ListPart {
    /// Adds a list behind those before it.
    pub(super) fn push(&mut self, list: PlacedList, priors: &Priors, columns: &Columns) {
        let PlacedList {
            key, placed, docs, ..
        } = list;
        if self.cut.begins(docs) {
            self.close();
        }
        let open = self.open.get_or_insert_with(|| OpenBlock {
            postings: Block::new(columns.documents(), priors),
            positions: Positions::default(),
            to: Default::default(),
        });
        open.postings
            .encode(&mut open.to[0], &placed.postings, docs, list.forms);
        for (posting, places) in placed.with_places() {
            let room = columns.room(posting.doc);
            open.positions
                .encode(&mut open.to[1], &posting.entry, room, places);
        }
        self.keys.push((
            key,
            Key {
                docs,
                forms: list.forms,
                beyond: list.beyond,
                block: self.lengths[0].len() as u32,
            },
        ));
    }

    /// Bytes so far, without the open block.
    pub(super) fn size(&self) -> usize {
        self.blocks[0].len() + self.keys.len()
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        for (at, to) in open.to.into_iter().enumerate() {
            let bytes = to.finish();
            self.lengths[at].push(bytes.len() as u32);
            self.blocks[at].extend(bytes);
        }
    }

    /// The posting part and its part of positions; nothing where it has no lists.
    pub(super) fn finish(mut self, alphabet: &Alphabet) -> Option<PackedPart> {
        self.close();
        let (first, last) = (self.keys.first()?.0.clone(), self.keys.last()?.0.clone());
        let keys: Vec<(&str, Key)> = self
            .keys
            .iter()
            .map(|(stem, key)| (&**stem, *key))
            .collect();
        let mut postings = Vec::new();
        put_slice(
            &mut postings,
            &Keys::write(&keys, &self.lengths[0], alphabet),
        );
        postings.extend(&self.blocks[0]);
        let mut positions = Vec::new();
        put_number(&mut positions, self.lengths[1].len() as u32);
        for &length in &self.lengths[1] {
            put_number(&mut positions, length);
        }
        positions.extend(&self.blocks[1]);
        Some(PackedPart {
            first,
            last,
            count: self.keys.len() as u32,
            bodies: [postings, positions],
        })
    }
}
