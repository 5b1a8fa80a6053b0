//! `cargo xtask bench page`: publishes archives that are made up, and lets `benches/page` type and
//! scroll in them.

use anyhow::{Result, ensure};

use crate::chores::build;
use crate::repo::Repo;
use crate::tools::Tools;

/// What `cargo xtask bench page` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// How many articles an archive has
    #[arg(long, value_delimiter = ',', default_value = "1000,10000,100000")]
    sizes: Vec<u32>,
    /// Another seed gives other articles
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// How many browsers are started for each row
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

/// Builds what is not up to date, then measures.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let tools = Tools::for_testing(repo)?;
    let maqal = build::finished_command(repo, &tools)?;
    let sizes: Vec<String> = options.sizes.iter().map(u32::to_string).collect();
    let status = tools
        .call("cargo")
        .args(["run", "--quiet", "--package=maqal-bench-page", "--"])
        .arg("--work")
        .arg(repo.scratch().join("bench-page"))
        .args(["--sizes", &sizes.join(",")])
        .args(["--seed", &options.seed.to_string()])
        .args(["--runs", &options.runs.to_string()])
        .current_dir(repo.root())
        .env("MAQAL_BIN", maqal)
        .status()?;
    ensure!(status.success(), "the measurement failed ({status})");
    Ok(())
}
