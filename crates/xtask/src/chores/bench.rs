//! `cargo xtask bench`: what is promised, measured.

mod page;
mod relevance;
mod search;

use anyhow::Result;

use crate::repo::Repo;

/// What `cargo xtask bench` measures.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Bench {
    /// Measure the catalogue in Chromium, from a keystroke to what is painted
    Page(page::Options),
    /// Measure how well questions find their paragraphs, beside other analysers
    Relevance(relevance::Options),
    /// Measure how well stems tell the forms of one word from those of another
    Stems(relevance::StemOptions),
    /// Measure size, speed and memory of the search in Chromium, beside other engines from npm
    Search(search::Options),
}

/// Measures and prints.
pub(crate) fn run(repo: &Repo, bench: &Bench) -> Result<()> {
    match bench {
        Bench::Page(options) => page::run(repo, options),
        Bench::Relevance(options) => relevance::run(repo, options),
        Bench::Stems(options) => relevance::stems(repo, options),
        Bench::Search(options) => search::run(repo, options),
    }
}
