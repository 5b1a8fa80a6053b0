use maqal_article::{Asset, AssetGroup};

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

/// Writes files, given by name and in order, to a folder in `data/` whose name ends in the hash of
/// them all.
pub(super) fn write_group(
    name: &str,
    files: &[(String, impl AsRef<[u8]>)],
    out: &mut Staging,
) -> Result<AssetGroup, Failure> {
    let mut lines: Vec<String> = files
        .iter()
        .map(|(file, bytes)| format!("{file}\0{}\n", sha256(bytes.as_ref())))
        .collect();
    lines.sort_unstable();
    let list = lines.concat();
    let path = format!("data/{name}-{}/", short_hash(list.as_bytes()));
    let mut size = 0;
    for (file, bytes) in files {
        let bytes = bytes.as_ref();
        out.write(&format!("{path}{file}"), bytes)?;
        size += bytes.len() as u64;
    }
    Ok(AssetGroup {
        path,
        files: u32::try_from(files.len()).unwrap_or(u32::MAX),
        bytes: size,
        sha256: sha256(list.as_bytes()),
    })
}

/// The bytes of a JSON file of the article model.
pub(super) fn json(written: Result<Vec<u8>, serde_json::Error>) -> Result<Vec<u8>, Failure> {
    written.map_err(|error| Failure::new(error.to_string()))
}
