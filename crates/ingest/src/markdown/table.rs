//! Tables from the parser's events.

use maqal_article::{Align, Block, BlockKind, Cell};
use pulldown_cmark::{Alignment, Event, Tag};

use super::Builder;

impl Builder<'_, '_> {
    /// A table, with its end.
    pub(super) fn table(&mut self, columns: &[Alignment]) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some(Event::Start(tag)) = self.events.next() {
            match tag {
                Tag::TableHead => head = self.row(columns),
                _ => rows.push(self.row(columns)),
            }
        }
        Block::new(BlockKind::Table {
            head,
            rows,
            caption: None,
        })
    }

    fn row(&mut self, columns: &[Alignment]) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some(Event::Start(Tag::TableCell)) = self.events.next() {
            let content = self.line_of_text();
            self.events.skip();
            let align = columns.get(cells.len()).and_then(align);
            cells.push(Cell { content, align });
        }
        cells
    }
}

/// Left is where the lines of a table from the left begin; the draft turns it for one from the
/// right.
fn align(column: &Alignment) -> Option<Align> {
    match column {
        Alignment::None => None,
        Alignment::Left => Some(Align::Start),
        Alignment::Center => Some(Align::Center),
        Alignment::Right => Some(Align::End),
    }
}
