//! `cargo xtask fuzz`: inputs that nobody thought of, guided by the code that they reach.
//!
//! The targets lie in `tests/fuzz`. They take a nightly toolchain, which what `cargo xtask test` runs of
//! the same kind does not; cargo-fuzz is installed where it is missing.

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

/// Those that read articles, and begin with the ones in `tests/corpus`.
const READERS: [&str; 3] = ["ingest_text_page", "ingest_markdown", "text_words"];

/// The longest input of the others, in bytes: what they make of each takes long enough.
const LONGEST: &str = "-max_len=512";

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
    let tools = Tools::for_fuzzing(repo)?;
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
        // Inputs that reach new code are kept in the first folder; a second is only read.
        .arg(&kept);
    let reads_articles = READERS.contains(&target);
    if reads_articles {
        command.arg(tests.join("corpus"));
    }
    command.args(["--", TIMEOUT, &format!("-max_total_time={seconds}")]);
    if !reads_articles {
        command.arg(LONGEST);
    }
    let output = progress::run(repo, &format!("fuzz {target}"), &mut command)?;
    if let Some(reached) = reached(&output) {
        println!("{target}: {reached}");
    }
    Ok(())
}

/// What libFuzzer says at the end: how many inputs were tried, and how much code they reached.
fn reached(output: &str) -> Option<String> {
    let last = output.lines().rfind(|line| line.contains(" cov: "))?;
    let inputs = last.strip_prefix('#')?.split_whitespace().next()?;
    let behind = |name: &str| last.split(name).nth(1)?.split_whitespace().next();
    Some(format!(
        "{inputs} inputs, {} branches reached, {} inputs kept",
        behind(" cov: ")?,
        behind(" corp: ")?.split('/').next()?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_reached_is_read_from_the_last_line_that_says_it() {
        let output = "#2\tINITED cov: 9 ft: 9 corp: 1/1b exec/s: 0 rss: 30Mb\n\
            #4096\tDONE   cov: 120 ft: 300 corp: 17/2Kb lim: 43 exec/s: 40 rss: 50Mb\n\
            Done 4096 runs in 61 second(s)\n";
        let said = "4096 inputs, 120 branches reached, 17 inputs kept";
        assert_eq!(reached(output).as_deref(), Some(said));
        assert_eq!(reached("warning: nothing was built\n"), None);
    }

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
