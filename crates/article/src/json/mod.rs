//! Reading the bundle's JSON.
//!
//! The files are parsed and the types mapped from the tree by hand: serde's derived readers are
//! instantiated for each type and weigh a sixth of the whole viewer
//! (`docs/decisions/0004-json-by-hand.md`). Writing happens at build time only and is derived.

mod model;
mod tree;

use std::cell::Cell;

use tree::Tree;

/// The version of the JSON that this crate reads and writes.
pub const FORMAT_VERSION: u32 = 2;

/// A JSON file of the bundle that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file is of another version than this build knows.
    #[error(
        "the file is of format version {found}, this viewer reads version {FORMAT_VERSION}: rebuild the site with `maqal build`, or reload the page if the site was just updated"
    )]
    Version {
        /// The version that the file gives.
        found: u64,
    },
    /// The bytes are not JSON.
    #[error("the file is damaged or is not what its name says: it stops being JSON at byte {at}")]
    Json {
        /// The first byte that does not fit.
        at: usize,
    },
    /// The JSON is of another shape.
    #[error("the file is damaged or is not what its name says: expected {expected} in `{field}`")]
    Shape {
        /// The field that holds something else, or that is missing.
        field: &'static str,
        /// What was expected there.
        expected: &'static str,
    },
}

/// A type that a value of JSON stands for.
pub(crate) trait FromJson {
    /// What a message says was expected.
    const EXPECTED: &'static str;

    /// Reads a value. One of another shape is noted and stands for some default: a file with notes
    /// is refused as a whole, and code without an exit at every field is half as large.
    fn from_json(value: &Tree, at: &Place<'_>) -> Self;
}

/// Where a value stands, and the first mismatch of its file.
pub(crate) struct Place<'a> {
    field: &'static str,
    mismatch: &'a Cell<Option<ReadError>>,
}

/// Reads a file; its version first, so that a later format gives its own error and not a missing
/// field.
pub(crate) fn read<T: FromJson>(bytes: &[u8]) -> Result<T, ReadError> {
    let value = tree::parse(bytes).map_err(|at| ReadError::Json { at })?;
    let mismatch = Cell::new(None);
    let place = Place {
        field: "file",
        mismatch: &mismatch,
    };
    let version: u64 = Fields::of(&value, &place).required("version");
    if let Some(error) = mismatch.take() {
        return Err(error);
    }
    if version != u64::from(FORMAT_VERSION) {
        return Err(ReadError::Version { found: version });
    }
    let content = T::from_json(&value, &place);
    mismatch.take().map_or(Ok(content), Err)
}

/// Writes a file, compact, ending in a line feed.
pub(crate) fn write<T: serde::Serialize>(content: &T) -> serde_json::Result<Vec<u8>> {
    #[derive(serde::Serialize)]
    struct Versioned<'a, T> {
        version: u32,
        #[serde(flatten)]
        content: &'a T,
    }
    let mut bytes = serde_json::to_vec(&Versioned {
        version: FORMAT_VERSION,
        content,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Place<'_> {
    /// Notes that something else stands here.
    fn mismatch(&self, expected: &'static str) {
        let first = self.mismatch.take().unwrap_or(ReadError::Shape {
            field: self.field,
            expected,
        });
        self.mismatch.set(Some(first));
    }
}

/// The fields of an object.
struct Fields<'a> {
    fields: &'a [(String, Tree)],
    mismatch: &'a Cell<Option<ReadError>>,
}

impl<'a> Fields<'a> {
    fn of(value: &'a Tree, at: &Place<'a>) -> Self {
        let fields = match value {
            Tree::Object(fields) => fields.as_slice(),
            _ => {
                at.mismatch("an object");
                &[]
            }
        };
        Self {
            fields,
            mismatch: at.mismatch,
        }
    }

    fn value(&self, name: &str) -> Option<&'a Tree> {
        let (_, value) = self.fields.iter().find(|(field, _)| field == name)?;
        (!matches!(value, Tree::Other)).then_some(value)
    }

    fn place(&self, field: &'static str) -> Place<'a> {
        Place {
            field,
            mismatch: self.mismatch,
        }
    }

    /// A field that must be there.
    fn required<T: FromJson>(&self, name: &'static str) -> T {
        let place = self.place(name);
        let value = self.value(name).unwrap_or_else(|| {
            place.mismatch(T::EXPECTED);
            &Tree::Other
        });
        T::from_json(value, &place)
    }

    /// A field that may be missing.
    fn optional<T: FromJson>(&self, name: &'static str) -> Option<T> {
        let value = self.value(name)?;
        Some(T::from_json(value, &self.place(name)))
    }

    /// A field that has a default.
    fn or_default<T: FromJson + Default>(&self, name: &'static str) -> T {
        self.optional(name).unwrap_or_default()
    }
}

impl FromJson for String {
    const EXPECTED: &'static str = "a string";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        if let Tree::Text(text) = value {
            return text.clone();
        }
        at.mismatch(Self::EXPECTED);
        Self::new()
    }
}

impl FromJson for u64 {
    const EXPECTED: &'static str = "a whole number";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        if let Tree::Number(number) = value {
            return *number;
        }
        at.mismatch(Self::EXPECTED);
        0
    }
}

impl FromJson for u32 {
    const EXPECTED: &'static str = "a whole number below 4294967296";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        Self::try_from(u64::from_json(value, at)).unwrap_or_else(|_| {
            at.mismatch(Self::EXPECTED);
            0
        })
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        if let Tree::List(list) = value {
            return list.iter().map(|item| T::from_json(item, at)).collect();
        }
        at.mismatch(Self::EXPECTED);
        Self::new()
    }
}
