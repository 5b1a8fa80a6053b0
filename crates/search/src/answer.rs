use crate::Marker;

/// Number of a part, from 0; [`crate::Index::part_name`] names its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartId(pub u32);

/// What a search gives back.
#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "one is made a keystroke, and matched at once"
)]
pub enum Answer {
    /// Bring these parts with [`crate::Index::insert`] and ask again. Never empty.
    Needs(Vec<PartId>),
    /// The result.
    Found(Found),
}

/// The documents found, and counts over all of them.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// How many documents were found in all.
    pub total: u32,
    /// The hits asked for by limit and offset.
    pub hits: Vec<Hit>,
    /// Counts of facet values over all that was found; those of a facet that the filter narrows are
    /// of all that would be found without that condition, so that another value can be added.
    pub facets: FacetCounts,
    /// Documents a month, newest month first, counted in the same way; undated documents are not
    /// counted.
    pub months: Vec<MonthCount>,
    /// How many documents more there would be without one of the filter's conditions.
    pub without: Without,
    /// What was done to find more than was typed, in order.
    pub rungs: Vec<Rung>,
    /// Finds the matched words in any text.
    pub marker: Marker,
    /// Parts that the counts of some facets wait for: those facets are empty until the parts are
    /// inserted and the request is asked again. Empty where nothing is missing.
    pub pending: Vec<PartId>,
}

/// A document found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The document's number, newest first.
    pub doc: u32,
    /// Its score; comparable within one answer only.
    pub score: f32,
}

/// Counts a facet, the most frequent value first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// Sections.
    pub sections: Vec<FacetCount>,
    /// Tags.
    pub tags: Vec<FacetCount>,
    /// Authors.
    pub authors: Vec<FacetCount>,
    /// Sources.
    pub sources: Vec<FacetCount>,
    /// Language tags.
    pub langs: Vec<FacetCount>,
    /// Reading times in minutes.
    pub minutes: Vec<FacetCount>,
}

/// How many documents miss one condition of the filter and meet all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// Sections, tags, authors, sources, language tags and reading times, in this order.
    pub facets: [u32; 6],
    /// The first and the last day.
    pub days: u32,
    /// The choice of documents by number.
    pub docs: u32,
}

/// A facet value and how many of the documents found have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value in the publisher's spelling.
    pub name: String,
    /// How many of the documents found have it.
    pub count: u32,
}

/// How many documents of a month were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthCount {
    /// Year of the Gregorian calendar.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// How many documents.
    pub count: u32,
}

/// A step taken because the words as typed found nothing or too little; to be told to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rung {
    /// The archive does not hold the word in this form; other forms of it were found.
    Stem {
        /// The word as typed.
        typed: String,
        /// The stem shared with the forms found.
        stem: String,
    },
    /// A word of the archive that is spelled nearly so.
    Spelling {
        /// The word as typed.
        typed: String,
        /// The word of the archive used for it.
        used: String,
    },
    /// The keys were pressed in the other keyboard layout.
    Keyboard {
        /// The word as typed.
        typed: String,
        /// The word of the archive used for it.
        used: String,
    },
    /// A name spelled in Latin letters.
    LatinName {
        /// The word as typed.
        typed: String,
        /// The word of the archive used for it.
        used: String,
    },
    /// No document has all the words: those with most of the rare ones were found.
    FewerWords {
        /// The words that the best hit does not have.
        left_out: Vec<String>,
    },
    /// Words of a question that so many documents have that the rarer ones were searched for alone.
    CommonWords {
        /// The words as typed.
        words: Vec<String>,
    },
}

impl Rung {
    /// The word typed and the word of the archive that was used for it, where one was guessed at; that
    /// one in the index's spelling: [`crate::Spellings`] finds that of the articles.
    pub fn guess(&self) -> Option<(&str, &str)> {
        match self {
            Self::Spelling { typed, used }
            | Self::Keyboard { typed, used }
            | Self::LatinName { typed, used } => Some((typed, used)),
            Self::Stem { .. } | Self::FewerWords { .. } | Self::CommonWords { .. } => None,
        }
    }
}
