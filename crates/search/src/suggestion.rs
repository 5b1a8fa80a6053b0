use crate::{Field, PartId};

/// What [`crate::Index::suggest`] gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// Bring these parts with [`crate::Index::insert`] and ask again. Never empty.
    Needs(Vec<PartId>),
    /// The suggestions.
    Found(Suggestions),
}

/// What a reader who has typed so far may be after. Each list is as long as was asked for or
/// shorter, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// What was typed with its last word gone on to a word of the archive; each finds something
    /// together with the words before it. Empty behind a space, and for a beginning so short that
    /// too many parts would have to be fetched.
    pub queries: Vec<String>,
    /// Tags, sections and authors in whose names every word typed begins a word.
    pub values: Vec<SuggestedValue>,
    /// Documents that have every word typed in their headline, the last one as a beginning.
    pub headlines: Vec<u32>,
    /// Parts that `values` waits for: what it would have of their facets is missing until they are
    /// inserted and the question is asked again. Empty where nothing is missing.
    pub pending: Vec<PartId>,
}

/// A tag, section or author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedValue {
    /// [`Field::Tag`], [`Field::Section`] or [`Field::Author`].
    pub field: Field,
    /// The value in the publisher's spelling.
    pub name: String,
    /// How many documents of the archive have it.
    pub documents: u32,
}
