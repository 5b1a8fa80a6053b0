//! `cargo xtask test`: every check there is. All of them run, so that one run names all that is wrong.

mod step;

use anyhow::{Result, anyhow};
use std::process::ExitCode;
use std::time::Instant;

use super::{build, size};
use crate::progress;
use crate::repo::Repo;
use crate::tally::Tally;
use crate::tools::Tools;
use step::{QUICK, component_tests, engine_tests, script_tests};

/// What `cargo xtask test` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only formatting, lints, documentation and the tests that need no browser
    #[arg(long)]
    quick: bool,
}

/// Runs the steps and closes with the line `N passed, N failed`, which counts them.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<ExitCode> {
    let started = Instant::now();
    let mut tally = Tally::default();
    if options.quick {
        run_quick_steps(repo, &Tools::for_linting(repo)?, &mut tally);
        eprintln!(
            "\nnot run because of --quick: script tests, component tests, build, sizes, three engines"
        );
    } else {
        let tools = Tools::for_testing(repo)?;
        run_quick_steps(repo, &tools, &mut tally);
        run_browser_steps(repo, &tools, &mut tally);
    }
    Ok(close(&tally, started))
}

fn run_quick_steps(repo: &Repo, tools: &Tools, tally: &mut Tally) {
    for step in &QUICK {
        tally.note(step.title, step.run(repo, tools));
    }
}

fn run_browser_steps(repo: &Repo, tools: &Tools, tally: &mut Tally) {
    tally.note("script tests", script_tests(repo, tools));
    tally.note("component tests", component_tests(repo, tools));
    match build::finished_command(repo, tools) {
        Ok(command) => {
            tally.note("build", Ok(()));
            tally.note("sizes", size::check(repo, &command));
            tally.note("three engines", engine_tests(repo, tools, &command));
        }
        Err(error) => {
            tally.note("build", Err(error));
            tally.note("sizes", Err(anyhow!("there is no build to measure")));
            tally.note(
                "three engines",
                Err(anyhow!("there is no build to publish with")),
            );
        }
    }
}

fn close(tally: &Tally, started: Instant) -> ExitCode {
    eprintln!("\n{} in all", progress::seconds(started.elapsed()));
    for title in tally.failed() {
        eprintln!("failed: {title}");
    }
    println!("{tally}");
    if tally.failed().is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
