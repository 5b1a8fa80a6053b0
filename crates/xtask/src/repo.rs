//! Where things lie in the checkout.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The checkout that the chores work on.
#[derive(Debug)]
pub(crate) struct Repo {
    root: PathBuf,
    target: PathBuf,
}

impl Repo {
    /// The checkout this program was built from.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(2)
            .context("crates/xtask does not lie two folders below the repository's root")?
            .to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
        Ok(Self {
            target: root.join(target),
            root,
        })
    }

    /// The folder that holds the root `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What Trunk leaves: the viewer's page, scripts, styles and WASM.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The committed size budgets.
    pub(crate) fn sizes(&self) -> PathBuf {
        self.root.join("sizes.toml")
    }

    /// The articles that are written for this project.
    pub(crate) fn sample(&self) -> PathBuf {
        self.root.join("sample")
    }

    /// The finished `maqal` command.
    pub(crate) fn command(&self) -> PathBuf {
        self.target
            .join("release")
            .join(format!("maqal{}", env::consts::EXE_SUFFIX))
    }

    /// Where cargo puts what it builds.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Logs, stamps and other things the chores write for themselves.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }
}
