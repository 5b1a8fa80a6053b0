//! Blocks of posting lists that were read last, so that the next keystroke need not read them again.

use std::ops::Range;
use std::sync::{Arc, Mutex};

use crate::PartId;
use crate::format::Posting;
use crate::order::sort_by_key;

/// Postings that are kept decoded.
const MOST_POSTINGS: usize = 2_000_000;

/// The lists of one block, decoded.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    pub(crate) postings: Vec<Posting>,
    /// Where each list ends.
    pub(crate) ends: Vec<u32>,
}

impl Lists {
    /// The list at a place in its block.
    pub(crate) fn list(&self, at: usize) -> &[Posting] {
        let end = |at: usize| self.ends.get(at).map_or(0, |&end| end as usize);
        let range: Range<usize> = at.checked_sub(1).map_or(0, end)..end(at);
        self.postings.get(range).unwrap_or_default()
    }
}

/// The blocks that are kept.
#[derive(Debug, Default)]
pub(crate) struct Blocks(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// In the order of part and block.
    blocks: Vec<Block>,
    postings: usize,
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
        kept.postings += lists.postings.len();
        if kept.postings > MOST_POSTINGS {
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
        let sizes = self.blocks.iter().map(|block| block.lists.postings.len());
        self.postings = sizes.sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(postings: usize) -> Lists {
        Lists {
            postings: vec![Posting::default(); postings],
            ends: vec![postings as u32],
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
        assert!(read(2, MOST_POSTINGS) && read(3, 3));
        assert!(read(1, 3), "it had to make room");
    }
}
