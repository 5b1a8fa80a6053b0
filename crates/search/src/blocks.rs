//! Blocks of posting lists that were read last, so that the next keystroke need not read them again.

use std::ops::Range;
use std::sync::{Arc, Mutex};

use crate::PartId;
use crate::format::{Entry, Posting};
use crate::order::sort_by_key;

/// Words of postings that are kept decoded.
const MOST_WORDS: usize = 3_000_000;

/// The lists of one block, decoded: a word of 32 bits a posting, two where the next document is far.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    words: Vec<u32>,
    /// Where each list ends.
    ends: Vec<u32>,
    /// The document of the last posting of the list that is being written.
    last: u32,
}

/// Bits of a word that tell how far the document is from the one before.
const STEP_BITS: u32 = 12;
/// The step of a document that the next word tells.
const FAR: u32 = (1 << STEP_BITS) - 1;

impl Lists {
    /// Makes room for so many postings more.
    pub(crate) fn reserve(&mut self, postings: usize) {
        self.words.reserve_exact(postings);
    }

    /// Adds a posting to the last list, none before those it has.
    #[inline]
    pub(crate) fn push(&mut self, Posting { doc, entry }: Posting) {
        let step = doc.wrapping_sub(self.last);
        self.last = doc;
        let fields = u32::from(entry.form)
            | u32::from(entry.headline) << 8
            | u32::from(entry.lead) << 13
            | u32::from(entry.body) << 15;
        self.words.push(step.min(FAR) | fields << STEP_BITS);
        if step >= FAR {
            self.words.push(doc);
        }
    }

    /// Ends the last list: what follows is of the next.
    pub(crate) fn end_list(&mut self) {
        self.ends.push(self.words.len() as u32);
        self.last = 0;
    }

    /// Gives back the room that is left.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.words.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The list at a place in its block.
    pub(crate) fn list(&self, at: usize) -> Postings<'_> {
        let end = |at: usize| self.ends.get(at).map_or(0, |&end| end as usize);
        let range: Range<usize> = at.checked_sub(1).map_or(0, end)..end(at);
        let words = self.words.get(range).unwrap_or_default();
        Postings {
            words: words.iter(),
            last: 0,
        }
    }
}

/// The postings of a list, in order.
#[derive(Clone, Debug)]
pub(crate) struct Postings<'l> {
    words: std::slice::Iter<'l, u32>,
    last: u32,
}

impl Postings<'_> {
    /// At least as many as there are.
    pub(crate) fn most(&self) -> usize {
        self.words.len()
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    #[inline(always)]
    fn next(&mut self) -> Option<Posting> {
        let word = *self.words.next()?;
        let (step, fields) = (word & FAR, word >> STEP_BITS);
        self.last = match step {
            FAR => *self.words.next()?,
            _ => self.last + step,
        };
        let field = |from: u32, bits: u32| (fields >> from & ((1 << bits) - 1)) as u8;
        Some(Posting {
            doc: self.last,
            entry: Entry {
                form: field(0, 8),
                headline: field(8, 5),
                lead: field(13, 2),
                body: field(15, 5),
            },
        })
    }
}

/// The blocks that are kept.
#[derive(Debug, Default)]
pub(crate) struct Blocks(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// In the order of part and block.
    blocks: Vec<Block>,
    words: usize,
    clock: u32,
}

/// A block, when it was last asked for, and its lists.
#[derive(Debug)]
struct Block {
    key: (PartId, u32),
    last: u32,
    lists: Arc<Lists>,
}

impl Blocks {
    /// The lists of a block: those kept, or as they are read now.
    pub(crate) fn get(&self, key: (PartId, u32), read: impl FnOnce() -> Lists) -> Arc<Lists> {
        let Ok(mut kept) = self.0.lock() else {
            return Arc::new(read());
        };
        kept.clock += 1;
        let now = kept.clock;
        if let Ok(at) = kept.place(key) {
            kept.blocks[at].last = now;
            return Arc::clone(&kept.blocks[at].lists);
        }
        let lists = Arc::new(read());
        kept.words += lists.words.len();
        if kept.words > MOST_WORDS {
            kept.forget();
        }
        let (Ok(place) | Err(place)) = kept.place(key);
        let block = Block {
            key,
            last: now,
            lists: Arc::clone(&lists),
        };
        kept.blocks.insert(place, block);
        lists
    }

    /// Forgets what was kept of all parts.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Kept {
    /// Where a block is, or would be.
    fn place(&self, key: (PartId, u32)) -> Result<usize, usize> {
        self.blocks.binary_search_by(|block| block.key.cmp(&key))
    }

    /// Forgets the half that was not asked for the longest.
    fn forget(&mut self) {
        let mut clocks: Vec<u32> = self.blocks.iter().map(|block| block.last).collect();
        sort_by_key(&mut clocks, |&clock| clock);
        let middle = clocks.get(clocks.len() / 2).copied().unwrap_or(0);
        self.blocks.retain(|block| block.last > middle);
        let sizes = self.blocks.iter().map(|block| block.lists.words.len());
        self.words = sizes.sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{MAX_BODY, MAX_DOCUMENTS, MAX_HEADLINE, MAX_LEAD};
    use proptest::prelude::*;

    fn lists(postings: usize) -> Lists {
        let mut lists = Lists::default();
        (0..postings).for_each(|_| lists.push(Posting::default()));
        lists.end_list();
        lists
    }

    proptest! {
        #[test]
        fn lists_come_back(
            lists in prop::collection::vec(prop::collection::btree_map(
                (0..MAX_DOCUMENTS, any::<u8>()),
                (0..=MAX_HEADLINE, 0..=MAX_LEAD, 0..=MAX_BODY),
                0..20,
            ), 1..4),
            near in 1..MAX_DOCUMENTS,
        ) {
            let posting = |((doc, form), (headline, lead, body))| Posting {
                doc: doc % near,
                entry: Entry { form, headline, lead, body },
            };
            let mut packed = Lists::default();
            let lists = lists.into_iter().map(|list| {
                let mut list: Vec<Posting> = list.into_iter().map(posting).collect();
                list.sort_by_key(|posting| (posting.doc, posting.entry.form));
                list
            });
            let lists: Vec<_> = lists.collect();
            for list in &lists {
                list.iter().for_each(|posting| packed.push(*posting));
                packed.end_list();
            }
            for (at, list) in lists.iter().enumerate() {
                prop_assert_eq!(&packed.list(at).collect::<Vec<_>>(), list);
            }
            prop_assert_eq!(packed.list(lists.len()).count(), 0);
        }
    }

    #[test]
    fn a_block_is_read_once_while_there_is_room() {
        let blocks = Blocks::default();
        let read = |block: u32, postings| {
            let mut was_read = false;
            blocks.get((PartId(0), block), || {
                was_read = true;
                lists(postings)
            });
            was_read
        };
        assert!(read(1, 3) && !read(1, 3));
        assert!(read(2, MOST_WORDS) && read(3, 3));
        assert!(read(1, 3), "it had to make room");
    }
}
