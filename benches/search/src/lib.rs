//! The engine as the measured page calls it: bytes in, numbers of documents out.
//!
//! The page fetches the root and [`Engine::open`]s it; a [`Reply`] names the parts to fetch and
//! [`Engine::insert`], or has the documents found. Elsewhere than in a page the package makes up
//! articles and writes them, and the engine's index of them.

#[cfg(not(target_arch = "wasm32"))]
mod archive;
#[cfg(not(target_arch = "wasm32"))]
mod article;
#[cfg(not(target_arch = "wasm32"))]
mod bound;
#[cfg(not(target_arch = "wasm32"))]
mod folder;
#[cfg(not(target_arch = "wasm32"))]
mod index;
#[cfg(not(target_arch = "wasm32"))]
mod query;
#[cfg(not(target_arch = "wasm32"))]
mod random;
#[cfg(not(target_arch = "wasm32"))]
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod simulate;
#[cfg(not(target_arch = "wasm32"))]
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use archive::write as write_archive;
#[cfg(not(target_arch = "wasm32"))]
pub use folder::write as write_folder;
#[cfg(not(target_arch = "wasm32"))]
pub use index::write as write_index;
#[cfg(not(target_arch = "wasm32"))]
pub use simulate::run as simulate;

use maqal_search::{Answer, Found, Index, PartId, Query, Request};
use wasm_bindgen::prelude::*;

/// How many documents a reply lists.
const LIMIT: usize = 20;

/// An index being read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    index: Index,
}

/// What a search gives back.
#[wasm_bindgen(getter_with_clone)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// Parts to insert before the same search is asked again; empty once it is answered.
    pub needs: Vec<u32>,
    /// The first documents, best first.
    pub docs: Vec<u32>,
    /// Parts that the counts of facets wait for.
    pub pending: Vec<u32>,
}

#[wasm_bindgen]
impl Engine {
    /// Opens the root file.
    ///
    /// # Errors
    /// Where the engine refuses the file.
    pub fn open(root: Vec<u8>) -> Result<Engine, JsError> {
        let index = Index::open(root)?;
        Ok(Self { index })
    }

    /// The name of a part's file.
    pub fn part_name(&self, part: u32) -> Option<String> {
        self.index.part_name(PartId(part))
    }

    /// Takes the bytes of a part.
    ///
    /// # Errors
    /// Where the engine refuses the part.
    pub fn insert(&mut self, part: u32, bytes: Vec<u8>) -> Result<(), JsError> {
        Ok(self.index.insert(PartId(part), bytes)?)
    }

    /// Searches; with `typing`, the last word is the beginning of one.
    ///
    /// # Errors
    /// Where a part turns out to be damaged.
    pub fn search(&self, text: &str, typing: bool) -> Result<Reply, JsError> {
        let request = Request {
            query: Query::parse(text, typing),
            limit: LIMIT,
            ..Request::default()
        };
        Ok(self.index.search(&request)?.into())
    }
}

impl From<Answer> for Reply {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Needs(parts) => Self {
                needs: numbers(&parts),
                ..Self::default()
            },
            Answer::Found(Found { hits, pending, .. }) => Self {
                needs: Vec::new(),
                docs: hits.iter().map(|hit| hit.doc).collect(),
                pending: numbers(&pending),
            },
        }
    }
}

fn numbers(parts: &[PartId]) -> Vec<u32> {
    parts.iter().map(|part| part.0).collect()
}
