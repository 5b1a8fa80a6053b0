use std::sync::Arc;

use crate::parts::Parts;
use crate::search::{self, ListCache};
use crate::{Answer, Explanation, IndexError, Limits, PartId, Request, Suggested};

/// An index being read: a root, and the parts brought so far.
#[derive(Debug)]
pub struct Index {
    parts: Parts,
    cache: ListCache,
}

impl Index {
    /// Opens the root file. Takes time by the size of the root, not of the archive.
    ///
    /// # Errors
    /// [`IndexError`] naming the file where it is damaged, or of another format or analyser.
    pub fn open(root: impl Into<Arc<[u8]>>) -> Result<Self, IndexError> {
        Ok(Self {
            parts: Parts::open(root.into())?,
            cache: ListCache::default(),
        })
    }

    /// The same index, whose questions keep to other limits than [`Limits::of`] its archive.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.parts.limits = limits;
        self.cache = ListCache::default();
        self
    }

    /// How many documents the archive has.
    pub fn documents(&self) -> u32 {
        self.parts.root.documents
    }

    /// How many parts there are beside the root; none for a small archive.
    pub fn part_count(&self) -> u32 {
        self.parts.file_count()
    }

    /// The name that the builder gave the file of a part.
    pub fn part_name(&self, part: PartId) -> Option<String> {
        self.parts.root.name(part)
    }

    /// Whether a part is here.
    pub fn has_part(&self, part: PartId) -> bool {
        self.parts.has(part)
    }

    /// Takes the bytes of a part.
    ///
    /// # Errors
    /// [`IndexError`] naming the part where it is damaged, unknown or of another build.
    pub fn insert(&mut self, part: PartId, bytes: impl Into<Arc<[u8]>>) -> Result<(), IndexError> {
        self.parts.insert(part, bytes.into())
    }

    /// Answers a request, or says which parts it takes to do so.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn search(&self, request: &Request) -> Result<Answer, IndexError> {
        search::search(&self.parts, &self.cache, request)
    }

    /// Up to `limit` each of words, names and headlines that a reader who has typed so far may be
    /// after; or says which parts it takes to tell. They are parts that [`Index::search`] takes for
    /// the same text while it is being typed, and those of the words that begin so.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Suggested, IndexError> {
        search::suggest(&self.parts, &self.cache, typed, limit)
    }

    /// How the words of a request were understood and how its first hits got their scores.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn explain(&self, request: &Request, hits: usize) -> Result<Explanation, IndexError> {
        search::explain(&self.parts, &self.cache, request, hits)
    }
}
