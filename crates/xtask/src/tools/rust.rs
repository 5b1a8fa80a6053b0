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

/// Asks for the toolchain that fuzzing takes: a second one is the user's choice.
pub(crate) fn require_nightly(tools: &Tools) -> Result<()> {
    let toolchains = tools.ask("rustup", &["toolchain", "list"]);
    if !has_nightly(&toolchains.unwrap_or_default()) {
        bail!(
            "fuzzing takes a nightly toolchain; install it:\n\n    rustup toolchain install nightly\n"
        );
    }
    Ok(())
}

fn has_nightly(toolchains: &str) -> bool {
    toolchains.lines().any(|line| line.starts_with("nightly"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nightly_toolchain_is_known_by_its_name() {
        let stable = "stable-x86_64-unknown-linux-gnu (active, default)\n";
        assert!(!has_nightly(stable) && !has_nightly(""));
        assert!(has_nightly(&format!(
            "{stable}nightly-x86_64-unknown-linux-gnu\n"
        )));
    }
}
