//! Source files into articles, with a warning for each repair and each thing left out.
//!
//! Place in the data flow: `file's bytes → ingest → Article + warnings → pages, index, article.json`.
//! Pure: no files, no clock; the same bytes and options give the same article.

mod dates;
mod decode;
mod direction;
mod draft;
mod error;
mod front_matter;
mod isolate;
mod language;
mod markdown;
mod message;
mod numerals;
mod outline;
mod prose;
mod slug;
mod source;
mod spelling;
mod text_page;
mod warning;
mod warnings;

use source::Format;
use warnings::Warnings;

pub use error::IngestError;
pub use source::{Ingested, Options, Source};
pub use warning::{Field, Severity, Warning, WarningKind};

/// Whether [`ingest`] knows what to do with a file of this name: `.txt`, `.md`, `.markdown`.
pub fn is_supported(name: &str) -> bool {
    Format::of(name).is_some()
}

/// Reads a source file; its extension says how.
///
/// # Errors
/// [`IngestError`] for a file that gives no article: of an unknown format, too large, empty,
/// binary, in an unknown encoding or with front matter that cannot be read.
pub fn ingest(source: &Source, options: &Options) -> Result<Ingested, IngestError> {
    let format = Format::of(source.name).ok_or_else(|| IngestError::UnsupportedFormat {
        name: source.name.to_owned(),
    })?;
    let mut warnings = Warnings::default();
    let text = decode::decode(source.bytes, &mut warnings)?;
    let draft = match format {
        Format::TextPage => text_page::read(&text, &mut warnings)?,
        Format::Markdown => markdown::read(&text, &mut warnings)?,
    };
    Ok(Ingested {
        article: draft.finish(source, options, &mut warnings),
        warnings: warnings.into_sorted(),
    })
}
