//! `cargo xtask serve`: the sample archive in a browser, from nothing.

use anyhow::{Context, Result};
use std::process::Command;

use super::build;
use crate::repo::Repo;
use crate::tools::Tools;

/// What `cargo xtask serve` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Where to listen on 127.0.0.1; 8080, or the next free port, when not given
    #[arg(long)]
    port: Option<u16>,
}

/// Builds what is not up to date, then serves until interrupted.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let program = build::finished_command(repo, &Tools::for_building(repo)?)?;
    let mut serve = Command::new(&program);
    serve.arg("serve").arg(repo.sample());
    if let Some(port) = options.port {
        serve.args(["--port", &port.to_string()]);
    }
    become_program(serve).with_context(|| format!("could not run {}", program.display()))
}

/// Gives this process over, so that whatever ends the chore ends the server.
#[cfg(unix)]
fn become_program(mut program: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(program.exec().into())
}

#[cfg(not(unix))]
fn become_program(mut program: Command) -> Result<()> {
    let status = program.status()?;
    anyhow::ensure!(status.success(), "it ended with {status}");
    Ok(())
}
