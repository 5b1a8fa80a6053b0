use std::sync::Arc;

use crate::{Answer, Explanation, Found, Hit, IndexError, PartId, Request};

/// An index being read: a root, and the parts brought so far.
#[derive(Debug)]
pub struct Index {
    documents: u32,
}

impl Index {
    /// Opens the root file. Takes time by the size of the directory, not of the archive.
    ///
    /// # Errors
    /// [`IndexError`] naming the file where it is damaged, or of another format or analyser.
    pub fn open(root: impl Into<Arc<[u8]>>) -> Result<Self, IndexError> {
        let root = root.into();
        let Some(count) = root.first_chunk::<4>() else {
            return Err(IndexError::NotAnIndex {
                part: "index".to_owned(),
            });
        };
        Ok(Self {
            documents: u32::from_le_bytes(*count),
        })
    }

    /// How many documents the archive has.
    pub fn documents(&self) -> u32 {
        self.documents
    }

    /// How many parts there are beside the root; none for a small archive.
    pub fn part_count(&self) -> u32 {
        0
    }

    /// The name that the builder gave the file of a part.
    pub fn part_name(&self, part: PartId) -> Option<String> {
        let _ = part;
        None
    }

    /// Whether a part is here.
    pub fn has_part(&self, part: PartId) -> bool {
        let _ = part;
        false
    }

    /// Takes the bytes of a part.
    ///
    /// # Errors
    /// [`IndexError`] naming the part where it is damaged, unknown or of another build.
    pub fn insert(&mut self, part: PartId, bytes: impl Into<Arc<[u8]>>) -> Result<(), IndexError> {
        let _ = bytes.into();
        Err(IndexError::NoSuchPart { part, count: 0 })
    }

    /// Answers a request, or says which parts it takes to do so.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn search(&self, request: &Request) -> Result<Answer, IndexError> {
        let hits = (0..self.documents).skip(request.offset).take(request.limit);
        Ok(Answer::Found(Found {
            total: self.documents,
            hits: hits.map(|doc| Hit { doc, score: 0.0 }).collect(),
            ..Found::default()
        }))
    }

    /// Documents akin to a document, best first, as computed by the builder.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn related(&self, doc: u32, limit: usize) -> Result<Vec<u32>, IndexError> {
        let _ = (doc, limit);
        Ok(Vec::new())
    }

    /// Words of the archive that begin as `typed` does, the most frequent first; from the parts
    /// that are here.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Vec<String>, IndexError> {
        let _ = (typed, limit);
        Ok(Vec::new())
    }

    /// How the words of a request were understood and how its first hits got their scores.
    ///
    /// # Errors
    /// [`IndexError`] naming the part that turned out to be damaged.
    pub fn explain(&self, request: &Request, hits: usize) -> Result<Explanation, IndexError> {
        let _ = (request, hits);
        Ok(Explanation::default())
    }
}
