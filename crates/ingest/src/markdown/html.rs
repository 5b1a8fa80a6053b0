//! The text of HTML, which the model does not hold: tags are left out, and told.

use crate::{
    WarningKind,
    spelling::{one_line, shortened},
};

/// The longest tag, in bytes: a `<` without its `>` is text.
const MAX_TAG: usize = 4096;
/// Elements whose content is never text.
const DROPPED: [&str; 2] = ["script", "style"];
/// Elements that end a paragraph.
const BREAKING: [&str; 24] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "details",
    "div",
    "dd",
    "dt",
    "figcaption",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "p",
    "section",
    "td",
    "tr",
];

/// A tag as far as it matters.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tag {
    LineBreak,
    /// An opening tag, or a comment or declaration with an empty name.
    Open(String),
    Close(String),
}

/// An element that is being left out with its content.
#[derive(Debug)]
pub(super) struct Dropped {
    name: String,
    text: String,
}

/// What the text of a piece of HTML is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) paragraphs: Vec<String>,
    /// What was left out, and how many lines below the beginning.
    pub(super) left_out: Vec<(u32, WarningKind)>,
}

impl Dropped {
    /// Begins to leave out an element, if its content is never text.
    pub(super) fn of(name: &str) -> Option<Self> {
        DROPPED.contains(&name).then(|| Self {
            name: name.to_owned(),
            text: String::new(),
        })
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn warning(self) -> WarningKind {
        WarningKind::DroppedElement {
            name: self.name,
            text: shortened(&one_line(&self.text)),
        }
    }
}

/// Reads a tag, from `<` to `>`.
pub(super) fn tag(source: &str) -> Tag {
    let inner = source.trim_start_matches('<');
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let name: String = inner
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let name = name.to_ascii_lowercase();
    match (closes, name.as_str()) {
        (_, "br") => Tag::LineBreak,
        (true, _) => Tag::Close(name),
        (false, _) => Tag::Open(name),
    }
}

/// The text of a piece of HTML, and what was left out of it.
pub(super) fn text(source: &str) -> Text {
    let mut reader = Reader {
        source,
        at: 0,
        line: 0,
        paragraph: String::new(),
        text: Text::default(),
    };
    while let Some(rest) = source.get(reader.at..).filter(|rest| !rest.is_empty()) {
        match rest.find('<') {
            Some(0) => reader.markup(rest),
            Some(next) => reader.words(rest.get(..next).unwrap_or(rest)),
            None => reader.words(rest),
        }
    }
    reader.end_paragraph();
    reader.text
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    line: u32,
    paragraph: String,
    text: Text,
}

impl Reader<'_> {
    fn words(&mut self, words: &str) {
        self.paragraph.push_str(&with_characters(words));
        self.advance(words.len());
    }

    fn markup(&mut self, rest: &str) {
        let Some(length) = markup_length(rest) else {
            return self.words("<");
        };
        let source = rest.get(..length).unwrap_or(rest);
        match tag(source) {
            Tag::Open(name) if DROPPED.contains(&name.as_str()) => self.drop_element(&name, length),
            Tag::Open(name) => {
                let tag = shortened(&one_line(source));
                self.text
                    .left_out
                    .push((self.line, WarningKind::RawHtml { tag }));
                self.advance(length);
                self.end_paragraph_at(&name);
            }
            Tag::Close(name) => {
                self.advance(length);
                self.end_paragraph_at(&name);
            }
            Tag::LineBreak => {
                self.advance(length);
                self.end_paragraph();
            }
        }
    }

    fn drop_element(&mut self, name: &str, length: usize) {
        let content = self.source.get(self.at + length..).unwrap_or_default();
        let end = content.to_ascii_lowercase().find(&format!("</{name}"));
        let content = content
            .get(..end.unwrap_or(content.len()))
            .unwrap_or(content);
        let mut dropped = Dropped {
            name: name.to_owned(),
            text: String::new(),
        };
        dropped.push(content);
        self.text.left_out.push((self.line, dropped.warning()));
        self.advance(length + content.len());
    }

    fn advance(&mut self, by: usize) {
        let passed = self.source.get(self.at..self.at + by).unwrap_or_default();
        let lines = passed.matches('\n').count();
        self.line = self
            .line
            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at += by;
    }

    fn end_paragraph_at(&mut self, name: &str) {
        if BREAKING.contains(&name) {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = one_line(&std::mem::take(&mut self.paragraph));
        if !paragraph.is_empty() {
            self.text.paragraphs.push(paragraph);
        }
    }
}

/// The bytes of the tag or comment that `rest` begins with; `None` where `<` is a character.
fn markup_length(rest: &str) -> Option<usize> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return Some(
            comment
                .find("-->")
                .map_or(rest.len(), |end| end + "<!---->".len()),
        );
    }
    let begins = rest
        .get(1..)?
        .starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    if !begins {
        return None;
    }
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().take(MAX_TAG) {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The text with the commonest character references as characters.
fn with_characters(text: &str) -> String {
    const NAMED: [(&str, &str); 6] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", "\u{A0}"),
        // Last, so that «&amp;lt;» becomes «&lt;».
        ("&amp;", "&"),
    ];
    let mut out = text.to_owned();
    for (name, character) in NAMED {
        out = out.replace(name, character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_and_tags_are_told() {
        let found = text("<div class=\"a>b\">أول<br>ثان &amp; ثالث</div>\n<p>رابع</p>");
        assert_eq!(found.paragraphs, ["أول", "ثان & ثالث", "رابع"]);
        let raw = |line, tag: &str| {
            (
                line,
                WarningKind::RawHtml {
                    tag: tag.to_owned(),
                },
            )
        };
        assert_eq!(
            found.left_out,
            [raw(0, "<div class=\"a>b\">"), raw(1, "<p>")]
        );
    }

    #[test]
    fn script_and_style_are_left_out_with_their_content() {
        let found = text("قبل<SCRIPT>alert('<b>')</Script >بعد<style>p{}");
        assert_eq!(found.paragraphs, ["قبلبعد"]);
        let names: Vec<_> = found
            .left_out
            .iter()
            .map(|(_, warning)| warning.to_string())
            .collect();
        assert!(
            names[0].contains("alert") && names[1].contains("p{}"),
            "{names:?}"
        );
    }

    #[test]
    fn a_lone_sign_is_a_character() {
        assert_eq!(text("1 < 2 و <b").paragraphs, ["1 < 2 و <b"]);
    }
}
