//! Plain types and pure functions: what the reader chose and what the address says.

mod filters;
mod library;
mod location;
mod place;
mod player;
mod quote;
mod settings;
mod shortcut;
mod speech;

pub(crate) use filters::{Facet, Filters, minutes_of, sort_name, sort_named};
pub(crate) use library::{Change, Library};
pub(crate) use location::Location;
pub(crate) use place::Place;
pub(crate) use player::{Player, Step};
pub(crate) use quote::quote;
pub(crate) use settings::Theme;
pub(crate) use shortcut::shortcut;
pub(crate) use speech::{Part, Piece, pieces};
