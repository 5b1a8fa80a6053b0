//! `cargo xtask dev-bundle`: Trunk's hook in the edit-reload loop. It publishes the sample archive
//! around the viewer that Trunk has just built, so that `trunk serve` shows the pages that readers
//! get.

use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::repo::Repo;

/// Publishes into Trunk's staging folder; does nothing in a release build, which has no pages.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: this chore is Trunk's hook, run `trunk serve`")?;
    let site = repo.scratch().join("dev-site");
    publish(repo, &staging, &site)?;
    keep_reload_script(&staging, &site)?;
    copy_over(&site, &staging)
}

fn publish(repo: &Repo, viewer: &Path, site: &Path) -> Result<()> {
    let status = Command::new("cargo")
        .args([
            "run",
            "--quiet",
            "--package",
            "maqal-cli",
            "--bin",
            "maqal",
            "--",
            "build",
        ])
        .arg(repo.sample())
        .arg("--viewer")
        .arg(viewer)
        .arg("--out")
        .arg(site)
        .current_dir(repo.root())
        .status()
        .context("could not start cargo")?;
    if !status.success() {
        bail!("the sample archive was not published; what maqal says stands above");
    }
    Ok(())
}

/// Trunk's page reloads itself after a build; the front page takes that script over.
fn keep_reload_script(staging: &Path, site: &Path) -> Result<()> {
    let shell = fs::read_to_string(staging.join("index.html")).context("Trunk's index.html")?;
    let Some(start) = shell.find("<script>\"use strict\"") else {
        return Ok(());
    };
    let end = shell[start..]
        .find("</script>")
        .map(|at| start + at + "</script>".len());
    let page = site.join("index.html");
    let front = fs::read_to_string(&page).context("the published index.html")?;
    let script = &shell[start..end.unwrap_or(start)];
    fs::write(&page, front.replace("</body>", &format!("{script}</body>")))?;
    Ok(())
}

fn copy_over(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_over(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
