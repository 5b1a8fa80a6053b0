//! Markdown (CommonMark with tables, task lists, footnotes and strikethrough) with front matter.
//!
//! - The first `#` heading is the headline where the front matter gives none.
//! - `> [!pull]` makes a pull quote of a quotation: the marker on its first line, the words below.
//! - A last line of a quotation that begins with a dash and a space, `— name`, says whose words
//!   they are.
//! - A picture alone in its paragraph is a figure, its title the caption.
//! - HTML is not modelled: its text is kept, its tags are left out with a warning.

mod blocks;
mod events;
mod footnotes;
mod html;
mod inlines;
mod quotation;
mod table;

use maqal_article::{Block, BlockKind};
use pulldown_cmark::Event;

use crate::{IngestError, WarningKind, draft::Draft, front_matter, warnings::Warnings};
use events::Events;
use footnotes::Footnotes;

/// How deep quotations and lists may lie inside each other. With [`MAX_INLINE_DEPTH`] it keeps the
/// JSON of an article well below the 128 levels that readers of JSON allow.
const MAX_BLOCK_DEPTH: usize = 8;
/// How deep emphasis and links may lie inside each other.
const MAX_INLINE_DEPTH: usize = 6;

/// Reads Markdown; lines end in a line feed.
pub(crate) fn read(text: &str, warnings: &mut Warnings) -> Result<Draft, IngestError> {
    let (mut draft, body, lines_above) = front_matter::take(text, warnings)?;
    let mut builder = Builder {
        events: Events::of(body, lines_above),
        warnings,
        headline: std::mem::take(&mut draft.article.headline),
        headline_seen: false,
        footnotes: Footnotes::default(),
        dropping: None,
    };
    draft.article.blocks = builder.blocks(0);
    if let Some(notes) = builder.footnotes.into_list() {
        draft
            .article
            .blocks
            .extend([Block::new(BlockKind::Rule), notes]);
    }
    draft.article.headline = builder.headline;
    Ok(draft)
}

/// Builds blocks from the parser's events.
struct Builder<'a, 'w> {
    events: Events<'a>,
    warnings: &'w mut Warnings,
    /// From the front matter or the first heading; empty until then.
    headline: String,
    headline_seen: bool,
    footnotes: Footnotes,
    /// The HTML element whose content is being left out.
    dropping: Option<html::Dropped>,
}

impl<'a> Builder<'a, '_> {
    /// A warning about the line of the event read last.
    fn warn(&mut self, kind: WarningKind) {
        self.warnings.at(self.events.line(), kind);
    }

    /// Whether the next event ends something.
    fn at_end(&self) -> bool {
        matches!(self.events.peek(), None | Some(Event::End(_)))
    }
}
