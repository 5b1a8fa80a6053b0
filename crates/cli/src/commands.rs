//! One module a subcommand.

mod build;
mod check;
mod new;
mod serve;

use std::{path::Path, process::ExitCode};

use crate::{
    args::{Args, Command},
    config::Config,
    discover::discover,
    failure::Failure,
    number,
    read::{Read, read_all},
    report::Report,
    shown::shown_path,
    slug,
};

/// Runs a command and says what came of it.
pub(crate) fn run(args: Args) -> ExitCode {
    let mut report = Report::default();
    let (say, result) = match args.command {
        Command::Build(args) => (args.say, build::run(&args, &mut report)),
        Command::Serve(args) => return serve::run(&args),
        Command::Check(args) => (args.say, check::run(&args, &mut report)),
        Command::New(args) => (args.say, new::run(&args, &mut report)),
    };
    report.error = result.err();
    report.finish(say)
}

/// Reads a folder into numbered articles with a slug each.
fn read_archive(src: &Path, report: &mut Report) -> Result<(Config, Vec<Read>), Failure> {
    require_folder(src)?;
    let config = Config::load(src)?;
    let mut articles = read_all(discover(src), &config, report)?;
    number::newest_first(&mut articles);
    slug::make_unique(&mut articles, report);
    Ok((config, articles))
}

fn require_folder(src: &Path) -> Result<(), Failure> {
    let folder = "a folder that holds the articles";
    match src.metadata() {
        Ok(metadata) if metadata.is_dir() => Ok(()),
        Ok(_) => Err(Failure::new(format!("{} is not a folder", shown_path(src))).expected(folder)),
        Err(error) => Err(Failure::io("read", src, &error)
            .expected(folder)
            .remedy("`maqal new DIR` makes one to start from")),
    }
}
