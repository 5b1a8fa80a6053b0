//! `cargo xtask bench relevance`: how well questions find their paragraphs, beside other ways of
//! analysing Arabic under the same ranking.

use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::process::Command;

use crate::repo::Repo;

/// What `cargo xtask bench relevance` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// A folder of question sets: each a folder with docs.jsonl, queries.dev.jsonl and qrels.dev.tsv
    #[arg(long)]
    data: PathBuf,
}

/// Builds what measures and lets it print its tables.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let status = Command::new("cargo")
        .args([
            "run",
            "--release",
            "--package=maqal-bench",
            "--",
            "relevance",
            "--data",
        ])
        .arg(std::path::absolute(&options.data)?)
        .current_dir(repo.root())
        .status()
        .context("could not start cargo")?;
    ensure!(
        status.success(),
        "the measurement failed; its reason stands above"
    );
    Ok(())
}
