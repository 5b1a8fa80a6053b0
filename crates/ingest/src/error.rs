//! Why a file gives no article.

/// A file that gives no article. Each message says what was found and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IngestError {
    /// The extension is not one that is read.
    #[error("{name:?} is of a format that is not read: expected .txt, .md or .markdown")]
    UnsupportedFormat {
        /// The file's name.
        name: String,
    },
    /// The file has no text.
    #[error("the file has no text: write the article into it or take it out of the folder")]
    Empty,
    /// The file has lines, but none of them is the article's own.
    #[error(
        "the file holds page furniture only ({lines} lines such as views label, date or navigation): expected a headline and paragraphs, save the page again with its text"
    )]
    OnlyFurniture {
        /// The number of lines that are not blank.
        lines: usize,
    },
    /// The file is not text.
    #[error("the file is {found}, not text: save its text as UTF-8 or take it out of the folder")]
    Binary {
        /// What it seems to be.
        found: &'static str,
    },
    /// The bytes are of no encoding that is recognised.
    #[error(
        "byte {offset} (line {line}) is not UTF-8, and the file is not recognised as Windows-1256 either: save the file as UTF-8"
    )]
    Undecodable {
        /// The first byte that is not UTF-8, counted from 0.
        offset: usize,
        /// Its line.
        line: u32,
    },
    /// The file is larger than an article can be.
    #[error("the file has {bytes} bytes, more than the {limit} that are read: split it")]
    TooLarge {
        /// The file's size.
        bytes: usize,
        /// The largest size that is read.
        limit: usize,
    },
    /// The front matter is not TOML (`+++`) or YAML (`---`).
    #[error("line {line}: the front matter cannot be read: {reason}")]
    FrontMatter {
        /// The line of the file.
        line: u32,
        /// What was found, and what was expected.
        reason: String,
    },
}

impl IngestError {
    /// The line of the file that the error is about, counted from 1.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::Undecodable { line, .. } | Self::FrontMatter { line, .. } => Some(*line),
            _ => None,
        }
    }
}
