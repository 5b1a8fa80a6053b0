//! Why a command could not do its work: what was found, what was expected, what to do.

use std::{fmt, io, ops::Range, path::Path};

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::shown::{shown, shown_path};

/// Something that stops a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Failure {
    found: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Box<Place>>,
}

/// The place in a file that a failure is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    file: String,
    line: usize,
    column: usize,
    #[serde(skip)]
    excerpt: String,
    #[serde(skip)]
    width: usize,
}

impl Failure {
    /// A failure that says what was found.
    pub(crate) fn new(found: impl Into<String>) -> Self {
        Self {
            found: found.into(),
            expected: None,
            remedy: None,
            place: None,
        }
    }

    /// A file or folder that the system refused: `what` reads as in «cannot read».
    pub(crate) fn io(what: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(format!("cannot {what} {}: {error}", shown_path(path)))
    }

    /// Adds what was expected instead.
    pub(crate) fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// Adds what to do.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Adds where in a file it is.
    pub(crate) fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }
}

impl Place {
    /// The place of the bytes `span` of `text`, which is the content of `file`.
    pub(crate) fn new(file: &Path, text: &str, span: Range<usize>) -> Self {
        let start = floor_char_boundary(text, span.start);
        let end = floor_char_boundary(text, span.end).max(start);
        let (before, after) = text.split_at(start);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line_end = start + after.find('\n').unwrap_or(after.len());
        let chars = |range: Range<usize>| text.get(range).unwrap_or_default().chars().count();
        Self {
            file: shown_path(file),
            line: before.matches('\n').count() + 1,
            column: chars(line_start..start) + 1,
            excerpt: shown(
                text.get(line_start..line_end)
                    .unwrap_or_default()
                    .trim_end(),
            ),
            width: chars(start..end.min(line_end)).max(1),
        }
    }
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

const ERROR: Style = AnsiColor::Red.on_default().bold();
const MARK: Style = AnsiColor::Cyan.on_default();

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{ERROR}error:{ERROR:#} {}", self.found)?;
        if let Some(place) = &self.place {
            write!(f, "\n{place}")?;
        }
        if let Some(expected) = &self.expected {
            write!(f, "\n  {MARK}expected:{MARK:#} {expected}")?;
        }
        if let Some(remedy) = &self.remedy {
            write!(f, "\n  {MARK}help:{MARK:#} {remedy}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.line.to_string();
        let margin = " ".repeat(number.len());
        let indent = " ".repeat(self.column - 1);
        let carets = "^".repeat(self.width);
        writeln!(
            f,
            "{margin}{MARK}-->{MARK:#} {}:{}:{}",
            self.file, self.line, self.column
        )?;
        writeln!(f, "{margin} {MARK}|{MARK:#}")?;
        writeln!(f, "{MARK}{number} |{MARK:#} {}", self.excerpt)?;
        write!(
            f,
            "{margin} {MARK}|{MARK:#} {indent}{ERROR}{carets}{ERROR:#}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_not_bytes() {
        let text = "title = \"مقال\"\nlang = \"ع\" oops\n";
        let start = text.find("oops").unwrap();
        let place = Place::new(Path::new("maqal.toml"), text, start..start + 4);
        assert_eq!((place.line, place.column, place.width), (2, 12, 4));
        assert_eq!(place.excerpt, "lang = \"ع\" oops");
    }

    #[test]
    fn a_span_past_the_end_points_at_the_end() {
        let place = Place::new(Path::new("f"), "ab", 7..9);
        assert_eq!((place.line, place.column, place.width), (1, 3, 1));
    }
}
