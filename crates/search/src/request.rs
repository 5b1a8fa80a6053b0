use crate::Query;

/// What to look for and how to give it back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The reader's words; empty for the whole archive.
    pub query: Query,
    /// What the hits are narrowed to.
    pub filter: Filter,
    /// Order of the hits. Without words, relevance is newest first.
    pub sort: Sort,
    /// How many hits to return; the counts are of the whole result either way.
    pub limit: usize,
    /// How many hits to pass over first.
    pub offset: usize,
}

/// Order of the hits; ties keep the newer document first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first.
    #[default]
    Relevance,
    /// Newest first.
    Newest,
    /// Oldest first.
    Oldest,
}

/// Conditions that a document must meet, all of them; an empty list is no condition, and one of the
/// values of a list suffices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Sections, spelled as in the facets.
    pub sections: Vec<String>,
    /// Tags, spelled as in the facets.
    pub tags: Vec<String>,
    /// Authors, spelled as in the facets.
    pub authors: Vec<String>,
    /// Sources, spelled as in the facets.
    pub sources: Vec<String>,
    /// Language tags, spelled as in the facets.
    pub langs: Vec<String>,
    /// First day, in days since 1970-01-01.
    pub from: Option<i32>,
    /// Last day, in days since 1970-01-01.
    pub to: Option<i32>,
    /// Reading times, each from its first minute to its last.
    pub minutes: Vec<(u32, u32)>,
    /// Documents that the reader has saved, or has not yet read.
    pub docs: DocSet,
}

/// A choice of documents by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DocSet {
    /// Every document.
    #[default]
    All,
    /// These and no others, in any order.
    Only(Vec<u32>),
    /// All but these, in any order.
    Without(Vec<u32>),
}
