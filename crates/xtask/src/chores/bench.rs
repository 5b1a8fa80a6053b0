//! `cargo xtask bench`: what is promised, measured.

mod relevance;
mod search;

use anyhow::Result;

use crate::repo::Repo;

/// What `cargo xtask bench` measures.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Bench {
    /// Measure how well questions find their paragraphs, beside other analysers
    Relevance(relevance::Options),
    /// Measure size, speed and memory of the search in Chromium, beside other engines from npm
    Search(search::Options),
}

/// Measures and prints.
pub(crate) fn run(repo: &Repo, bench: &Bench) -> Result<()> {
    match bench {
        Bench::Relevance(options) => relevance::run(repo, options),
        Bench::Search(options) => search::run(repo, options),
    }
}
