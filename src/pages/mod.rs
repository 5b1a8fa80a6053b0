//! A component for each page; thin, made of components.

mod catalogue;
mod not_found;
mod reading;

pub(crate) use catalogue::CataloguePage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use reading::ReadingPage;
