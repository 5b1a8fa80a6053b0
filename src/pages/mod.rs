//! What each page shows; thin, made of components.

mod catalogue;
mod not_found;
mod reading;

pub(crate) use catalogue::Catalogue;
pub(crate) use not_found::not_found_page;
pub(crate) use reading::ReadingPage;
