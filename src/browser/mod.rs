//! All browser I/O of the page: fetching, address bar, storage, service worker.

mod bundle;
pub(crate) mod document;
mod fetch;
pub(crate) mod history;
pub(crate) mod library;
pub(crate) mod links;
mod offline;
mod search;
pub(crate) mod settings;
mod start;

pub(crate) use bundle::{Bundle, Fetched, LoadError};
pub use start::start_page;
