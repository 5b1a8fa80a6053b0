//! Reading the bundle's JSON.
//!
//! The files are parsed and the types mapped from the tree by hand: serde's derived readers are
//! instantiated for each type and weigh a sixth of the whole viewer
//! (`docs/decisions/0004-json-by-hand.md`). Writing happens at build time only and is derived.

mod model;
mod tree;

use tree::Tree;

/// The version of the JSON that this crate reads and writes.
pub const FORMAT_VERSION: u32 = 1;

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
pub(crate) trait FromJson: Sized {
    /// What a message says was expected.
    const EXPECTED: &'static str;

    /// Reads a value; `field` is where it stands.
    fn from_json(value: &Tree, field: &'static str) -> Result<Self, ReadError>;
}

/// Reads a file; its version first, so that a later format gives its own error and not a missing
/// field.
pub(crate) fn read<T: FromJson>(bytes: &[u8]) -> Result<T, ReadError> {
    let value = tree::parse(bytes).map_err(|at| ReadError::Json { at })?;
    let found = object(&value, "version")?.required("version")?;
    if found != u64::from(FORMAT_VERSION) {
        return Err(ReadError::Version { found });
    }
    T::from_json(&value, "file")
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

/// The fields of an object.
#[derive(Clone, Copy)]
struct Fields<'a>(&'a [(String, Tree)]);

fn object<'a>(value: &'a Tree, field: &'static str) -> Result<Fields<'a>, ReadError> {
    match value {
        Tree::Object(fields) => Ok(Fields(fields)),
        _ => Err(ReadError::Shape {
            field,
            expected: "an object",
        }),
    }
}

fn shape<T: FromJson>(field: &'static str) -> ReadError {
    ReadError::Shape {
        field,
        expected: T::EXPECTED,
    }
}

impl Fields<'_> {
    fn value(&self, name: &str) -> Option<&Tree> {
        let (_, value) = self.0.iter().find(|(field, _)| field == name)?;
        (!matches!(value, Tree::Other)).then_some(value)
    }

    /// A field that must be there.
    fn required<T: FromJson>(&self, name: &'static str) -> Result<T, ReadError> {
        let value = self.value(name).ok_or_else(|| shape::<T>(name))?;
        T::from_json(value, name)
    }

    /// A field that may be missing.
    fn optional<T: FromJson>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        self.value(name)
            .map(|value| T::from_json(value, name))
            .transpose()
    }

    /// A field that has a default.
    fn or_default<T: FromJson + Default>(&self, name: &'static str) -> Result<T, ReadError> {
        Ok(self.optional(name)?.unwrap_or_default())
    }
}

impl FromJson for String {
    const EXPECTED: &'static str = "a string";

    fn from_json(value: &Tree, field: &'static str) -> Result<Self, ReadError> {
        match value {
            Tree::Text(text) => Ok(text.clone()),
            _ => Err(shape::<Self>(field)),
        }
    }
}

impl FromJson for u64 {
    const EXPECTED: &'static str = "a whole number";

    fn from_json(value: &Tree, field: &'static str) -> Result<Self, ReadError> {
        match value {
            Tree::Number(number) => Ok(*number),
            _ => Err(shape::<Self>(field)),
        }
    }
}

impl FromJson for u32 {
    const EXPECTED: &'static str = "a whole number below 4294967296";

    fn from_json(value: &Tree, field: &'static str) -> Result<Self, ReadError> {
        let number = u64::from_json(value, field)?;
        number.try_into().map_err(|_| shape::<Self>(field))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn from_json(value: &Tree, field: &'static str) -> Result<Self, ReadError> {
        let Tree::List(list) = value else {
            return Err(shape::<Self>(field));
        };
        // A loop: collecting into a `Result` costs three times the code, once for each type.
        let mut items = Self::with_capacity(list.len());
        for item in list {
            items.push(T::from_json(item, field)?);
        }
        Ok(items)
    }
}
