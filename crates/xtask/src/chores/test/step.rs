//! The steps of a test run that are one command each.

use anyhow::{Result, ensure};
use std::path::Path;
use std::process::Command;

use crate::progress;
use crate::repo::Repo;
use crate::tally::tests_passed;
use crate::tools::Tools;

/// A step that calls cargo once and needs no browser.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) title: &'static str,
    arguments: &'static [&'static str],
    environment: Option<(&'static str, &'static str)>,
    runs_tests: bool,
}

/// From the fastest to the slowest, as far as one does not prepare the next.
pub(super) const QUICK: [Step; 5] = [
    Step {
        title: "formatting",
        arguments: &["fmt", "--all", "--check"],
        environment: None,
        runs_tests: false,
    },
    Step {
        title: "clippy",
        arguments: &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
        environment: None,
        runs_tests: false,
    },
    Step {
        title: "clippy for WASM",
        arguments: &[
            "clippy",
            "--target=wasm32-unknown-unknown",
            "--package=maqal",
            "--package=maqal-article",
            "--package=maqal-search",
            "--package=maqal-text",
            "--",
            "-D",
            "warnings",
        ],
        environment: None,
        runs_tests: false,
    },
    Step {
        title: "unit and corpus tests",
        arguments: &["test", "--workspace", "--exclude=maqal-e2e"],
        environment: None,
        runs_tests: true,
    },
    Step {
        title: "documentation",
        arguments: &["doc", "--workspace", "--no-deps"],
        environment: Some(("RUSTDOCFLAGS", "-D warnings")),
        runs_tests: false,
    },
];

impl Step {
    /// Calls cargo and judges the outcome.
    pub(super) fn run(&self, repo: &Repo, tools: &Tools) -> Result<()> {
        let mut command = tools.call("cargo");
        command.args(self.arguments).envs(self.environment);
        if self.runs_tests {
            return run_tests(repo, self.title, &mut command);
        }
        progress::run(repo, self.title, &mut command).map(drop)
    }
}

/// What the measurement of the search prints, in Node.js.
pub(super) fn script_tests(repo: &Repo, tools: &Tools) -> Result<()> {
    let mut command = tools.call("node");
    command.args(["--test", "--test-reporter=tap", "benches/search/js/report/"]);
    run_tests(repo, "script tests", &mut command)
}

/// The viewer's components, in Chromium.
pub(super) fn component_tests(repo: &Repo, tools: &Tools) -> Result<()> {
    let mut command = tools.call("wasm-pack");
    command.args([
        "test",
        "--headless",
        "--chrome",
        "--mode",
        "no-install",
        "--",
        "--lib",
    ]);
    run_tests(repo, "component tests", &mut command)
}

/// A published archive in Chromium, Firefox and WebKitGTK.
pub(super) fn engine_tests(repo: &Repo, tools: &Tools, maqal: &Path) -> Result<()> {
    let mut command = tools.call("cargo");
    command
        .args(["test", "--package=maqal-e2e"])
        .env("MAQAL_BIN", maqal)
        .env("AXE_SCRIPT", tools.axe_script(repo)?);
    run_tests(repo, "three engines", &mut command)
}

/// A test run that ran no test has shown nothing, so it fails.
fn run_tests(repo: &Repo, title: &str, command: &mut Command) -> Result<()> {
    let output = progress::run(repo, title, command)?;
    let passed = tests_passed(&output);
    ensure!(passed > 0, "no test ran");
    eprintln!("  {passed} tests");
    Ok(())
}
