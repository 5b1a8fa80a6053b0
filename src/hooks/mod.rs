//! What components read and ask for; each hook returns one value.

mod library;
mod links;
mod location;
mod page;
mod search;
mod settings;
mod site;

pub(crate) use library::{Shelf, use_library};
pub(crate) use links::Links;
pub(crate) use location::{Navigation, use_location};
pub(crate) use page::{LoadStatus, use_page};
#[cfg(all(test, target_arch = "wasm32"))]
pub(crate) use search::SearchResult;
pub(crate) use search::{SearchState, use_search};
pub(crate) use settings::{ThemeChoice, use_theme};
pub(crate) use site::Site;
