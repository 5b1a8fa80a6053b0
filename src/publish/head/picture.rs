//! The picture that stands for an article where it is linked to.

use maqal_article::{Article, Block, BlockKind, Image};

use super::{Page, absolute};

/// The first picture of an article that has an absolute address, and that address.
pub(super) fn of<'a>(page: &Page, article: &'a Article) -> Option<(&'a Image, String)> {
    pictures(&article.blocks).find_map(|image| {
        let address = image.src.as_str();
        let address = if image.src.is_external() {
            // A sender of mail or a feed reader has no scheme to take over.
            address.starts_with("http").then(|| address.to_owned())
        } else {
            // From the article's folder, one below the root.
            absolute(page, address.strip_prefix("../")?)
        };
        Some((image, address?))
    })
}

fn pictures(blocks: &[Block]) -> impl Iterator<Item = &Image> {
    blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Figure { image, .. } => Some(image),
        _ => None,
    })
}
