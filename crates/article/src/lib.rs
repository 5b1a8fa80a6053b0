//! The article model: what ingest makes, what the pages show and what the index reads.
//!
//! Place in the data flow: `ingest → Article → pages, article.json, cards, index`. The model holds
//! typed blocks and inlines only. It has no parser and no HTML, does no I/O and depends on nothing
//! of ours. Its JSON is versioned (see `docs/article-json.md`); a version that this crate does not
//! know is refused with what to do.

mod archive;
mod article;
mod block;
mod card;
mod date;
mod direction;
mod hijri;
mod href;
mod inline;
mod json;
mod lang;
mod page;
mod reading_time;
mod slugs;

pub use archive::{Archive, Asset, AssetGroup, FacetCount, Facets, Reading, Site};
pub use article::{Article, Author, Passage, Source};
pub use block::{Align, Block, BlockKind, Cell, Image};
pub use card::{Card, CardPage};
pub use date::{Clock, Date, DateError, Stamp};
pub use direction::Direction;
pub use hijri::{HijriDate, HijriMonths};
pub use href::{Href, HrefError};
pub use inline::{Inline, plain_text};
pub use json::{FORMAT_VERSION, ReadError};
pub use lang::{Lang, LangError};
pub use page::{ArticlePage, Neighbour};
pub use reading_time::reading_minutes;
pub use slugs::{documents_of, slug_table};
