//! `cargo xtask fuzz`: inputs that nobody thought of, guided by the code that they reach.
//!
//! The targets lie in `tests/fuzz`. They take a nightly toolchain; what `cargo xtask test` runs of
//! the same kind does not.

use anyhow::{Context, Result};
use clap::builder::PossibleValuesParser;
use std::fs;

use crate::progress;
use crate::repo::Repo;
use crate::tools::Tools;

/// The programs of `tests/fuzz/fuzz_targets`.
const TARGETS: [&str; 5] = [
    "ingest_text_page",
    "ingest_markdown",
    "text_words",
    "query_parse",
    "index_reader",
];

/// An input that takes more seconds than these is a finding.
const TIMEOUT: &str = "-timeout=10";

/// What `cargo xtask fuzz` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The target to run; all of them, one after the other, when not given
    #[arg(value_parser = PossibleValuesParser::new(TARGETS))]
    target: Option<String>,
    /// How long each target runs
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u32,
}

/// Runs the targets until one finds something.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let tools = Tools::for_fuzzing()?;
    match &options.target {
        Some(target) => fuzz(repo, &tools, target, options.seconds),
        None => TARGETS
            .iter()
            .try_for_each(|target| fuzz(repo, &tools, target, options.seconds)),
    }
}

fn fuzz(repo: &Repo, tools: &Tools, target: &str, seconds: u32) -> Result<()> {
    let tests = repo.root().join("tests");
    let package = tests.join("fuzz");
    let kept = package.join("corpus").join(target);
    fs::create_dir_all(&kept).with_context(|| format!("could not create {}", kept.display()))?;
    let mut command = tools.call("cargo");
    command
        .args(["+nightly", "fuzz", "run", target, "--fuzz-dir"])
        .arg(&package)
        // Inputs that reach new code are kept in the first folder; the second is only read.
        .arg(&kept)
        .arg(tests.join("corpus"))
        .args(["--", TIMEOUT, &format!("-max_total_time={seconds}")]);
    progress::run(repo, &format!("fuzz {target}"), &mut command)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_can_be_run() {
        let folder = Repo::find().unwrap().root().join("tests/fuzz/fuzz_targets");
        let mut files: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let mut targets = TARGETS.map(|target| format!("{target}.rs"));
        files.sort();
        targets.sort();
        assert_eq!(files, targets);
    }
}
