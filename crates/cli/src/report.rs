//! What a command did: for people on standard error, for programs on standard output.

use std::{fmt, io::Write as _, process::ExitCode};

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::{args::SayArgs, explain::Explained, failure::Failure, shown::shown};

/// The result of a command.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    /// The number of articles that were read.
    pub(crate) articles: usize,
    /// The files that were not.
    pub(crate) left_out: Vec<LeftOut>,
    /// What was repaired or is doubtful in those that were.
    pub(crate) warnings: Vec<Finding>,
    /// Small repairs, said on request.
    pub(crate) notes: Vec<Finding>,
    /// What was done, as the summary says it: «built», «read».
    #[serde(skip)]
    pub(crate) done: &'static str,
    /// What to do next, as a command.
    #[serde(skip)]
    pub(crate) next: Option<String>,
    /// What was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) output: Option<Written>,
    /// What was asked of the search engine: the result itself, for people too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) explanation: Option<Explained>,
    /// Why the command stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<Failure>,
}

/// A file that could not be read as an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct LeftOut {
    /// Its path inside the source folder.
    pub(crate) file: String,
    /// The line that stopped the reading, from 1, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line: Option<u32>,
    /// What was found and what to do.
    pub(crate) reason: String,
}

/// A remark about a place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    /// The file's path inside the source folder.
    pub(crate) file: String,
    /// The line, from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line: Option<u32>,
    /// What was found and what was done about it.
    pub(crate) message: String,
}

/// A folder that was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Written {
    /// The folder as it was given.
    pub(crate) path: String,
    /// The number of its files.
    pub(crate) files: u64,
    /// Their size in bytes.
    pub(crate) bytes: u64,
}

const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();
const DONE: Style = AnsiColor::Green.on_default().bold();

impl Report {
    /// Says the result and gives the exit code: 0 all read, 1 files left out, 2 nothing done.
    pub(crate) fn finish(&self, say: SayArgs) -> ExitCode {
        self.say(say);
        if say.json {
            self.print_json();
        } else if let Some(explanation) = &self.explanation {
            let _ = write!(anstream::stdout(), "{explanation}");
        }
        ExitCode::from(self.exit_code())
    }

    /// Says the result to people.
    pub(crate) fn say(&self, say: SayArgs) {
        self.say_findings(say);
        match &self.error {
            Some(failure) => anstream::eprintln!("{failure}"),
            None => self.say_summary(say),
        }
    }

    fn say_findings(&self, say: SayArgs) {
        for file in &self.left_out {
            anstream::eprintln!("{WARNING}left out:{WARNING:#} {file}");
        }
        for finding in &self.warnings {
            anstream::eprintln!("{WARNING}warning:{WARNING:#} {finding}");
        }
        for finding in self.notes.iter().filter(|_| say.verbose) {
            anstream::eprintln!("{NOTE}note:{NOTE:#} {finding}");
        }
    }

    fn say_summary(&self, say: SayArgs) {
        let articles = counted(self.articles, "article");
        let mut line = format!("{DONE}{}{DONE:#} {articles}", self.done);
        if let Some(output) = &self.output {
            let files = counted(output.files as usize, "file");
            let size = indicatif::HumanBytes(output.bytes);
            line += &format!(" in {} ({files}, {size})", output.path);
        }
        if !self.left_out.is_empty() {
            line += &format!(", {} left out", counted(self.left_out.len(), "file"));
        }
        if !self.warnings.is_empty() {
            line += &format!(", {}", counted(self.warnings.len(), "warning"));
        }
        if !self.notes.is_empty() {
            let how = if say.verbose {
                ""
            } else {
                " (--verbose shows them)"
            };
            line += &format!(", {}{how}", counted(self.notes.len(), "note"));
        }
        anstream::eprintln!("{line}");
        if let Some(next) = &self.next {
            anstream::eprintln!("{DONE}next{DONE:#} {next}");
        }
    }

    fn exit_code(&self) -> u8 {
        match self {
            Self { error: Some(_), .. } => 2,
            Self { left_out, .. } if !left_out.is_empty() => 1,
            _ => 0,
        }
    }

    fn print_json(&self) {
        match serde_json::to_string_pretty(self) {
            Ok(json) => print_line(&json),
            Err(error) => anstream::eprintln!("{}", Failure::new(error.to_string())),
        }
    }
}

/// Writes a line to standard output; a reader that has gone needs no more.
pub(crate) fn print_line(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A number of things: «1 article», «2 articles».
pub(crate) fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_remark(f, &self.file, self.line, &self.reason)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_remark(f, &self.file, self.line, &self.message)
    }
}

/// Names and texts come from files: neither may command the terminal.
fn write_remark(
    f: &mut fmt::Formatter<'_>,
    file: &str,
    line: Option<u32>,
    text: &str,
) -> fmt::Result {
    f.write_str(&shown(file))?;
    if let Some(line) = line {
        write!(f, ":{line}")?;
    }
    write!(f, ": {}", shown(text))
}
