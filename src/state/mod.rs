//! Plain types and pure functions: what the reader chose and what the address says.

mod by_pointer;
mod chosen;
mod filters;
mod histogram;
mod library;
mod location;
mod place;
mod player;
mod prose;
mod quote;
mod request;
mod settings;
mod shortcut;
mod speech;
mod visit;
mod window;

pub(crate) use by_pointer::ByPointer;
pub(crate) use chosen::Chosen;
pub(crate) use filters::{Facet, Filters, minutes_of, sort_name, sort_named};
pub(crate) use histogram::Stretches;
pub(crate) use library::{Change, Library};
pub(crate) use location::Location;
pub(crate) use place::Place;
pub(crate) use player::{Player, Step};
pub(crate) use prose::Prose;
pub(crate) use quote::{quotation_marks, quote};
pub(crate) use request::{request_of, takes_library};
pub(crate) use settings::{ReaderChoice, Setting, Settings};
pub(crate) use shortcut::shortcut;
pub(crate) use speech::{Part, Piece, pieces};
pub(crate) use visit::{Gesture, Visit};
pub(crate) use window::{Anchor, Block, View, Window};
