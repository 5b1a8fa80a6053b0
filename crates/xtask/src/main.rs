//! This repository's own chores, run as `cargo xtask …`.
//!
//! A chore (`chores/`) takes the checkout's paths from [`repo`] and its programs from [`tools`],
//! which installs what is missing, and shows each slow thing through [`progress`]. Nothing here is
//! part of what readers or publishers run.

mod chores;
mod progress;
mod repo;
mod sizes;
mod stamp;
mod tally;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

use crate::repo::Repo;

/// Maqal's own chores.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Install whatever building and testing need and this machine lacks
    Setup,
    /// Build target/release/maqal with the viewer inside
    Build,
    /// Build, publish sample/ and serve it on this machine
    Serve(chores::serve::Options),
    /// Run every check, from formatting to the bundle in three browsers
    Test(chores::test::Options),
    /// Measure what a reader downloads against the budgets in sizes.toml
    Size(chores::size::Options),
    /// Measure what is promised, beside what others would use
    #[command(subcommand)]
    Bench(chores::bench::Bench),
    /// Take pictures of the published sample in three browsers, for people to look at
    Screens(chores::screens::Options),
    /// Let Lighthouse judge the published sample as a phone would load it
    Lighthouse(chores::lighthouse::Options),
    /// Write the tables of dates, numbers and plurals from the Unicode CLDR
    Cldr(chores::cldr::Options),
    /// Try inputs that nobody thought of, guided by the code that they reach
    Fuzz(chores::fuzz::Options),
    /// Join the style sheets; Trunk's hook before a build
    Styles,
    /// Publish sample/ around Trunk's build; Trunk's hook after a build
    DevBundle,
}

fn main() -> ExitCode {
    match run(Arguments::parse().chore) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<ExitCode> {
    let repo = Repo::find()?;
    match chore {
        Chore::Setup => chores::setup::run(&repo)?,
        Chore::Build => chores::build::run(&repo)?,
        Chore::Serve(options) => chores::serve::run(&repo, &options)?,
        Chore::Test(options) => return chores::test::run(&repo, &options),
        Chore::Size(options) => chores::size::run(&repo, &options)?,
        Chore::Bench(bench) => chores::bench::run(&repo, &bench)?,
        Chore::Screens(options) => chores::screens::run(&repo, &options)?,
        Chore::Lighthouse(options) => chores::lighthouse::run(&repo, &options)?,
        Chore::Cldr(options) => chores::cldr::run(&repo, &options)?,
        Chore::Fuzz(options) => chores::fuzz::run(&repo, &options)?,
        Chore::Styles => chores::styles::run(&repo)?,
        Chore::DevBundle => chores::dev_bundle::run(&repo)?,
    }
    Ok(ExitCode::SUCCESS)
}
