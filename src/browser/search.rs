//! The search index in the page: opened when it is first asked, its parts fetched as queries need
//! them.

use std::{cell::RefCell, rc::Rc};

use maqal_article::Archive;
use maqal_search::{Answer, Index, IndexError, PartId, Request, Suggested, Suggestions};

use super::fetch::{self, FetchError};

/// The index of a bundle. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct Searcher {
    root: String,
    archive: Rc<Archive>,
    index: Rc<RefCell<Option<Index>>>,
    /// The parts that are being fetched.
    coming: Rc<RefCell<Vec<PartId>>>,
}

/// A search that could not be answered.
#[derive(Debug)]
pub(crate) enum SearchError {
    /// A file did not arrive.
    Fetch(FetchError),
    /// A file is damaged or of another version.
    Index(IndexError),
    /// The index asks for a part that it does not know.
    NoSuchPart,
}

impl std::fmt::Display for SearchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fetch(error) => write!(f, "search index: {error}"),
            Self::Index(error) => write!(f, "search index: {error}"),
            Self::NoSuchPart => {
                f.write_str("search index: it needs a part that it does not know; rebuild the site")
            }
        }
    }
}

impl Searcher {
    /// The search of the bundle at `root`; nothing is fetched yet.
    pub(crate) fn new(root: &str, archive: &Rc<Archive>) -> Self {
        Self {
            root: root.to_owned(),
            archive: archive.clone(),
            index: Rc::default(),
            coming: Rc::default(),
        }
    }

    /// Whether the index is open.
    pub(crate) fn is_open(&self) -> bool {
        self.index.borrow().is_some()
    }

    /// Opens the index, unless it is open.
    ///
    /// # Errors
    /// [`SearchError`] where it does not arrive or cannot be read.
    pub(crate) async fn open(&self) -> Result<(), SearchError> {
        if self.index.borrow().is_some() {
            return Ok(());
        }
        let bytes = self.asset(0)?.bytes().await.map_err(SearchError::Fetch)?;
        let index = Index::open(bytes).map_err(SearchError::Index)?;
        self.index.borrow_mut().get_or_insert(index);
        Ok(())
    }

    /// Answers a request from what is here, or says which parts it takes; `None` where the index
    /// is not open.
    ///
    /// # Errors
    /// [`SearchError`] where a part cannot be read.
    pub(crate) fn ask(&self, request: &Request) -> Result<Option<Answer>, SearchError> {
        let index = self.index.borrow();
        let answer = index.as_ref().map(|index| index.search(request));
        answer.transpose().map_err(SearchError::Index)
    }

    /// What a reader who has typed so far may be after, from the parts that are here; nothing where
    /// parts are missing.
    pub(crate) fn suggest(&self, typed: &str, limit: usize) -> Suggestions {
        let index = self.index.borrow();
        match index.as_ref().map(|index| index.suggest(typed, limit)) {
            Some(Ok(Suggested::Found(suggestions))) => suggestions,
            _ => Suggestions::default(),
        }
    }

    /// Opens the index and fetches parts of it, but those that are on their way already.
    ///
    /// # Errors
    /// [`SearchError`] where a file does not arrive or cannot be read.
    pub(crate) async fn bring(&self, parts: &[PartId]) -> Result<(), SearchError> {
        self.open().await?;
        let mut under_way = Vec::with_capacity(parts.len());
        for part in parts {
            if !self.coming.borrow().contains(part) {
                under_way.push((*part, self.asset(part.0 as usize + 1)?));
                self.coming.borrow_mut().push(*part);
            }
        }
        let mut outcome = Ok(());
        for (part, fetch) in under_way {
            let arrived = fetch.bytes().await.map_err(SearchError::Fetch);
            self.coming.borrow_mut().retain(|coming| *coming != part);
            let taken = arrived.and_then(|bytes| self.take(part, bytes));
            outcome = outcome.and(taken);
        }
        outcome
    }

    fn take(&self, part: PartId, bytes: Vec<u8>) -> Result<(), SearchError> {
        match self.index.borrow_mut().as_mut() {
            Some(index) => index.insert(part, bytes).map_err(SearchError::Index),
            None => Ok(()),
        }
    }

    /// The file of a part, the root being number 0.
    fn asset(&self, number: usize) -> Result<fetch::Fetch, SearchError> {
        let name = match number.checked_sub(1) {
            None => Some("index".to_owned()),
            Some(part) => {
                let index = self.index.borrow();
                let index = index.as_ref();
                index.and_then(|index| index.part_name(PartId(part as u32)))
            }
        };
        let path = self
            .archive
            .index_file(&name.ok_or(SearchError::NoSuchPart)?);
        Ok(fetch::start(&format!("{}{path}", self.root)))
    }
}
