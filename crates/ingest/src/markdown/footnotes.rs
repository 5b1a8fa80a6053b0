//! Footnotes, which the model holds as a list at the end.

use std::collections::HashMap;

use maqal_article::{Block, BlockKind};

/// Footnotes, numbered in the order in which the text first names them.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: HashMap<String, usize>,
    notes: Vec<Vec<Block>>,
}

impl Footnotes {
    /// The number of a footnote, from 1.
    pub(super) fn number(&mut self, label: &str) -> usize {
        if let Some(number) = self.numbers.get(label) {
            return *number;
        }
        self.notes.push(Vec::new());
        self.numbers.insert(label.to_owned(), self.notes.len());
        self.notes.len()
    }

    /// Sets what a footnote says.
    pub(super) fn define(&mut self, label: &str, note: Vec<Block>) {
        let number = self.number(label);
        if let Some(place) = self.notes.get_mut(number - 1) {
            place.extend(note);
        }
    }

    /// The footnotes as a numbered list, `None` where there are none.
    pub(super) fn into_list(self) -> Option<Block> {
        let list = BlockKind::List {
            start: Some(1),
            items: self.notes,
        };
        (!self.numbers.is_empty()).then(|| Block::new(list))
    }
}
