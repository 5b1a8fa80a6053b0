//! Parts of the Rust toolchain that rustup leaves out by default.

use anyhow::{Context, Result, bail};
use std::path::Path;

use super::Tools;
use crate::progress;
use crate::repo::Repo;

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the standard library for WASM.
pub(crate) fn ensure_wasm_target(repo: &Repo, tools: &Tools) -> Result<()> {
    let sysroot = tools
        .ask("rustc", &["--print", "sysroot"])
        .context("could not run rustc")?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    rustup(repo, tools, &["target", "add", WASM])
}

/// Adds rustfmt and clippy, which rustup's minimal profile lacks.
pub(crate) fn ensure_components(repo: &Repo, tools: &Tools) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if tools.ask("cargo", &[subcommand, "--version"]).is_none() {
            rustup(repo, tools, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(repo: &Repo, tools: &Tools, arguments: &[&str]) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if tools.ask("rustup", &["--version"]).is_none() {
        bail!(
            "this toolchain needs `{line}`, and rustup is not there: install it from https://rustup.rs"
        );
    }
    progress::run(repo, &line, tools.call("rustup").args(arguments))?;
    Ok(())
}
