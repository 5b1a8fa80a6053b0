use crate::{Marker, Rung};

/// A query, resolved to posting lists.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The clauses, in the order typed.
    pub(super) clauses: Vec<PlannedClause>,
    /// Steps of the ladder that were taken for single words.
    pub(super) rungs: Vec<Rung>,
    /// Marks what the clauses look for.
    pub(super) marker: Marker,
}

/// A clause of the query.
#[derive(Debug, Default)]
pub(super) struct PlannedClause {
    /// As typed.
    pub(super) typed: String,
    /// As folded.
    pub(super) folded: String,
    /// Documents must not meet it.
    pub(super) exclude: bool,
    /// What may stand for it.
    pub(super) any: Vec<PlannedAtom>,
    /// It is one beginning of a word that very many have: it narrows, and ranks by headline alone.
    pub(super) heavy: bool,
}

/// What may stand for a clause.
#[derive(Debug)]
pub(super) enum PlannedAtom {
    /// A word: any of these lists.
    Word(Vec<Source>),
    /// Words that follow each other, each any of its lists.
    Phrase(Vec<Vec<Source>>),
}

/// A posting list, and what its postings count for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Source {
    /// The stem, or the key of a prefix.
    pub(super) key: String,
    /// The forms that are what was typed.
    pub(super) forms: Forms,
    /// What the whole list counts for.
    pub(super) weight: f32,
}

/// Which forms of a stem are what was typed; the others are its kin.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Forms {
    All,
    These(Vec<u32>),
}

impl Forms {
    pub(super) fn has(&self, form: u32) -> bool {
        match self {
            Self::All => true,
            Self::These(forms) => forms.contains(&form),
        }
    }
}

impl PlannedClause {
    /// Every list of the clause.
    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.any
            .iter()
            .flat_map(|atom| match atom {
                PlannedAtom::Word(sources) => vec![sources],
                PlannedAtom::Phrase(words) => words.iter().collect(),
            })
            .flatten()
    }
}
