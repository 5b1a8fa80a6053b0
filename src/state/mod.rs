//! Plain types and pure functions: what the reader chose and what the address says.

mod filters;
mod location;
mod settings;

pub(crate) use filters::Filters;
pub(crate) use location::Location;
pub(crate) use settings::Theme;
