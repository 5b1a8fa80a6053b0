//! From documents to files. Nothing here is reached from the reader.

mod collect;
mod group;
mod list;
mod list_part;
mod pack;
mod parallel;
mod prefixes;
mod read;
mod related;
mod strongest;

use crate::format::MAX_DOCUMENTS;
use crate::{BuildError, Document};
use collect::Collection;
use read::ReadDocument;

/// Documents that are read together.
const BATCH: usize = 512;

/// How an index is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildOptions {
    /// An index of up to this many bytes is one file. Default 100 000.
    pub single_file: usize,
    /// About how many bytes a part has. Default 6 144.
    pub part_size: usize,
    /// How many related articles to find a document. Default 6.
    pub related: usize,
    /// Beside the list of a stem that four times so many documents have stands one of as many of them as
    /// this, those that have most of it. Default 8 192.
    pub strongest: u32,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self {
            single_file: 100_000,
            part_size: 6_144,
            related: 6,
            strongest: 8_192,
        }
    }
}

/// Collects documents, newest first, and writes the index.
#[derive(Debug, Default)]
pub struct Builder {
    options: BuildOptions,
    collection: Collection,
    /// Documents that are not yet read.
    waiting: Vec<Document>,
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
            ..Self::default()
        }
    }

    /// Adds the next document, older than those before it.
    pub fn add(&mut self, document: Document) {
        self.waiting.push(document);
        if self.waiting.len() >= BATCH {
            self.read();
        }
    }

    /// Reads the documents that wait; nothing is kept of them but their words.
    fn read(&mut self) {
        let documents = std::mem::take(&mut self.waiting);
        for read in parallel::map(documents, ReadDocument::of) {
            self.collection.add(read);
        }
    }

    /// Writes the files.
    ///
    /// # Errors
    /// [`BuildError`] where the archive is too large for one index.
    pub fn finish(mut self) -> Result<Built, BuildError> {
        self.read();
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

#[cfg(all(test, feature = "parallel"))]
#[expect(clippy::unwrap_used, reason = "a failure is what the test reports")]
mod tests {
    use super::*;
    use crate::Passage;

    fn build(threads: usize) -> Built {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.unwrap().install(|| {
            let mut builder = Builder::new(BuildOptions {
                single_file: 0,
                part_size: 64,
                ..BuildOptions::default()
            });
            for number in 0..1_500 {
                builder.add(Document {
                    headline: format!("جسر رقم {}", number % 70),
                    body: vec![Passage {
                        text: format!("عبر النهر {number} مرة ثم {}", number / 3),
                        ..Passage::default()
                    }],
                    ..Document::default()
                });
            }
            builder.finish().unwrap()
        })
    }

    #[test]
    fn the_number_of_threads_changes_no_byte() {
        assert_eq!(build(1), build(3));
    }
}
