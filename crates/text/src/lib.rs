//! Text analysis for search in Arabic-script languages: the same code when an index is built and
//! when a reader types. Text in, words out; every word knows where it stands in the original.
//!
//! ```text
//! text ─segments→ Word │ Other ─fold→ Word { range, folded } ─stem→ the class of its forms
//! ```
//!
//! A *folded* word is what readers take for the same spelling; a *stem* is shared by the forms of a
//! word. An index ranks equal folded words above equal stems.
//!
//! ```
//! use maqal_text::{Language, Stemmer, words};
//!
//! let text = "قرأتُ الكتابَ في مكتبةٍ، وللكتابِ ثمن.";
//! let found: Vec<_> = words(text, Language::Arabic).collect();
//! assert_eq!(found[1].folded, "الكتاب");
//! assert_eq!(&text[found[1].range.clone()], "الكتابَ");
//!
//! let stemmer = Stemmer::train(found.iter().map(|word| (word.folded.as_str(), 1)), Language::Arabic);
//! assert_eq!(stemmer.stem(&found[1].folded), stemmer.stem(&found[4].folded));
//! ```

#[cfg(feature = "baselines")]
pub mod baseline;
mod distance;
mod fold;
mod function_words;
pub mod keyboard;
mod language;
pub mod latin;
mod segment;
mod stem;
mod word;

pub use distance::{EDIT, confusion, weighted_distance};
pub use fold::{Folded, fold};
pub use function_words::is_function_word;
pub use language::{European, Language};
pub use segment::{Segment, SegmentKind, Segments, segments};
pub use stem::{Candidate, Stemmer, Vocabulary, skeleton, stem, stem_candidates};
pub use word::{Word, Words, words};

/// Changes whenever the same text may give other words or stems: an index is read only by the
/// version that built it.
pub const ANALYSER_VERSION: u32 = 2;
