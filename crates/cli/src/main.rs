//! The `maqal` command: a folder of articles becomes a static site.
//!
//! Place in the data flow: it is the only part that reads and writes files. It hands bytes to
//! `maqal-ingest`, numbers the articles, has the viewer render their pages and `maqal-search` build
//! the index, and lays everything out as a bundle.
//!
//! - [`args`]: the command line; [`commands`]: one module a subcommand
//! - [`config`], [`discover`], [`read`], [`number`], [`slug`], [`pictures`]: from a folder to
//!   numbered articles
//! - [`bundle`], [`viewer`], [`output`]: from articles to a folder on disk
//! - [`serve`]: a folder over HTTP
//! - [`explain`]: what a search finds, and why
//! - [`failure`], [`report`], [`progress`]: what is said, and to whom

mod args;
mod bundle;
mod commands;
mod config;
mod discover;
mod explain;
mod failure;
mod number;
mod output;
mod pictures;
mod progress;
mod read;
mod report;
mod serve;
mod shown;
mod slug;
mod translations;
mod viewer;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    commands::run(args::Args::parse())
}
