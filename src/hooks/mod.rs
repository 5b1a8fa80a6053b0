//! What components read and ask for; each hook returns one value.

mod advice;
mod among;
mod find;
mod keys;
mod library;
mod links;
mod listening;
mod location;
mod notice;
mod page;
mod quoting;
mod reading;
mod screen;
mod search;
mod settings;
mod site;
mod strings;

pub(crate) use advice::{Advice, Offer, Way, use_advice};
pub(crate) use among::{Among, use_among};
pub(crate) use find::{Ask, Find, use_find};
pub(crate) use keys::{KeyHelp, use_keys};
pub(crate) use library::{Shelf, use_library};
pub(crate) use links::Links;
pub(crate) use listening::{Listening, use_listening};
pub(crate) use location::{Navigation, use_location};
pub(crate) use notice::{Notice, use_notice};
pub(crate) use page::{LoadStatus, use_page};
pub(crate) use quoting::{Quoting, use_quoting};
pub(crate) use reading::{Resume, use_reading};
pub(crate) use screen::{use_in_pages, use_wide};
pub(crate) use search::{Overview, Search, SearchResult, SearchState, Wish, use_mine, use_search};
pub(crate) use settings::{Reader, use_settings};
pub(crate) use site::Site;
pub(crate) use strings::use_strings;
