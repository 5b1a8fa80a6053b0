//! wasm-opt, from npm's `binaryen`: a tenth off the viewer's WASM.
//!
//! The build goes on without it, with a warning. Trunk is not left to call it, because Trunk would
//! download one of its own where it finds none.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

use super::{Cache, Tools};
use crate::progress;
use crate::repo::Repo;

/// The npm package; its major number is wasm-opt's version.
const PACKAGE: &str = "binaryen@132.0.0";
const VERSION: &str = "version 132";

/// What rustc emits must be named: `--all-features` would let wasm-opt write what browsers refuse.
pub(crate) const FLAGS: [&str; 15] = [
    // Control flow is taken apart and put together anew, which takes less than what LLVM made of it.
    "--flatten",
    "--rereloop",
    "-Oz",
    // What the first round leaves is less again after a second: 0.7 KB after Brotli.
    "-Oz",
    // Again and again, until nothing gets smaller.
    "--converge",
    // Joined to their one caller, large functions take half a per cent more after Brotli.
    "--one-caller-inline-max-function-size=60",
    // Nothing lies in the first KiB: it is the far end of the stack.
    "--low-memory-unused",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Whether wasm-opt is there, after trying to install it.
pub(crate) fn ensure(repo: &Repo, tools: &Tools, cache: &Cache) -> bool {
    if is_there(tools) {
        return true;
    }
    let reason = match install(repo, tools, cache) {
        Ok(()) if is_there(tools) => return true,
        Ok(()) => "npm installed a wasm-opt that does not run".to_owned(),
        Err(error) => format!("{error:#}"),
    };
    eprintln!(
        "warning: the viewer is built without wasm-opt, so its WASM stays larger than it could be: \
         {reason}. Install Node.js with npm and run this again."
    );
    false
}

/// Rewrites the WASM file at `path`, smaller.
pub(crate) fn shrink(repo: &Repo, tools: &Tools, path: &Path) -> Result<()> {
    let smaller = repo.scratch().join("smaller.wasm");
    let mut command = tools.call("wasm-opt");
    command.args(FLAGS).arg(path).arg("-o").arg(&smaller);
    progress::run(repo, "optimise the WASM", &mut command)?;
    fs::copy(&smaller, path).with_context(|| format!("could not write {}", path.display()))?;
    Ok(())
}

fn is_there(tools: &Tools) -> bool {
    tools
        .ask("wasm-opt", &["--version"])
        .is_some_and(|text| text.contains(VERSION))
}

fn install(repo: &Repo, tools: &Tools, cache: &Cache) -> Result<()> {
    tools
        .ask("node", &["--version"])
        .context("Node.js is not there")?;
    tools
        .ask("npm", &["--version"])
        .context("npm is not there")?;
    let mut command = tools.call("npm");
    command.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
    ]);
    progress::run(
        repo,
        "install wasm-opt",
        command.arg(cache.npm_prefix()).arg(PACKAGE),
    )?;
    Ok(())
}
