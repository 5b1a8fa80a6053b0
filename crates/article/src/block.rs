use serde::Serialize;

use crate::{Direction, Inline, Lang};

/// A block of an article's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// The block's language, where it differs from the article's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The block's direction, where it differs from the article's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
}

/// What a block is, with its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside the article.
    Heading {
        /// 2 to 6; the headline alone is of level 1.
        level: u8,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A sentence set apart for the eye. Where it repeats the text, see
    /// [`Article::repeats`](crate::Article::repeats), a screen reader passes over it.
    PullQuote(Vec<Inline>),
    /// Somebody else's words.
    Quotation {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Whose words they are.
        #[serde(skip_serializing_if = "Option::is_none")]
        attribution: Option<Vec<Inline>>,
    },
    /// A list.
    List {
        /// The number of the first item; `None` for a list without numbers.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u32>,
        /// The items, each of one or more blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table; rows may be of different lengths.
    Table {
        /// The heading cells, empty where the table has none.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        head: Vec<Cell>,
        /// The rows.
        rows: Vec<Vec<Cell>>,
        /// What the table shows.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Vec<Inline>>,
    },
    /// A picture with its caption.
    Figure {
        /// The picture.
        image: Image,
        /// The caption.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Vec<Inline>>,
    },
    /// Lines of code, left to right.
    Code {
        /// The programming language's name, where it is given.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        /// The lines, without a line feed at the end.
        text: String,
    },
    /// A break between two parts.
    Rule,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What the cell holds.
    pub content: Vec<Inline>,
    /// Where the source sets the column to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub align: Option<Align>,
}

/// The alignment of a column, relative to the table's direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Where lines begin.
    Start,
    /// The middle.
    Center,
    /// Where lines end.
    End,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Image {
    /// Its address: relative to the article's page, or `https`.
    pub src: crate::Href,
    /// What it shows, for those who do not see it; empty for decoration.
    pub alt: String,
    /// Width in pixels, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

impl Block {
    /// A block of the article's own language and direction.
    pub fn new(kind: BlockKind) -> Self {
        Self {
            kind,
            lang: None,
            dir: None,
        }
    }

    /// A paragraph of one plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::new(BlockKind::Paragraph(vec![Inline::text(text)]))
    }
}
