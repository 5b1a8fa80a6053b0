use maqal_article::Asset;

use crate::{
    failure::Failure,
    output::Staging,
    viewer::{sha256, short_hash},
};

/// Writes a file to `data/`, its name ending in the hash of its content.
pub(super) fn write(
    name: &str,
    extension: &str,
    bytes: &[u8],
    out: &mut Staging,
) -> Result<Asset, Failure> {
    let path = format!("data/{name}-{}.{extension}", short_hash(bytes));
    out.write(&path, bytes)?;
    Ok(Asset {
        path,
        bytes: bytes.len() as u64,
        sha256: sha256(bytes),
    })
}

/// The bytes of a JSON file of the article model.
pub(super) fn json(written: Result<Vec<u8>, serde_json::Error>) -> Result<Vec<u8>, Failure> {
    written.map_err(|error| Failure::new(error.to_string()))
}
