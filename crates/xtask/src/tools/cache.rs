//! The folder of the user's cache that holds what was installed.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Shared by every clone of this repository on the machine.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// `$XDG_CACHE_HOME/maqal/tools`, or the same under `~/.cache`.
    pub(crate) fn open() -> Result<Self> {
        let base = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .filter(|base| base.is_absolute())
            .or_else(|| Some(env::home_dir()?.join(".cache")))
            .context("no place for the tools: set HOME or XDG_CACHE_HOME")?;
        Ok(Self {
            folder: base.join("maqal").join("tools"),
        })
    }

    /// Where `cargo install --root` puts things.
    pub(crate) fn cargo_root(&self) -> &Path {
        &self.folder
    }

    /// Where `npm install --prefix` puts things.
    pub(crate) fn npm_prefix(&self) -> PathBuf {
        self.folder.join("npm")
    }

    /// The `PATH` to give to children: what is installed here, then the user's own.
    pub(crate) fn search_path(&self) -> Result<OsString> {
        let mut folders = vec![
            self.folder.join("bin"),
            self.npm_prefix().join("node_modules").join(".bin"),
        ];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        env::join_paths(folders).context("a folder on PATH holds the character that separates them")
    }
}
