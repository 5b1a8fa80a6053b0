//! `cargo xtask dev-bundle`: the sample archive around the viewer that `trunk serve` just built.
//!
//! Trunk calls it after each build, before it shows what it built. For a build into `dist/`, which is
//! the viewer alone, there is nothing to do.

use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::progress;
use crate::repo::Repo;

/// Left out: it would keep showing pages from before the edit.
const SERVICE_WORKER: &str = "sw.js";

/// Publishes the sample and puts it where Trunk takes its files from.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let staging = trunk_folder("TRUNK_STAGING_DIR")?;
    let dist = trunk_folder("TRUNK_DIST_DIR")?;
    if fs::canonicalize(&dist).ok() == fs::canonicalize(repo.dist()).ok() {
        return Ok(());
    }
    let shell = read(&staging.join("index.html"))?;
    let site = repo.scratch().join("dev-site");
    publish(repo, &staging, &site)?;
    fs::remove_dir_all(&staging)
        .with_context(|| format!("could not empty {}", staging.display()))?;
    copy_folder(&site, &staging, reload_script(&shell).unwrap_or_default())
}

fn trunk_folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable).map(PathBuf::from).with_context(|| {
        format!("{variable} is not set: Trunk calls this chore; run `trunk serve`")
    })
}

fn publish(repo: &Repo, viewer: &Path, site: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--package", "maqal-cli", "--", "build"])
        .arg(repo.sample());
    cargo.arg("--out").arg(site).arg("--viewer").arg(viewer);
    progress::run(repo, "publish the sample", &mut cargo).map(drop)
}

/// The script by which Trunk reloads a page; it stands only in the page that Trunk made.
fn reload_script(shell: &str) -> Option<&str> {
    let (before, after) = shell.split_at(shell.find("{{__TRUNK_ADDRESS__}}")?);
    let start = before.rfind("<script")?;
    let end = before.len() + after.find("</script>")? + "</script>".len();
    shell.get(start..end)
}

fn copy_folder(from: &Path, to: &Path, reload_script: &str) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("could not list {}", from.display()))? {
        let name = entry?.file_name();
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy_folder(&from, &to, reload_script)?;
        } else if name != SERVICE_WORKER {
            copy_file(&from, &to, reload_script)?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path, reload_script: &str) -> Result<()> {
    let copied = if from.extension() == Some(OsStr::new("html")) {
        fs::write(to, with_script(&read(from)?, reload_script))
    } else {
        fs::copy(from, to).map(drop)
    };
    copied.with_context(|| format!("could not write {}", to.display()))
}

/// In the head, since the body's nodes are the viewer's.
fn with_script(page: &str, script: &str) -> String {
    page.replacen("</head>", &format!("{script}</head>"), 1)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reload_script_is_taken_from_trunks_page() {
        let shell = "<body><script>one</script><script>'{{__TRUNK_ADDRESS__}}'</script></body>";
        assert_eq!(
            reload_script(shell),
            Some("<script>'{{__TRUNK_ADDRESS__}}'</script>")
        );
    }

    #[test]
    fn a_page_without_reloading_has_no_such_script() {
        assert_eq!(reload_script("<body><script>one</script></body>"), None);
    }

    #[test]
    fn the_script_goes_to_the_end_of_the_head() {
        assert_eq!(
            with_script("<head></head><body></body>", "<script>"),
            "<head><script></head><body></body>"
        );
    }
}
