//! esbuild, from npm: a quarter off the scripts. The build goes on without it,
//! with a warning.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

use super::npm::NpmPackage;
use super::{Cache, Tools};
use crate::progress;
use crate::repo::Repo;

const PACKAGE: NpmPackage = NpmPackage {
    name: "esbuild",
    version: "0.28.2",
};

/// What it does: shorter names, no comments, letters as they are.
pub(crate) const FLAGS: [&str; 2] = ["--minify", "--charset=utf8"];

/// Whether esbuild is there, after trying to install it.
pub(crate) fn ensure(repo: &Repo, tools: &Tools, cache: &Cache) -> bool {
    match PACKAGE.ensure(repo, tools, cache) {
        Ok(_) => true,
        Err(error) => {
            eprintln!("warning: the viewer's scripts stay larger than they could be: {error:#}");
            false
        }
    }
}

/// Rewrites the script at `path`, smaller.
pub(crate) fn shrink(repo: &Repo, tools: &Tools, path: &Path) -> Result<()> {
    let smaller = repo.scratch().join("smaller.js");
    let mut command = tools.call("esbuild");
    command.arg(path).args(FLAGS);
    command.arg(format!("--outfile={}", smaller.display()));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    progress::run(repo, &format!("minify {name}"), &mut command)?;
    fs::copy(&smaller, path).with_context(|| format!("could not write {}", path.display()))?;
    Ok(())
}
