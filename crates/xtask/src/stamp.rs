//! Whether the viewer in `dist/` is still the one that today's sources would give.
//!
//! Trunk runs wasm-bindgen and wasm-opt anew on every call. The stamp spares that when neither the
//! sources nor `dist/` itself has changed since the last build; contents are compared, not times,
//! so that switching branches and back costs nothing.

use anyhow::{Context, Result};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::repo::Repo;

/// What the viewer is not made of. Anything else counts as its source: a needless build costs a
/// minute, a stale viewer an afternoon.
const NOT_SOURCES: [&str; 14] = [
    ".ci",
    ".git",
    "benches",
    "crates/cli",
    "crates/ingest",
    "crates/xtask",
    "dist",
    "docs",
    "node_modules",
    "sample",
    "site",
    "sizes.toml",
    "target",
    "tests",
];

/// A fingerprint of the viewer's sources and tools, and of what was built from them.
#[derive(Debug)]
pub(crate) struct Stamp {
    file: PathBuf,
    sources: u64,
}

impl Stamp {
    /// Reads the sources as they are now; `tools` names the versions that turn them into a viewer.
    pub(crate) fn of_sources(repo: &Repo, tools: &str) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        tools.hash(&mut hasher);
        hash_folder(repo.root(), Path::new(""), &mut hasher)?;
        Ok(Self {
            file: repo.scratch().join("viewer.stamp"),
            sources: hasher.finish(),
        })
    }

    /// Whether `dist` is what these sources gave when they were last built.
    pub(crate) fn holds(&self, dist: &Path) -> bool {
        match (fs::read_to_string(&self.file), self.text(dist)) {
            (Ok(kept), Ok(now)) => kept == now,
            _ => false,
        }
    }

    /// Remembers that `dist` was built from these sources.
    pub(crate) fn keep(&self, dist: &Path) -> Result<()> {
        fs::write(&self.file, self.text(dist)?)
            .with_context(|| format!("could not write {}", self.file.display()))
    }

    fn text(&self, dist: &Path) -> Result<String> {
        let mut hasher = DefaultHasher::new();
        hash_folder(dist, Path::new(""), &mut hasher)?;
        Ok(format!(
            "sources {:016x}\ndist {:016x}\n",
            self.sources,
            hasher.finish()
        ))
    }
}

fn hash_folder(root: &Path, folder: &Path, hasher: &mut impl Hasher) -> Result<()> {
    for name in sorted_names(&root.join(folder))? {
        let path = folder.join(name);
        if is_source(&path) {
            hash_entry(root, &path, hasher)?;
        }
    }
    Ok(())
}

fn hash_entry(root: &Path, path: &Path, hasher: &mut impl Hasher) -> Result<()> {
    let full = root.join(path);
    if full.is_dir() {
        return hash_folder(root, path, hasher);
    }
    path.hash(hasher);
    fs::read(&full)
        .with_context(|| format!("could not read {}", full.display()))?
        .hash(hasher);
    Ok(())
}

fn sorted_names(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
    let mut names = entries
        .map(|entry| Ok(PathBuf::from(entry?.file_name())))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    names.sort();
    Ok(names)
}

fn is_source(path: &Path) -> bool {
    let prose = path.extension().is_some_and(|extension| extension == "md");
    !prose && !NOT_SOURCES.iter().any(|other| path == Path::new(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(root: &Path) -> u64 {
        let mut hasher = DefaultHasher::new();
        hash_folder(root, Path::new(""), &mut hasher).unwrap();
        hasher.finish()
    }

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let root = std::env::temp_dir().join(format!("maqal-stamp-{}-{name}", std::process::id()));
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        root
    }

    #[test]
    fn a_changed_source_changes_the_fingerprint() {
        let before = folder("before", &[("src/lib.rs", "one")]);
        let after = folder("after", &[("src/lib.rs", "two")]);
        assert_ne!(hash_of(&before), hash_of(&after));
        fs::remove_dir_all(before).unwrap();
        fs::remove_dir_all(after).unwrap();
    }

    #[test]
    fn what_the_viewer_is_not_made_of_is_left_out() {
        let bare = folder("bare", &[("src/lib.rs", "one")]);
        let full = folder(
            "full",
            &[
                ("src/lib.rs", "one"),
                ("sample/a.txt", "x"),
                ("crates/cli/src/main.rs", "x"),
                ("README.md", "x"),
            ],
        );
        assert_eq!(hash_of(&bare), hash_of(&full));
        fs::remove_dir_all(bare).unwrap();
        fs::remove_dir_all(full).unwrap();
    }
}
