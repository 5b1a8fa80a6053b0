use crate::PartId;

/// Why an index, or a part of one, could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// The bytes do not begin as an index does.
    #[error(
        "{part}: not a Maqal index: expected the bytes \"MQLS\" at its start; build the site again"
    )]
    NotAnIndex {
        /// The file that was read.
        part: String,
    },
    /// The index was written in another format.
    #[error(
        "{part}: index format {found}, but this reader knows format {expected}; build the site again with the `maqal` of this viewer"
    )]
    Format {
        /// The file that was read.
        part: String,
        /// The format named in the file.
        found: u16,
        /// The format that this reader knows.
        expected: u16,
    },
    /// The words were analysed by another version of the analyser.
    #[error(
        "{part}: words analysed by version {found}, but this reader analyses by version {expected}; build the site again with the `maqal` of this viewer"
    )]
    Analyser {
        /// The file that was read.
        part: String,
        /// The analyser's version named in the file.
        found: u32,
        /// The analyser's version of this reader.
        expected: u32,
    },
    /// The file ends early or holds what no builder writes.
    #[error("{part}: damaged ({what}); fetch it again, or build the site again")]
    Damaged {
        /// The file that was read.
        part: String,
        /// What was found wrong.
        what: &'static str,
    },
    /// The part belongs to another build of the index.
    #[error(
        "{part}: belongs to another build (build {found:08x}, expected {expected:08x}); reload the page"
    )]
    OtherBuild {
        /// The file that was read.
        part: String,
        /// The build named in the part.
        found: u32,
        /// The build of the root.
        expected: u32,
    },
    /// The root knows no part of this number.
    #[error("part {} is not of this index, which has {count} parts", part.0)]
    NoSuchPart {
        /// The number asked for.
        part: PartId,
        /// How many parts the index has.
        count: u32,
    },
}

/// Why an index could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// More documents than document numbers.
    #[error("{found} documents, but an index holds at most {limit}; split the archive")]
    TooManyDocuments {
        /// How many were added.
        found: usize,
        /// How many an index can hold.
        limit: usize,
    },
}
