//! `cargo xtask size`: what a reader downloads, after Brotli, against the budgets in `sizes.toml`.

use anyhow::{Context, Result, ensure};
use brotli::CompressorWriter;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::build;
use crate::progress;
use crate::repo::Repo;
use crate::sizes::{Figures, Sizes};
use crate::tools::Tools;

/// What servers that compress ahead of time use: the best there is.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 64 * 1024;

/// What `cargo xtask size` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Write the measured sizes to sizes.toml
    #[arg(long)]
    update: bool,
}

/// Builds what is not up to date, measures it, and keeps the sizes when asked to.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let maqal = build::finished_command(repo, &Tools::for_building(repo)?)?;
    let sizes = published_sizes(repo, &maqal)?;
    if options.update {
        sizes.write(&repo.sizes())?;
    }
    judge(&sizes)
}

/// Fails when a size of the sample that `maqal` publishes passes its budget.
pub(crate) fn check(repo: &Repo, maqal: &Path) -> Result<()> {
    judge(&published_sizes(repo, maqal)?)
}

/// Publishes the sample, measures it and shows the sizes beside the ones of `sizes.toml`.
fn published_sizes(repo: &Repo, maqal: &Path) -> Result<Sizes> {
    let kept = Sizes::read(&repo.sizes())?;
    let site = repo.scratch().join("site");
    let mut publish = Command::new(maqal);
    publish
        .arg("build")
        .arg(repo.sample())
        .arg("--out")
        .arg(&site);
    progress::run(repo, "publish the sample", &mut publish)?;
    let measured = measure(&site, &kept.page)?;
    eprint!("{}", measured.table(&kept.budget, &kept.measured));
    Ok(Sizes { measured, ..kept })
}

fn judge(sizes: &Sizes) -> Result<()> {
    let over = sizes.measured.over(&sizes.budget);
    ensure!(
        over.is_empty(),
        "over the budget in sizes.toml: {}",
        over.join(", ")
    );
    Ok(())
}

fn measure(site: &Path, page: &str) -> Result<Figures> {
    let css = compressed_total(site, "css")?;
    Ok(Figures {
        wasm: compressed_total(site, "wasm")?,
        js: compressed_total(site, "js")?,
        css,
        article: css + compressed(&page_file(site, page)?)?,
    })
}

fn page_file(site: &Path, page: &str) -> Result<PathBuf> {
    let file = site.join(page).join("index.html");
    ensure!(
        file.is_file(),
        "sizes.toml measures the page {page:?}, the published sample has none"
    );
    Ok(file)
}

fn compressed_total(site: &Path, extension: &str) -> Result<u64> {
    let files = files_ending_in(site, extension)?;
    ensure!(
        !files.is_empty(),
        "the published sample has no .{extension} file"
    );
    files.iter().map(|file| compressed(file)).sum()
}

fn files_ending_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_ending_in(&path, extension)?);
        } else if path.extension() == Some(OsStr::new(extension)) {
            found.push(path);
        }
    }
    Ok(found)
}

fn compressed(file: &Path) -> Result<u64> {
    let bytes = fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    let mut packed = Vec::new();
    CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW).write_all(&bytes)?;
    Ok(u64::try_from(packed.len())?)
}
