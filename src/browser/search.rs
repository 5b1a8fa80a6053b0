//! The search index in the page: opened when it is first asked, its parts fetched as queries need
//! them.

use std::{cell::RefCell, rc::Rc};

use maqal_article::Archive;
use maqal_search::{Answer, Found, Index, IndexError, PartId, Request};

use super::fetch::{self, FetchError};

/// The index of a bundle. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct Searcher {
    root: String,
    archive: Rc<Archive>,
    index: Rc<RefCell<Option<Index>>>,
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
        }
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

    /// Answers a request, fetching what it takes.
    ///
    /// # Errors
    /// [`SearchError`] where a file does not arrive or cannot be read.
    pub(crate) async fn answer(&self, request: &Request) -> Result<Found, SearchError> {
        self.open().await?;
        loop {
            match self.ask(request)? {
                Some(Answer::Found(found)) => return Ok(found),
                Some(Answer::Needs(parts)) => self.bring(&parts).await?,
                None => return Err(SearchError::NoSuchPart),
            }
        }
    }

    fn ask(&self, request: &Request) -> Result<Option<Answer>, SearchError> {
        let index = self.index.borrow();
        let answer = index.as_ref().map(|index| index.search(request));
        answer.transpose().map_err(SearchError::Index)
    }

    async fn bring(&self, parts: &[PartId]) -> Result<(), SearchError> {
        let mut under_way = Vec::with_capacity(parts.len());
        for part in parts {
            under_way.push((*part, self.asset(part.0 as usize + 1)?));
        }
        for (part, fetch) in under_way {
            let bytes = fetch.bytes().await.map_err(SearchError::Fetch)?;
            if let Some(index) = self.index.borrow_mut().as_mut() {
                index.insert(part, bytes).map_err(SearchError::Index)?;
            }
        }
        Ok(())
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
