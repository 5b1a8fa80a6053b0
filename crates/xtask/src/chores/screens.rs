//! `cargo xtask screens DIR`: pictures of the published sample in three browsers.

use anyhow::{Result, ensure};
use std::env;
use std::path::PathBuf;

use super::build;
use crate::repo::Repo;
use crate::tools::Tools;

/// What `cargo xtask screens` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The folder for the pictures
    folder: PathBuf,
    /// Only subjects whose name holds this: `table`, `search`
    #[arg(long)]
    only: Option<String>,
    /// Only this browser: `chromium`, `firefox` or `webkit`
    #[arg(long)]
    engine: Option<String>,
}

/// Builds what is not up to date, then takes the pictures.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let tools = Tools::for_testing(repo)?;
    let maqal = build::finished_command(repo, &tools)?;
    let mut screens = tools.call("cargo");
    screens
        .args([
            "run",
            "--quiet",
            "--package=maqal-e2e",
            "--bin=screens",
            "--",
        ])
        .arg(env::current_dir()?.join(&options.folder))
        .current_dir(repo.root())
        .env("MAQAL_BIN", maqal);
    for (name, value) in [("--only", &options.only), ("--engine", &options.engine)] {
        if let Some(value) = value {
            screens.args([name, value]);
        }
    }
    let status = screens.status()?;
    ensure!(status.success(), "the pictures were not taken ({status})");
    eprintln!("✓ {}", options.folder.display());
    Ok(())
}
