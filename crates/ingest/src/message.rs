//! What a warning says: what was found, then what was done with it.

use std::fmt;

use crate::{Field, Severity, Warning, WarningKind};

/// What addresses may begin with, as the model has it.
const SCHEMES: &str = "expected a relative address or one of http, https, mailto, tel";

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Published => "date of publication",
            Self::Updated => "date of the last change",
            Self::Views => "views label",
            Self::Byline => "byline",
            Self::Source => "source",
        })
    }
}

/// The message without severity and line: what was found, what was done with it.
impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind)?;
        match self.more {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

impl fmt::Display for WarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Windows1256 => f.write_str(
                "the file is not UTF-8: read as Windows-1256; save it as UTF-8 to be sure",
            ),
            Self::DamagedText { count } => write!(
                f,
                "{count} places hold bytes that are no characters: shown as \u{FFFD}"
            ),
            Self::ControlCharacters { count } => {
                write!(f, "{count} control characters: left out")
            }
            Self::RepeatedHeadline { text } => {
                write!(f, "the headline stands once more: left out «{text}»")
            }
            Self::TakenAs { field, text } => write!(f, "«{text}»: read as the {field}"),
            Self::Furniture { text } => write!(f, "page furniture: left out «{text}»"),
            Self::IndentedLines => f.write_str(
                "most lines begin with a no-break space: read as indents, not as pull quotes",
            ),
            Self::ImpossibleDate { text } => {
                write!(f, "«{text}» is not a day of the calendar: kept as text")
            }
            Self::AmbiguousDate { text } => write!(
                f,
                "«{text}» can be read as more than one day: kept as text; write it as YYYY-MM-DD"
            ),
            Self::OtherCalendar { text } => write!(
                f,
                "«{text}» is not of the Gregorian calendar: kept as text; add the date as YYYY-MM-DD"
            ),
            Self::SecondValue { field, text } => {
                write!(f, "«{text}» is a second {field}: kept as text")
            }
            Self::WrongWeekday { text } => write!(
                f,
                "«{text}» falls on another day of the week: the date was taken, not the weekday"
            ),
            Self::NoBody => f.write_str("there is no text below the headline: built without body"),
            Self::NoHeadline { used } => {
                write!(f, "no headline was found: «{used}» stands for it")
            }
            Self::OtherLanguage { site, found } => write!(
                f,
                "the text is in another language than the site ({site}): published as {found}"
            ),
            Self::RefusedLink { address, scheme } => write!(
                f,
                "link to {address:?}: its text was kept without it; {SCHEMES}, found {scheme:?}"
            ),
            Self::HeadlineLink { address } => write!(
                f,
                "the headline links to {address:?}: its words were kept without the link"
            ),
            Self::RefusedImage { address, scheme } => write!(
                f,
                "picture {address:?}: its description was kept without it; {SCHEMES}, found {scheme:?}"
            ),
            Self::InlineImage { address } => write!(
                f,
                "picture {address:?} inside a line: its description stands there instead; set it apart as a paragraph to show it"
            ),
            Self::NoDescription { address } => write!(
                f,
                "picture {address:?} has no description: shown, but told to nobody who does not see it; write one between its square brackets"
            ),
            Self::LinkTitle { text } => write!(f, "the title «{text}» of a link: left out"),
            Self::RawHtml { tag } => write!(f, "HTML {tag}: left out, the text around it kept"),
            Self::DroppedElement { name, text } => {
                write!(f, "<{name}> was left out with its content: {text:?}")
            }
            Self::Strikethrough => f.write_str("struck-through text: kept as plain text"),
            Self::Footnotes => f.write_str("footnotes: kept as a numbered list at the end"),
            Self::HeadingLowered { text } => write!(
                f,
                "«{text}» is a second heading of level 1: lowered to level 2"
            ),
            Self::TooDeep { limit } => write!(
                f,
                "lists, quotations or emphasis inside each other more than {limit} deep: flattened, the text kept"
            ),
            Self::PullQuoteKept => {
                f.write_str("a pull quote holds more than paragraphs: kept as a quotation")
            }
            Self::UnknownKey { key, nearest } => {
                write!(f, "front matter key {key:?} has no meaning: left out")?;
                match nearest {
                    Some(nearest) => write!(f, "; was {nearest:?} meant?"),
                    None => Ok(()),
                }
            }
            Self::BadValue {
                key,
                found,
                expected,
            } => write!(
                f,
                "front matter {key:?} is «{found}»: left out; expected {expected}"
            ),
            Self::SlugChanged { found, used } => write!(
                f,
                "slug {found:?} is not one safe path segment of letters, digits and hyphens: published as {used:?}"
            ),
        }
    }
}
