//! `cargo xtask bench relevance`: how well questions find their paragraphs, beside other ways of
//! analysing Arabic under the same ranking. `cargo xtask bench stems`: how well stems tell words apart.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::repo::Repo;

/// What `cargo xtask bench relevance` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// A folder of question sets: each a folder with docs.jsonl, queries.dev.jsonl and qrels.dev.tsv
    #[arg(long)]
    data: PathBuf,
}

/// What `cargo xtask bench stems` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct StemOptions {
    /// A folder of lists: fa.dev.surface.tsv, ckb.gold.train.unimorph.tsv, ckb.gold.dev.unimorph.tsv
    #[arg(long)]
    words: PathBuf,
}

/// Builds what measures and lets it print its tables.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    measure(repo, &["relevance", "--data"], &options.data)
}

/// The same for lists of forms and their lemmas.
pub(crate) fn stems(repo: &Repo, options: &StemOptions) -> Result<()> {
    measure(repo, &["stems", "--words"], &options.words)
}

fn measure(repo: &Repo, arguments: &[&str], dir: &Path) -> Result<()> {
    let status = Command::new("cargo")
        .args(["run", "--release", "--package=maqal-bench", "--"])
        .args(arguments)
        .arg(std::path::absolute(dir)?)
        .current_dir(repo.root())
        .status()
        .context("could not start cargo")?;
    ensure!(
        status.success(),
        "the measurement failed; its reason stands above"
    );
    Ok(())
}
