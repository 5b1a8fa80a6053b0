//! The levels of headings, without gaps: a heading is one level below the one it belongs to.

use maqal_article::{Block, BlockKind};

/// The deepest level.
const DEEPEST: usize = 6;

/// Closes the gaps between the levels of headings, in quotations and lists too.
pub(crate) fn close_gaps(blocks: &mut [Block]) {
    close(blocks, &mut Vec::new());
}

/// `above` holds the source's levels of the headings that the next one may belong to.
fn close(blocks: &mut [Block], above: &mut Vec<u8>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => {
                while above.last().is_some_and(|last| last >= level) {
                    above.pop();
                }
                above.push(*level);
                *level = (above.len() + 1).min(DEEPEST) as u8;
            }
            BlockKind::Quotation { blocks, .. } => close(blocks, above),
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| close(item, above)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(levels: &[u8]) -> Vec<u8> {
        let heading = |level: &u8| {
            Block::new(BlockKind::Heading {
                level: *level,
                content: Vec::new(),
            })
        };
        let mut blocks: Vec<Block> = levels.iter().map(heading).collect();
        close_gaps(&mut blocks);
        let levels = blocks.iter().map(|block| match block.kind {
            BlockKind::Heading { level, .. } => level,
            _ => 0,
        });
        levels.collect()
    }

    #[test]
    fn a_level_is_never_passed_over_and_equals_stay_equal() {
        assert_eq!(closed(&[2, 3, 4, 2]), [2, 3, 4, 2]);
        assert_eq!(closed(&[4, 4, 3, 2]), [2, 2, 2, 2]);
        assert_eq!(closed(&[2, 4, 4, 3]), [2, 3, 3, 3]);
        assert_eq!(closed(&[3, 6, 5, 6]), [2, 3, 3, 4]);
    }
}
