//! From documents to files. Nothing here is reached from the reader.

mod collect;
mod group;
mod list;
mod pack;
mod prefixes;
mod related;

use crate::format::MAX_DOCUMENTS;
use crate::{BuildError, Document};
use collect::Collection;

/// How an index is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildOptions {
    /// An index of up to this many bytes is one file. Default 100 000.
    pub single_file: usize,
    /// About how many bytes a part has. Default 6 144.
    pub part_size: usize,
    /// How many related articles to find a document. Default 6.
    pub related: usize,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self {
            single_file: 100_000,
            part_size: 6_144,
            related: 6,
        }
    }
}

/// Collects documents, newest first, and writes the index.
#[derive(Debug, Default)]
pub struct Builder {
    options: BuildOptions,
    collection: Collection,
}

/// What the builder made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// The files of the index: the root first, then the parts in the order of their numbers.
    pub files: Vec<File>,
    /// For each document the numbers of those akin to it, the nearest first.
    pub related: Vec<Vec<u32>>,
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
            collection: Collection::default(),
        }
    }

    /// Adds the next document, older than those before it.
    pub fn add(&mut self, document: Document) {
        self.collection.add(document);
    }

    /// Writes the files.
    ///
    /// # Errors
    /// [`BuildError`] where the archive is too large for one index.
    pub fn finish(self) -> Result<Built, BuildError> {
        let (found, limit) = (self.collection.documents(), MAX_DOCUMENTS as usize);
        if found > limit {
            return Err(BuildError::TooManyDocuments { found, limit });
        }
        let groups = group::group(&self.collection);
        let related = related::related(&self.collection, &groups, self.options.related);
        let files = pack::pack(self.collection, groups, &self.options);
        Ok(Built { files, related })
    }
}
