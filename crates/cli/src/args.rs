//! The command line.

use std::{net::IpAddr, path::PathBuf};

use clap::{Args as ClapArgs, Parser, Subcommand};

/// Turn a folder of articles into a static site that reads right to left.
#[derive(Debug, Parser)]
#[command(
    name = "maqal",
    version,
    after_help = "Exit codes: 0 every file was read, 1 built with files left out, 2 nothing built.\n\
                  Messages go to standard error; --json writes the result to standard output."
)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site of a folder of articles
    Build(BuildArgs),
    /// Build the site, serve it on this machine and build again when a file changes
    Serve(ServeArgs),
    /// Read every article and say what would be repaired or left out; write nothing
    Check(CheckArgs),
    /// Say why a search finds what it finds
    Explain(ExplainArgs),
    /// Make a folder to start from: settings and two short articles
    New(NewArgs),
}

/// `maqal build`.
#[derive(Debug, ClapArgs)]
pub(crate) struct BuildArgs {
    /// The folder of articles; its settings are in maqal.toml
    pub(crate) src: PathBuf,
    /// The folder to write; what a former build left there is replaced when this one succeeds
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Replace the folder whatever it holds
    #[arg(long)]
    pub(crate) force: bool,
    /// Which viewer the site gets.
    #[command(flatten)]
    pub(crate) viewer: ViewerArgs,
    /// What is said.
    #[command(flatten)]
    pub(crate) say: SayArgs,
}

/// `maqal serve`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ServeArgs {
    /// The folder of articles, or a site that is built already
    #[arg(required_unless_present = "bundle")]
    pub(crate) src: Option<PathBuf>,
    /// Serve this built site as it is
    #[arg(long, value_name = "DIR", conflicts_with = "src")]
    pub(crate) bundle: Option<PathBuf>,
    /// The port; when it is taken, the next free one is used. 0 lets the system choose
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// The address to listen on; 0.0.0.0 lets other machines in
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
    /// Which viewer the site gets.
    #[command(flatten)]
    pub(crate) viewer: ViewerArgs,
    /// What is said.
    #[command(flatten)]
    pub(crate) say: SayArgs,
}

/// `maqal check`.
#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    /// The folder of articles
    pub(crate) src: PathBuf,
    /// What is said.
    #[command(flatten)]
    pub(crate) say: SayArgs,
}

/// `maqal explain`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ExplainArgs {
    /// The folder of articles, or a site that is built already
    pub(crate) src: PathBuf,
    /// What a reader types
    pub(crate) query: String,
    /// The number of hits to explain
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) hits: usize,
    /// What is said.
    #[command(flatten)]
    pub(crate) say: SayArgs,
}

/// `maqal new`.
#[derive(Debug, ClapArgs)]
pub(crate) struct NewArgs {
    /// The folder to make; it must be new or empty
    pub(crate) dir: PathBuf,
    /// What is said.
    #[command(flatten)]
    pub(crate) say: SayArgs,
}

/// Options about the viewer.
#[derive(Debug, ClapArgs)]
pub(crate) struct ViewerArgs {
    /// Take the viewer's files from this folder instead of the ones inside the command
    #[arg(long = "viewer", value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

/// Options about what is said.
#[derive(Clone, Copy, Debug, ClapArgs)]
pub(crate) struct SayArgs {
    /// Write the result to standard output as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Say small repairs too
    #[arg(long, short)]
    pub(crate) verbose: bool,
}
