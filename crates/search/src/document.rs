/// One article as the builder takes it. Documents are added newest first: a document's number is
/// its place in that order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Language tag of the headline and the lead.
    pub lang: String,
    /// The headline; empty where the article has none.
    pub headline: String,
    /// The lead or summary; empty where the article has none.
    pub lead: String,
    /// The body, a passage a block.
    pub body: Vec<Passage>,
    /// Day of publication, in days since 1970-01-01.
    pub day: Option<i32>,
    /// The section that the article stands in.
    pub section: Option<String>,
    /// Tags, in the publisher's spelling.
    pub tags: Vec<String>,
    /// Authors, in the publisher's spelling.
    pub authors: Vec<String>,
    /// Where the article was first published.
    pub source: Option<String>,
    /// Reading time in minutes.
    pub minutes: u32,
}

/// A paragraph, heading, list item or other block of a body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passage {
    /// Language tag of this block.
    pub lang: String,
    /// The plain text.
    pub text: String,
}
