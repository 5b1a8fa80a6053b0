/// What the lists of a question of four words or more may take to fetch, in kilobytes of 1 024 bytes, each
/// part rounded down. Of words beyond that only the documents are read that have most of them, where such a
/// list is there; and then nothing, but for the three words with the shortest lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Whole lists are read while they take less than this.
    pub whole: u32,
    /// Any lists are read while all take less than this.
    pub all: u32,
}

/// The longer the lists of an archive are, the more is lost where they are not read: a kilobyte more for
/// so many documents.
const DOCUMENTS_A_KILOBYTE: u32 = 8_192;

impl Limits {
    /// Everything is read, however much it is.
    pub const NONE: Self = Self {
        whole: u32::MAX,
        all: u32::MAX,
    };

    /// The limits that suit an archive of so many documents read over a network.
    pub fn of(documents: u32) -> Self {
        let whole = 81 + documents / DOCUMENTS_A_KILOBYTE;
        let all = whole + 100;
        Self { whole, all }
    }
}
