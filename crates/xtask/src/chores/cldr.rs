//! `cargo xtask cldr`: writes `src/i18n/cldr.rs`, the names of days and months, the patterns of dates,
//! the signs of numbers and the samples of plural rules, from the Unicode CLDR's JSON packages.

mod pattern;
mod source;
mod write;

use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use crate::repo::Repo;
use crate::tools::Tools;
use source::Source;

/// What `cargo xtask cldr` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only fail where the committed tables are not what CLDR gives
    #[arg(long)]
    check: bool,
}

/// Fetches the packages where they are not there, and writes or compares the tables.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let tools = Tools::for_linting(repo)?;
    let source = Source::open(tools.cldr_packages(repo)?);
    let tables = formatted(&tools, &write::tables(&source)?)?;
    let file = repo.root().join("src/i18n/cldr.rs");
    if options.check {
        let kept = fs::read_to_string(&file).unwrap_or_default();
        ensure!(
            kept == tables,
            "{} is not what CLDR gives: run `cargo xtask cldr` and look at the difference",
            file.display()
        );
        return Ok(());
    }
    fs::write(&file, tables).with_context(|| format!("could not write {}", file.display()))?;
    eprintln!("✓ {}", file.display());
    Ok(())
}

fn formatted(tools: &Tools, code: &str) -> Result<String> {
    let mut rustfmt = tools.call("rustfmt");
    let mut running = rustfmt
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("could not start rustfmt")?;
    let mut input = running.stdin.take().context("rustfmt reads nothing")?;
    input.write_all(code.as_bytes())?;
    drop(input);
    let output = running.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refused the tables");
    Ok(String::from_utf8(output.stdout)?)
}
