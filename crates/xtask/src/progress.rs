//! Running a slow program so that a person sees that it lives, and reads its output when it fails.

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::repo::Repo;

/// How often the child is asked whether it has ended.
const POLL: Duration = Duration::from_millis(100);

/// How much of a failed program's output is shown; the log file has all of it.
const SHOWN_LINES: usize = 300;

/// How cargo begins the lines about its progress, after some spaces.
const CARGO_STEPS: [&str; 6] = [
    "Checking",
    "Compiling",
    "Documenting",
    "Downloaded",
    "Downloading",
    "Locking",
];

/// Runs `command` in the checkout under a spinner and returns what it printed.
///
/// Its output goes to a log file. When the command fails, the end of that output is shown and the
/// error names the command and the log.
pub(crate) fn run(repo: &Repo, title: &str, command: &mut Command) -> Result<String> {
    let log = log_file(repo, title)?;
    let spinner = spinner(title);
    let started = Instant::now();
    let result = spawn(repo, command, &log).and_then(|mut child| wait(&mut child, &log, &spinner));
    spinner.finish_and_clear();
    let status = result.with_context(|| format!("could not run {}", spell(command)))?;
    let output = read(&log);
    if !status.success() {
        eprintln!(
            "✗ {title}  {}\n{}",
            seconds(started.elapsed()),
            last_lines(&without_cargo_steps(&output), SHOWN_LINES)
        );
        bail!(
            "`{}` failed ({status}); its whole output is in {}",
            spell(command),
            log.display()
        );
    }
    eprintln!("✓ {title}  {}", seconds(started.elapsed()));
    Ok(output)
}

/// A span of time as people read it: `0.4 s`, `2 min 05 s`.
pub(crate) fn seconds(span: Duration) -> String {
    match span.as_secs() {
        0..60 => format!("{:.1} s", span.as_secs_f64()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

fn log_file(repo: &Repo, title: &str) -> Result<PathBuf> {
    let folder = repo.scratch().join("logs");
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;
    Ok(folder.join(format!("{}.log", file_stem(title))))
}

fn file_stem(title: &str) -> String {
    title
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect()
}

/// Draws nothing where standard error is not a terminal: there one plain line says what has begun.
fn spinner(title: &str) -> ProgressBar {
    let spinner = ProgressBar::new_spinner();
    if spinner.is_hidden() {
        eprintln!("· {title} …");
    }
    if let Ok(style) =
        ProgressStyle::with_template("{spinner} {prefix}  {elapsed}  {wide_msg:.dim}")
    {
        spinner.set_style(style);
    }
    spinner.set_prefix(title.to_owned());
    spinner
}

fn spawn(repo: &Repo, command: &mut Command, log: &Path) -> Result<Child> {
    let output = File::create(log).with_context(|| format!("could not write {}", log.display()))?;
    command
        .current_dir(repo.root())
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output);
    Ok(command.spawn()?)
}

fn wait(child: &mut Child, log: &Path, spinner: &ProgressBar) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        spinner.tick();
        if !spinner.is_hidden() {
            spinner.set_message(last_lines(&read(log), 1).trim().to_owned());
        }
        thread::sleep(POLL);
    }
}

/// Whatever the log holds; a log that cannot be read must not hide how the command ended.
fn read(log: &Path) -> String {
    String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned()
}

/// Leaves out what cargo says of each crate that went well.
fn without_cargo_steps(output: &str) -> String {
    let lines = output.lines().filter(|line| {
        let verb = line.split_whitespace().next().unwrap_or_default();
        !(line.starts_with(' ') && CARGO_STEPS.contains(&verb))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

fn spell(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_under_a_minute_have_a_tenth() {
        assert_eq!(seconds(Duration::from_millis(2_340)), "2.3 s");
    }

    #[test]
    fn times_over_a_minute_are_minutes_and_seconds() {
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn only_the_end_of_a_long_output_is_kept() {
        assert_eq!(last_lines("one\ntwo\nthree\n", 2), "two\nthree");
        assert_eq!(last_lines("one", 2), "one");
    }

    #[test]
    fn what_cargo_built_without_trouble_is_not_shown() {
        let output = "   Compiling serde v1.0.0\nerror: a lint\nChecking is done\n";
        assert_eq!(
            without_cargo_steps(output),
            "error: a lint\nChecking is done"
        );
    }

    #[test]
    fn a_command_is_spelled_with_its_arguments() {
        assert_eq!(
            spell(Command::new("cargo").args(["fmt", "--all"])),
            "cargo fmt --all"
        );
    }
}
