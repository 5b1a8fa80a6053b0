use super::Vocabulary;

/// What a vocabulary says about the words that a reading would make of a word.
#[derive(Clone, Copy)]
pub(super) struct Evidence<'v> {
    vocabulary: &'v dyn Vocabulary,
}

impl<'v> Evidence<'v> {
    pub(super) fn new(vocabulary: &'v dyn Vocabulary) -> Self {
        Self { vocabulary }
    }

    /// How often a word occurs.
    pub(super) fn of(self, word: &str) -> u64 {
        u64::from(self.vocabulary.count(word))
    }

    /// How often a word of several pieces occurs.
    pub(super) fn joined(self, pieces: &[&str]) -> u64 {
        self.of(&pieces.concat())
    }
}
