//! The search engine: a builder that turns documents into files, and a reader that answers queries
//! from them. Bytes in, values out: the caller fetches and stores.
//!
//! ```text
//! Document ─Builder→ Built { root, parts } ── files ──→ Index::open(root)
//!                      Query::parse ─→ Request ─→ Index::search ─→ Needs(parts) │ Found
//!                                                     insert(part) ←┘
//! ```
//!
//! # How documents are found
//!
//! A word stands for the posting list of its stem; the form typed counts in full, its kin for less.
//! Words of a short query must all be there; from four words on, documents with most of the rare
//! ones follow those with all. Function words weigh little beside others and need not be there; nor need the words of a
//! question whose lists are too long to be fetched beside those of rarer ones. The score is BM25F over headline, lead and body: a place in the
//! headline adds a fixed amount, which length does not touch, so that documents without a headline
//! lose nothing; words that follow each other in the headline, having all the words, and a recent
//! day add a little. Ties keep the newer document first. A word that the archive does not have is
//! looked for by its stem, then by near spellings, then in the other keyboard layout, then by sound
//! across scripts; each step is told as a [`Rung`].
//!
//! # The files
//!
//! The root (`index`) is `MQLS`, the format's and the analyser's version, a build number and a
//! checksum, then: the number and mean length of the documents, the main language, the letters of
//! the words, what the models of postings begin with, the beginnings of words that have lists of
//! their own, the directory of the parts (kind, first key, count of keys, size), and the days and lengths
//! of the documents. A small archive has the parts' bodies behind that; in a large one each part is
//! a file: `MQLP`, the build number, a checksum, the body.
//!
//! | part | body |
//! |---|---|
//! | `words-N` | words in order: shared letters, own letters, the cut to the stem, number among its forms, log₂ of its documents |
//! | `postings-N` | stems in order with counts of documents and forms; then blocks of lists: gaps between documents, form, place in the headline, counts in lead and body |
//! | `positions-N` | the places of the same postings, for phrases; fetched for nothing else |
//! | `endings-N`, `sounds-N` | the words spelled backwards, and the most frequent word of each stem behind its sounds, in the form of `words-N`; fetched for a word that the archive does not know. None where the archive has up to 32 768 words, which are looked through |
//! | `sections`, `tags`, `authors`, `sources`, `langs`, `minutes` | the values, most frequent first, and the values of each document |
//!
//! Streams are packed by an adaptive binary range coder; a block of lists takes about 512
//! documents, and to read a list its block is read up to it. Beginnings of words whose lists would take
//! long to read have a list of their own under their letters and `*`, whose forms are 0 where no word
//! with the beginning stands in the headline, and 1 where one does.

mod analysis;
mod answer;
mod blocks;
mod build;
mod bytes;
mod coder;
mod doc_bits;
mod document;
mod error;
mod explanation;
mod format;
mod index;
mod limits;
mod marker;
mod order;
mod parts;
mod query;
mod request;
mod search;
mod spellings;
mod suggestion;

pub use answer::{Answer, FacetCount, FacetCounts, Found, Hit, MonthCount, PartId, Rung, Without};
pub use build::{BuildOptions, Builder, Built, File};
pub use document::{Document, Passage};
pub use error::{BuildError, IndexError};
pub use explanation::{Explanation, HitExplanation, ListShare, WordExplanation};
pub use index::Index;
pub use limits::Limits;
pub use marker::{Marker, Snippet};
pub use query::{Atom, Clause, Field, FieldTerm, Query, unquoted};
pub use request::{DocSet, Filter, Request, Sort};
pub use spellings::Spellings;
pub use suggestion::{Suggested, SuggestedValue, Suggestions};
