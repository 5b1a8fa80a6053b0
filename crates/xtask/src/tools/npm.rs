//! Tools that npm has, at pinned versions.

use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

use super::{Cache, Tools};
use crate::progress;
use crate::repo::Repo;

/// One npm package.
#[derive(Debug)]
pub(crate) struct NpmPackage {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
}

impl NpmPackage {
    /// Installs the package unless the same version is there already; returns its folder.
    pub(crate) fn ensure(&self, repo: &Repo, tools: &Tools, cache: &Cache) -> Result<PathBuf> {
        let folder = cache.npm_prefix().join("node_modules").join(self.name);
        let manifest = fs::read_to_string(folder.join("package.json"));
        if manifest.is_ok_and(|text| names_version(&text, self.version)) {
            return Ok(folder);
        }
        let (name, version) = (self.name, self.version);
        for program in ["node", "npm"] {
            tools.ask(program, &["--version"]).with_context(|| {
                format!("{name} {version} comes from npm and {program} is not there: install Node.js 20 or later with npm")
            })?;
        }
        let mut command = tools.call("npm");
        command
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .arg("--prefix")
            .arg(cache.npm_prefix())
            .arg(format!("{name}@{version}"));
        progress::run(repo, &format!("install {name} {version}"), &mut command)?;
        Ok(folder)
    }
}

fn names_version(manifest: &str, version: &str) -> bool {
    let wanted = format!("\"{version}\"");
    manifest.lines().any(|line| {
        let line = line.trim();
        line.starts_with("\"version\"") && line.contains(&wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_packages_own() {
        let manifest = "{\n  \"name\": \"x\",\n  \"version\": \"4.1.0\",\n  \"y\": \"4.2.0\"\n}";
        assert!(names_version(manifest, "4.1.0"));
        assert!(!names_version(manifest, "4.2.0"));
        assert!(!names_version(manifest, "4.1"));
    }
}
