//! Files into articles.

use std::fs;

use indicatif::ProgressBar;
use maqal_article::Article;
use maqal_ingest::{Ingested, Options, Severity, Source, Warning, ingest};
use rayon::prelude::*;

use crate::{
    config::Config,
    discover::SourceFile,
    failure::Failure,
    progress,
    report::{Finding, LeftOut, Report},
};

/// An article and the file it comes from.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    /// The file's path below the source folder.
    pub(crate) file: String,
    /// The article.
    pub(crate) article: Article,
}

/// Files larger than this are not even loaded: no article is.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads every file; says in `report` what was left out or repaired. The articles are in the order
/// of their files.
///
/// # Errors
/// When there is no file, or none that gives an article.
pub(crate) fn read_all(
    files: Vec<SourceFile>,
    config: &Config,
    report: &mut Report,
) -> Result<Vec<Read>, Failure> {
    let options = Options {
        lang: config.lang.clone(),
    };
    let bar = progress::bar("reading", files.len());
    let results: Vec<_> = files
        .par_iter()
        .map(|file| read(file, &options, &bar))
        .collect();
    bar.finish_and_clear();
    let mut articles = Vec::with_capacity(results.len());
    for (file, result) in files.into_iter().zip(results) {
        match result {
            Ok(ingested) => {
                report.note_warnings(&file.name, ingested.warnings);
                articles.push(Read {
                    file: file.name,
                    article: ingested.article,
                });
            }
            Err(left_out) => report.left_out.push(left_out),
        }
    }
    report.left_out.sort_by(|a, b| a.file.cmp(&b.file));
    report.articles = articles.len();
    if articles.is_empty() {
        return Err(no_article(report.left_out.len()));
    }
    Ok(articles)
}

fn read(file: &SourceFile, options: &Options, bar: &ProgressBar) -> Result<Ingested, LeftOut> {
    let left_out = |line, reason| LeftOut {
        file: file.name.clone(),
        line,
        reason,
    };
    let unread = |error: std::io::Error| {
        left_out(
            None,
            format!("cannot be read ({error}): check its permissions"),
        )
    };
    bar.inc(1);
    let size = fs::metadata(&file.path).map_err(unread)?.len();
    if size > LARGEST {
        let reason = format!("the file has {size} bytes: split it or take it out of the folder");
        return Err(left_out(None, reason));
    }
    // What is not read anyway is not loaded either.
    let bytes = if maqal_ingest::is_supported(&file.name) {
        fs::read(&file.path).map_err(unread)?
    } else {
        Vec::new()
    };
    let source = Source {
        name: &file.name,
        bytes: &bytes,
    };
    ingest(&source, options).map_err(|error| left_out(error.line(), error.to_string()))
}

fn no_article(left_out: usize) -> Failure {
    let failure = if left_out == 0 {
        Failure::new("the folder holds no file to read")
    } else {
        Failure::new("none of the files in the folder could be read")
    };
    failure
        .expected("at least one article as .txt or .md")
        .remedy("`maqal new DIR` makes a folder to start from")
}

impl Report {
    fn note_warnings(&mut self, file: &str, warnings: Vec<Warning>) {
        for warning in warnings {
            let list = match warning.severity() {
                Severity::Note => &mut self.notes,
                Severity::Warning => &mut self.warnings,
            };
            list.push(Finding {
                file: file.to_owned(),
                line: warning.line,
                message: warning.to_string(),
            });
        }
    }
}
