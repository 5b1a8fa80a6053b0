//! Tools that crates.io has, at pinned versions.

use anyhow::Result;

use super::{Cache, Tools};
use crate::progress;
use crate::repo::Repo;

/// One tool, installed by `cargo install`.
#[derive(Debug)]
pub(crate) struct CargoTool {
    pub(crate) package: &'static str,
    pub(crate) version: &'static str,
    pub(crate) program: &'static str,
    pub(crate) optimised: bool,
}

impl CargoTool {
    /// Installs the tool unless the same version is there already.
    pub(crate) fn ensure(&self, repo: &Repo, tools: &Tools, cache: &Cache) -> Result<()> {
        let found = tools.ask(self.program, &["--version"]);
        if found.is_some_and(|text| names_version(&text, self.version)) {
            return Ok(());
        }
        let title = format!("install {} {}", self.package, self.version);
        let mut command = tools.call("cargo");
        command
            .args(["install", "--locked", "--version", self.version, "--root"])
            .arg(cache.cargo_root());
        if !self.optimised {
            command.arg("--debug");
        }
        // Nobody debugs these tools, and linking across crates takes longer than they ever run.
        command
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off");
        progress::run(repo, &title, command.arg(self.package))?;
        Ok(())
    }
}

fn names_version(text: &str, version: &str) -> bool {
    text.split_whitespace().take(2).any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_follows_the_name() {
        assert!(names_version(
            "geckodriver 0.37.1 ( 2025-01-01)\n",
            "0.37.1"
        ));
    }

    #[test]
    fn a_longer_version_is_another_version() {
        assert!(!names_version("wasm-bindgen 0.2.126", "0.2.12"));
    }
}
