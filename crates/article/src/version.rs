use serde::{Deserialize, Serialize, de::DeserializeOwned};

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
        found: u32,
    },
    /// The bytes are not such a file.
    #[error("the file is damaged or is not what its name says: {0}")]
    Json(#[from] serde_json::Error),
}

#[derive(Deserialize)]
struct VersionOnly {
    version: u32,
}

#[derive(Serialize)]
struct Versioned<'a, T> {
    version: u32,
    #[serde(flatten)]
    content: &'a T,
}

/// Reads the version first, so that a later format gives its own error and not a missing field.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    let VersionOnly { version } = serde_json::from_slice(bytes)?;
    if version != FORMAT_VERSION {
        return Err(ReadError::Version { found: version });
    }
    Ok(serde_json::from_slice(bytes)?)
}

pub(crate) fn write<T: Serialize>(content: &T) -> Result<Vec<u8>, ReadError> {
    let mut bytes = serde_json::to_vec(&Versioned {
        version: FORMAT_VERSION,
        content,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
