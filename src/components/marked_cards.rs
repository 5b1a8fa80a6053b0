use std::rc::Rc;

use crate::{
    browser::{Bundle, CardAt},
    hooks::SearchResult,
};

use super::card_marks::{CardMarks, MarkedPassage};

/// The marks of cards of one result, so that scrolling finds them made.
#[derive(Default)]
pub(super) struct MarkedCards {
    result: Option<Rc<SearchResult>>,
    cards: Vec<(u32, Rc<CardMarks>)>,
}

impl MarkedCards {
    /// Forgets the marks of any other result.
    pub(super) fn follow(&mut self, result: Option<&Rc<SearchResult>>) {
        if self.result.as_ref().map(Rc::as_ptr) != result.map(Rc::as_ptr) {
            self.result = result.cloned();
            self.cards.clear();
        }
    }

    /// The marks of a card; `None` where no words are searched for.
    pub(super) fn marks(
        &mut self,
        document: u32,
        card: &CardAt,
        bundle: Option<&Bundle>,
    ) -> Option<Rc<CardMarks>> {
        let marker = &self.result.as_ref()?.found.marker;
        if marker.is_empty() {
            return None;
        }
        let known = self.cards.iter().position(|(it, _)| *it == document);
        let at = known.unwrap_or_else(|| {
            let marks = Rc::new(CardMarks::of(card, marker));
            self.cards.push((document, marks));
            self.cards.len() - 1
        });
        let (_, marks) = self.cards.get_mut(at)?;
        if marks.are_none()
            && let Some(text) = bundle?.texts().get(&card.slug)
        {
            Rc::make_mut(marks).passage = MarkedPassage::of(&text, marker);
        }
        Some(marks.clone())
    }
}
