//! Source files into articles, with a warning for each repair and each thing left out.
//!
//! Place in the data flow: `file's bytes → ingest → Article + warnings → pages, index, article.json`.
//! Pure: no files, no clock; the same bytes and options give the same article.

mod error;
mod source;
mod warning;

pub use error::IngestError;
pub use source::{Ingested, Options, Source};
pub use warning::{Field, Severity, Warning, WarningKind};

/// Whether [`ingest`] knows what to do with a file of this name: `.txt`, `.md`, `.markdown`.
pub fn is_supported(name: &str) -> bool {
    source::Format::of(name).is_some()
}

/// Reads a source file; its extension says how.
///
/// # Errors
/// [`IngestError`] for a file that gives no article: of an unknown format, too large, empty,
/// binary, in an unknown encoding or with front matter that cannot be read.
pub fn ingest(source: &Source, _options: &Options) -> Result<Ingested, IngestError> {
    Err(IngestError::UnsupportedFormat {
        name: source.name.to_owned(),
    })
}
