//! One module a subcommand.

mod build;
mod check;
mod explain;
mod new;
mod serve;

use std::{path::Path, process::ExitCode};

use crate::{
    args::{Args, Command},
    config::Config,
    discover::discover,
    failure::Failure,
    number,
    pictures::{self, Pictures},
    read::{Read, read_all},
    report::Report,
    shown::shown_path,
    slug, translations,
};

/// Runs a command and says what came of it.
pub(crate) fn run(args: Args) -> ExitCode {
    let mut report = Report::default();
    let (say, result) = match args.command {
        Command::Build(args) => (args.say, build::run(&args, &mut report)),
        Command::Serve(args) => return serve::run(&args),
        Command::Check(args) => (args.say, check::run(&args, &mut report)),
        Command::Explain(args) => (args.say, explain::run(&args, &mut report)),
        Command::New(args) => (args.say, new::run(&args, &mut report)),
    };
    report.error = result.err();
    report.finish(say)
}

/// A folder of articles, read.
struct Source {
    config: Config,
    /// Newest first, with a slug each.
    articles: Vec<Read>,
    pictures: Pictures,
}

fn read_source(src: &Path, report: &mut Report) -> Result<Source, Failure> {
    require_folder(src)?;
    let config = Config::load(src)?;
    let found = discover(src);
    report.left_out = found.left_out;
    report.notes = found.aside;
    let mut articles = read_all(found.files, &config, report)?;
    let pictures = pictures::place(src, &mut articles, found.pictures, report);
    number::newest_first(&mut articles);
    slug::make_unique(&mut articles, report);
    translations::check(&articles, report);
    Ok(Source {
        config,
        articles,
        pictures,
    })
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
