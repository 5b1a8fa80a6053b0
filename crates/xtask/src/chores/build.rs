//! `cargo xtask build`: the viewer, then the `maqal` command with the viewer inside.

use anyhow::{Context, Result};
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use crate::progress;
use crate::repo::Repo;
use crate::stamp::Stamp;
use crate::tools::Tools;

/// Installs the tools, builds, and says where the command lies.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let command = finished_command(repo, &Tools::for_building(repo)?)?;
    eprintln!("✓ {}", command.display());
    Ok(())
}

/// Builds what is not up to date and returns the path of the finished command.
pub(crate) fn finished_command(repo: &Repo, tools: &Tools) -> Result<PathBuf> {
    build_viewer(repo, tools)?;
    let mut cargo = tools.call("cargo");
    cargo.args(["build", "--release", "--package", "maqal-cli"]);
    progress::run(repo, "build the maqal command", &mut cargo)?;
    Ok(repo.command())
}

fn build_viewer(repo: &Repo, tools: &Tools) -> Result<()> {
    let dist = repo.dist();
    let stamp = Stamp::of_sources(repo, &tools.fingerprint()?)?;
    if stamp.holds(&dist) {
        return Ok(());
    }
    let mut trunk = tools.call("trunk");
    // Where Trunk stood when cargo failed hides what cargo said.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // Trunk 0.21 takes NO_COLOR only as `true` or `false` and refuses the usual `1`.
    trunk
        .args(["build", "--release", "--skip-version-check", "--dist"])
        .arg(&dist)
        .env_remove("NO_COLOR")
        .env("CARGO_ENCODED_RUSTFLAGS", without_paths()?);
    progress::run(repo, "build the viewer", &mut trunk)?;
    for wasm in files(&dist, "wasm")? {
        tools.optimise(repo, &wasm)?;
    }
    for script in files(&dist, "js")? {
        tools.minify(repo, &script)?;
    }
    stamp.keep(&dist)
}

/// Compiler flags that keep this machine's folders out of the WASM, which names the source of every
/// panic: the same sources give the same file wherever cargo keeps its registry.
fn without_paths() -> Result<OsString> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home
        .context("there is no home folder")?
        .join("registry/src");
    let mut flags = env::var_os("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    // Before the first build there is no registry yet, and cargo has not named its folders.
    for registry in fs::read_dir(&sources).into_iter().flatten() {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(registry?.path());
        flags.push("=");
    }
    Ok(flags)
}

fn files(dist: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(dist).with_context(|| format!("could not list {}", dist.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new(extension)) {
            files.push(path);
        }
    }
    Ok(files)
}
