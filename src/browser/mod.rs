//! All browser I/O of the page: fetching, address bar, storage, service worker.

mod bundle;
pub(crate) mod document;
mod early_typing;
pub(crate) mod element;
mod fetch;
pub(crate) mod history;
pub(crate) mod keys;
pub(crate) mod library;
pub(crate) mod links;
pub(crate) mod list;
pub(crate) mod matches;
pub(crate) mod offline;
pub(crate) mod passages;
pub(crate) mod reading;
pub(crate) mod screen;
mod search;
pub(crate) mod selection;
pub(crate) mod settings;
pub(crate) mod share;
pub(crate) mod speech;
mod start;
pub(crate) mod strings;

pub(crate) use bundle::{Bundle, CardAt, Fetched, LoadError};
pub use start::start_page;
