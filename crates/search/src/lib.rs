//! The search engine: a builder that turns documents into files, and a reader that answers queries
//! from them. Bytes in, values out: the caller fetches and stores.
//!
//! ```text
//! Document ─Builder→ Built { root, parts } ── files ──→ Index::open(root)
//!                      Query::parse ─→ Request ─→ Index::search ─→ Needs(parts) │ Found
//!                                                     insert(part) ←┘
//! ```

mod analysis;
mod answer;
mod build;
mod bytes;
mod coder;
mod document;
mod error;
mod explanation;
mod format;
mod index;
mod marker;
mod order;
mod parts;
mod query;
mod request;
mod search;

pub use answer::{Answer, FacetCount, FacetCounts, Found, Hit, MonthCount, PartId, Rung};
pub use build::{BuildOptions, Builder, Built, File};
pub use document::{Document, Passage};
pub use error::{BuildError, IndexError};
pub use explanation::{Explanation, HitExplanation, WordExplanation};
pub use index::Index;
pub use marker::{Marker, Snippet};
pub use query::{Atom, Clause, Field, FieldTerm, Query};
pub use request::{DocSet, Filter, Request, Sort};
