//! What stands before the text of a Markdown file: TOML between `+++` lines or YAML between `---`
//! lines.

mod fields;
mod key;
mod toml_table;
mod value;
mod yaml;

use crate::{IngestError, draft::Draft, warnings::Warnings};
use value::Value;

/// The longest front matter that is read, in bytes.
const MAX_BYTES: usize = 64 << 10;

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    key: String,
    /// The line of the file.
    line: u32,
    value: Value,
}

/// Reads the front matter, if there is one, into a draft. Returns the draft, the text below and the
/// number of lines above it.
pub(crate) fn take<'a>(
    text: &'a str,
    warnings: &mut Warnings,
) -> Result<(Draft, &'a str, u32), IngestError> {
    let mut draft = Draft::default();
    let Some((fence, rest)) = opening(text) else {
        return Ok((draft, text, 0));
    };
    let (inner, below, lines) = inside(fence, rest)?;
    let entries = match fence {
        "+++" => toml_table::entries(inner)?,
        _ => yaml::entries(inner)?,
    };
    fields::fill(&mut draft, entries, warnings);
    Ok((draft, below, lines))
}

fn opening(text: &str) -> Option<(&'static str, &str)> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let fence = ["+++", "---"]
        .into_iter()
        .find(|fence| *fence == first.trim_end())?;
    Some((fence, rest))
}

/// The text between the fences, the text below, and the number of lines up to there.
fn inside<'a>(fence: &str, rest: &'a str) -> Result<(&'a str, &'a str, u32), IngestError> {
    let mut end = 0;
    for (line, number) in rest.split_inclusive('\n').zip(2..) {
        if line.trim_end() == fence {
            let inner = rest.get(..end).unwrap_or_default();
            let below = rest.get(end + line.len()..).unwrap_or_default();
            return if inner.len() > MAX_BYTES {
                Err(error(
                    1,
                    format!(
                        "it has {} bytes, more than the {MAX_BYTES} that are read: shorten it",
                        inner.len()
                    ),
                ))
            } else {
                Ok((inner, below, number))
            };
        }
        end += line.len();
    }
    Err(error(
        1,
        format!("it begins with {fence} and has no end: expected a second line {fence}"),
    ))
}

fn error(line: u32, reason: String) -> IngestError {
    IngestError::FrontMatter { line, reason }
}

/// The line of the file that an offset inside the front matter is on.
fn line_at(inner: &str, offset: usize) -> u32 {
    let before = inner.as_bytes().get(..offset).unwrap_or(inner.as_bytes());
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_without_front_matter_is_left_as_it_is() {
        let (_, below, lines) = take("نص\n---\n", &mut Warnings::default()).unwrap();
        assert_eq!((below, lines), ("نص\n---\n", 0));
    }

    #[test]
    fn the_text_below_keeps_its_line_number() {
        let (draft, below, lines) =
            take("---\ntitle: أ\n---\nنص", &mut Warnings::default()).unwrap();
        assert_eq!(
            (draft.article.headline.as_str(), below, lines),
            ("أ", "نص", 3)
        );
    }

    #[test]
    fn an_open_front_matter_is_an_error() {
        let error = take("+++\ntitle = \"a\"\n", &mut Warnings::default()).unwrap_err();
        assert_eq!(error.line(), Some(1));
        assert!(error.to_string().contains("a second line +++"), "{error}");
    }
}
