//! `cargo xtask bench`: what is promised, measured.

mod search;

use anyhow::Result;

use crate::repo::Repo;

/// What `cargo xtask bench` measures.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Bench {
    /// Measure size, speed and memory of the search in Chromium, beside other engines from npm
    Search(search::Options),
}

/// Measures and prints.
pub(crate) fn run(repo: &Repo, bench: &Bench) -> Result<()> {
    match bench {
        Bench::Search(options) => search::run(repo, options),
    }
}
