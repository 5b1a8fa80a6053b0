//! What the files hold, one module a structure; each writes and reads its own.

mod alphabet;
mod columns;
mod directory;
mod facets;
mod frame;
mod keys;
mod lexicon;
mod models;
mod positions;
mod postings;
mod root;
mod strings;
mod turned;

pub(crate) use alphabet::Alphabet;
pub(crate) use columns::Columns;
pub(crate) use directory::Directory;
pub(crate) use facets::{FacetTable, FacetValues, Kind, MAX_VALUES};
pub(crate) use frame::{PartFrame, checksum};
pub(crate) use keys::{BlockCut, Key, Keys};
pub(crate) use lexicon::{Form, Lexicon};
pub(crate) use models::Priors;
pub(crate) use positions::{MAX_POSITIONS, Positions, TEXT_PLACE};
pub(crate) use postings::{Block, Entry, MAX_BODY, MAX_FORMS, MAX_HEADLINE, MAX_LEAD, Posting};
pub(crate) use root::{PartKind, Root};
pub(crate) use strings::{MAX_WORD, Strings};
pub(crate) use turned::{SOUND_LETTERS, WHOLE_WORDS, backwards, name_behind, sounds_key};

/// Version of the file format: raise it with every change to what the files hold.
pub(crate) const FORMAT_VERSION: u16 = 7;
/// The most documents that an index holds.
pub(crate) const MAX_DOCUMENTS: u32 = 1 << 22;

/// What ends the key of the list of a beginning of words; no word has it.
const BEGINNING: char = '*';

/// That key.
pub(crate) fn prefix_key(prefix: &str) -> String {
    format!("{prefix}{BEGINNING}")
}

/// Whether the list with a key is that of a whole stem, which alone tells where words stand.
fn is_placed(key: &str) -> bool {
    !key.ends_with([BEGINNING, STRONGEST])
}

/// What ends the key of the list of those documents that have most of a stem: no word has it, and it stands
/// before all that the key of another list could go on with.
pub(crate) const STRONGEST: char = '!';

/// That key.
pub(crate) fn strongest_key(stem: &str) -> String {
    format!("{stem}{STRONGEST}")
}
