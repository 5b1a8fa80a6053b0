use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// A program on `PATH`.
///
/// # Errors
/// Says how to install it, where it is missing.
pub(crate) fn find(name: &str, install: &str) -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .with_context(|| missing(name, install))
}

/// A program that lies apart from `PATH`, in the folder named so in a folder of `/usr`.
///
/// # Errors
/// Says how to install it, where it is missing.
pub(crate) fn find_in_library(folder_prefix: &str, name: &str, install: &str) -> Result<PathBuf> {
    [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib",
        "/usr/libexec",
    ]
    .iter()
    .flat_map(|library| folders(Path::new(library), folder_prefix))
    .map(|folder| folder.join(name))
    .find(|file| file.is_file())
    .with_context(|| missing(name, install))
}

/// The folders of a folder whose names begin so, the last in the alphabet (the newest version) first.
fn folders(parent: &Path, prefix: &str) -> Vec<PathBuf> {
    let entries = parent.read_dir().into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
        .map(|entry| entry.path())
        .collect();
    found.sort_unstable_by(|one, other| other.cmp(one));
    found
}

fn missing(name: &str, install: &str) -> String {
    format!(
        "{name} is missing; `{install}` installs it, `cargo xtask test` all that the tests need"
    )
}
