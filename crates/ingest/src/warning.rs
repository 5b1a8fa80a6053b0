//! What a warning holds.

use maqal_article::Lang;

/// Something that was repaired, left out or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The line of the file, counted from 1, where there is one.
    pub line: Option<u32>,
    /// What was found.
    pub kind: WarningKind,
    /// How many more times the same was found after that line.
    pub more: u32,
}

/// How much a warning matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Expected; told for completeness.
    Note,
    /// The publisher should look at it.
    Warning,
}

/// A field of the article that a line was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// When it was published.
    Published,
    /// When it was changed.
    Updated,
    /// The number of views.
    Views,
    /// Who wrote it.
    Byline,
    /// Where it comes from.
    Source,
}

/// What was found, with its data; `Display` adds what was done with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningKind {
    /// The file is in Windows-1256.
    Windows1256,
    /// Bytes that are no characters.
    DamagedText {
        /// How many places.
        count: usize,
    },
    /// Control characters such as NUL.
    ControlCharacters {
        /// How many.
        count: usize,
    },
    /// The headline stands once more, possibly with the site's name.
    RepeatedHeadline {
        /// The line that was left out.
        text: String,
    },
    /// A line that is a field of the article.
    TakenAs {
        /// The field.
        field: Field,
        /// The line.
        text: String,
    },
    /// A line for navigation or sharing.
    Furniture {
        /// The line.
        text: String,
    },
    /// Most lines begin with a no-break space, so that it marks no pull quote.
    IndentedLines,
    /// A date that does not exist in the calendar.
    ImpossibleDate {
        /// As it was found.
        text: String,
    },
    /// A date that can be read in more than one way.
    AmbiguousDate {
        /// As it was found.
        text: String,
    },
    /// A date that is not of the Gregorian calendar.
    OtherCalendar {
        /// As it was found.
        text: String,
    },
    /// A second, different value for a field that has one.
    SecondValue {
        /// The field.
        field: Field,
        /// As it was found.
        text: String,
    },
    /// A date whose weekday is not the one that stands beside it.
    WrongWeekday {
        /// As it was found.
        text: String,
    },
    /// There is nothing but a headline.
    NoBody,
    /// No headline was found.
    NoHeadline {
        /// What stands for it.
        used: String,
    },
    /// The text is of another language than the site.
    OtherLanguage {
        /// The site's language.
        site: Lang,
        /// The article's language.
        found: Lang,
    },
    /// A link of a scheme that is not allowed.
    RefusedLink {
        /// The address.
        address: String,
        /// The scheme, in lower case.
        scheme: String,
    },
    /// A link in the headline.
    HeadlineLink {
        /// The address.
        address: String,
    },
    /// A picture whose address is not allowed.
    RefusedImage {
        /// The address.
        address: String,
        /// The scheme, in lower case.
        scheme: String,
    },
    /// A picture in the middle of a line.
    InlineImage {
        /// The address.
        address: String,
    },
    /// A picture of its own paragraph that is not described.
    NoDescription {
        /// The address.
        address: String,
    },
    /// The title of a link or of a picture inside a line.
    LinkTitle {
        /// The title.
        text: String,
    },
    /// An HTML tag or comment.
    RawHtml {
        /// The tag.
        tag: String,
    },
    /// The content of an HTML element that is never text.
    DroppedElement {
        /// The element's name.
        name: String,
        /// Its content, shortened.
        text: String,
    },
    /// Text that is struck through.
    Strikethrough,
    /// Footnotes.
    Footnotes,
    /// A second heading of level 1.
    HeadingLowered {
        /// The heading's words.
        text: String,
    },
    /// Lists, quotations or emphasis inside each other beyond the limit.
    TooDeep {
        /// The greatest depth that is kept.
        limit: usize,
    },
    /// A pull quote that holds more than paragraphs.
    PullQuoteKept,
    /// A key of the front matter that has no meaning.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest key that has one.
        nearest: Option<&'static str>,
    },
    /// A value of the front matter that cannot be used.
    BadValue {
        /// The key.
        key: String,
        /// The value as it was found.
        found: String,
        /// What was expected.
        expected: &'static str,
    },
    /// A slug that is not one safe path segment.
    SlugChanged {
        /// As it was found.
        found: String,
        /// The slug that is used.
        used: String,
    },
}

impl Warning {
    /// Whether the publisher should look at it.
    pub fn severity(&self) -> Severity {
        match self.kind {
            WarningKind::RepeatedHeadline { .. }
            | WarningKind::TakenAs { .. }
            | WarningKind::Furniture { .. }
            | WarningKind::OtherLanguage { .. }
            | WarningKind::LinkTitle { .. }
            | WarningKind::Strikethrough
            | WarningKind::Footnotes
            | WarningKind::HeadingLowered { .. } => Severity::Note,
            _ => Severity::Warning,
        }
    }
}
