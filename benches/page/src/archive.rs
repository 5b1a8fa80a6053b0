//! Archives that are made up and published, kept for the next run.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use maqal_e2e::Bundle;

/// How many queries are typed.
const QUERIES: usize = 25;
/// Words of a headline that are typed.
const WORDS: usize = 2;

/// The folder of a published archive. The site is built anew each time, the articles are kept.
pub(crate) fn published(work: &Path, size: usize, seed: u64) -> Result<PathBuf> {
    let source = source(work, size, seed);
    let last = source.join(file_name(size.saturating_sub(1)));
    if !last.is_file() {
        let written = maqal_bench_search::write_folder(size, seed, &source);
        written.map_err(|error| anyhow!("writing {}: {error}", source.display()))?;
    }
    let site = work.join(format!("site-{size}-{seed}"));
    Bundle::build_into(&source, &site)?;
    Ok(site)
}

/// The first words of headlines that lie evenly over the archive.
pub(crate) fn queries(work: &Path, size: usize, seed: u64) -> Result<Vec<String>> {
    let source = source(work, size, seed);
    let chosen = (0..QUERIES).map(|at| at * size / QUERIES);
    chosen
        .map(|id| {
            let path = source.join(file_name(id));
            let text = fs::read_to_string(&path)?;
            let title = text.split('"').nth(1);
            let title = title.with_context(|| format!("{} has no title", path.display()))?;
            let words: Vec<_> = title.split(' ').take(WORDS).collect();
            Ok(words.join(" "))
        })
        .collect()
}

fn source(work: &Path, size: usize, seed: u64) -> PathBuf {
    work.join(format!("articles-{size}-{seed}"))
}

fn file_name(id: usize) -> String {
    format!("a{id:06}.md")
}
