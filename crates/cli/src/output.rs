//! The folder that a build writes: prepared beside its place, and put there when it is complete.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use maqal_article::ReadError;
use tempfile::TempDir;

use crate::{failure::Failure, report::Written, shown::shown_path};

/// A file that every bundle has.
const MANIFEST: &str = "manifest.json";

/// Whether a folder holds what a build left there, be it one of another version.
pub(crate) fn is_bundle(dir: &Path) -> bool {
    let Ok(bytes) = fs::read(dir.join(MANIFEST)) else {
        return false;
    };
    match maqal_article::Archive::from_json(&bytes) {
        Ok(_) => true,
        // Other programs number their manifests too, but none has these beside it.
        Err(ReadError::Version { .. }) => {
            let every = ["embed.js", "sw.js", "404.html"];
            every.iter().all(|name| dir.join(name).is_file())
        }
        Err(_) => false,
    }
}

/// Where a build will be put.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// As it was given, for messages.
    given: PathBuf,
    /// Without links, so that what a link points to is replaced and not the link.
    place: PathBuf,
}

impl Target {
    /// Checks that a build of `src` may be put at `out`.
    ///
    /// # Errors
    /// When `out` is no folder, holds the articles themselves, or, unless `force` is given, holds
    /// what no former build wrote.
    pub(crate) fn new(out: &Path, src: &Path, force: bool) -> Result<Self, Failure> {
        let place = real_path(out).map_err(|error| Failure::io("use", out, &error))?;
        let src = real_path(src).map_err(|error| Failure::io("read", src, &error))?;
        if src.starts_with(&place) {
            return Err(Failure::new(format!(
                "the output folder {} holds the articles themselves, and would be replaced",
                shown_path(out)
            ))
            .remedy("give --out a folder of its own, such as `site`"));
        }
        if place.exists() && !place.is_dir() {
            return Err(Failure::new(format!("{} is a file", shown_path(out)))
                .expected("a folder, or a name that is free"));
        }
        let target = Self {
            given: out.to_owned(),
            place,
        };
        if !force {
            target.check_replaceable()?;
        }
        Ok(target)
    }

    fn check_replaceable(&self) -> Result<(), Failure> {
        let names = match entry_names(&self.place) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Failure::io("use", &self.given, &error)),
        };
        let remedy = "build into another folder, or replace it all with --force";
        let shown = shown_path(&self.given);
        if !names.is_empty() && !is_bundle(&self.place) {
            return Err(Failure::new(format!("{shown} is not empty and was not built by maqal"))
                .expected("a new folder, an empty one, or one with the manifest.json of a former build")
                .remedy(remedy));
        }
        match names.iter().find(|name| name.starts_with('.')) {
            Some(hidden) => Err(Failure::new(format!(
                "{shown} holds {hidden:?}, which no build wrote and this one would delete"
            ))
            .remedy(remedy)),
            None => Ok(()),
        }
    }
}

/// A bundle in the making. Dropped without [`Staging::publish`], it leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Staging {
    target: Target,
    /// Holds `new`, and `old` while the two change places: one file system for all.
    work: TempDir,
    files: u64,
    bytes: u64,
}

impl Staging {
    /// Makes the folder to write into, hidden, beside the target.
    ///
    /// # Errors
    /// When it cannot be made there.
    pub(crate) fn new(target: Target) -> Result<Self, Failure> {
        let cannot = |error| Failure::io("write beside", &target.given, &error);
        let beside = nearest_folder(&target.place);
        let work = tempfile::Builder::new()
            .prefix(".maqal-")
            .tempdir_in(beside)
            .map_err(cannot)?;
        // The temporary folder is its owner's alone; the site is made with everyday permissions.
        fs::create_dir(work.path().join("new")).map_err(cannot)?;
        Ok(Self {
            target,
            work,
            files: 0,
            bytes: 0,
        })
    }

    /// Writes a file; `path` is relative to the bundle's root, with `/` between its parts.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let file = self.work.path().join("new").join(path);
        let cannot = |error| Failure::io("write", Path::new(path), &error);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(cannot)?;
        }
        fs::write(&file, bytes).map_err(cannot)?;
        self.files += 1;
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    /// Puts the bundle in its place and removes what was there.
    ///
    /// # Errors
    /// When the system refuses; what was there is then still there.
    pub(crate) fn publish(self) -> Result<Written, Failure> {
        let place = &self.target.place;
        let (new, old) = (self.work.path().join("new"), self.work.path().join("old"));
        let cannot = |error| {
            Failure::io("replace", &self.target.given, &error)
                .remedy("if it is a mounted folder or in use, build into a folder inside it")
        };
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(cannot)?;
        }
        let replaces = place.exists();
        if replaces {
            fs::rename(place, &old).map_err(cannot)?;
        }
        if let Err(error) = fs::rename(&new, place) {
            let failure = cannot(error);
            if replaces && fs::rename(&old, place).is_err() {
                // Not even back: the folder that holds it must not be cleared up.
                let kept = self.work.keep().join("old");
                return Err(failure.remedy(format!("what was there is in {}", shown_path(&kept))));
            }
            return Err(failure);
        }
        Ok(Written {
            path: shown_path(&self.target.given),
            files: self.files,
            bytes: self.bytes,
        })
    }
}

/// The path without links and without `..`, as far as it exists and beyond.
fn real_path(path: &Path) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        if part == Component::ParentDir {
            real.pop();
        } else {
            real.push(part);
        }
        // Resolved at each step: a way up leads out of what a link points to, not out of the link.
        real = real.canonicalize().unwrap_or(real);
    }
    Ok(real)
}

fn nearest_folder(place: &Path) -> &Path {
    let mut above = place.ancestors().skip(1);
    above.find(|ancestor| ancestor.is_dir()).unwrap_or(place)
}

fn entry_names(dir: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> TempDir {
        tempfile::tempdir().unwrap()
    }

    fn target(out: &Path) -> Result<Target, Failure> {
        Target::new(out, Path::new("/"), false)
    }

    fn write_manifest(dir: &Path) {
        let json = maqal_article::Archive::default().to_json().unwrap();
        fs::create_dir_all(dir).unwrap();
        fs::write(dir.join(MANIFEST), json).unwrap();
    }

    #[test]
    fn a_bundle_appears_whole_with_the_folders_above_it() {
        let dir = folder();
        let out = dir.path().join("a/b/site");
        let mut staging = Staging::new(target(&out).unwrap()).unwrap();
        staging.write("x/index.html", b"text").unwrap();
        assert!(!dir.path().join("a").exists());
        let written = staging.publish().unwrap();
        assert_eq!((written.files, written.bytes), (1, 4));
        assert_eq!(fs::read(out.join("x/index.html")).unwrap(), b"text");
        assert_eq!(entry_names(dir.path()).unwrap(), ["a"]);
    }

    #[test]
    fn a_former_build_is_replaced_with_all_its_files() {
        let dir = folder();
        let out = dir.path().join("site");
        write_manifest(&out);
        let mut staging = Staging::new(target(&out).unwrap()).unwrap();
        staging.write("index.html", b"").unwrap();
        staging.publish().unwrap();
        assert_eq!(entry_names(&out).unwrap(), ["index.html"]);
        assert_eq!(entry_names(dir.path()).unwrap(), ["site"]);
    }

    #[test]
    fn a_build_that_is_given_up_changes_nothing() {
        let dir = folder();
        let out = dir.path().join("site");
        write_manifest(&out);
        let mut staging = Staging::new(target(&out).unwrap()).unwrap();
        staging.write("index.html", b"").unwrap();
        drop(staging);
        assert_eq!(entry_names(dir.path()).unwrap(), ["site"]);
        assert_eq!(entry_names(&out).unwrap(), [MANIFEST]);
    }

    #[test]
    fn somebody_elses_folder_is_not_replaced_unless_forced() {
        let dir = folder();
        fs::write(dir.path().join("thesis.doc"), b"").unwrap();
        assert!(target(dir.path()).is_err());
        assert!(Target::new(dir.path(), Path::new("/"), true).is_ok());
    }

    #[test]
    fn a_file_is_not_replaced_even_by_force() {
        let dir = folder();
        let file = dir.path().join("thesis.doc");
        fs::write(&file, b"").unwrap();
        assert!(Target::new(&file, Path::new("/"), true).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_points_to_is_replaced_and_the_link_stays() {
        let dir = folder();
        write_manifest(&dir.path().join("site"));
        let link = dir.path().join("link");
        std::os::unix::fs::symlink("site", &link).unwrap();
        let mut staging = Staging::new(target(&link).unwrap()).unwrap();
        staging.write("index.html", b"").unwrap();
        staging.publish().unwrap();
        assert!(link.is_symlink());
        assert_eq!(
            entry_names(&dir.path().join("site")).unwrap(),
            ["index.html"]
        );
    }

    #[test]
    fn a_manifest_of_another_program_is_no_former_build() {
        let dir = folder();
        fs::write(dir.path().join(MANIFEST), b"{\"name\":\"app\"}").unwrap();
        assert!(target(dir.path()).is_err());
    }

    #[test]
    fn a_repository_in_the_output_folder_is_not_deleted() {
        let dir = folder();
        write_manifest(dir.path());
        fs::create_dir(dir.path().join(".git")).unwrap();
        assert!(target(dir.path()).is_err());
    }

    #[test]
    fn the_articles_are_never_replaced_even_by_force() {
        let dir = folder();
        let src = dir.path().join("articles");
        fs::create_dir(&src).unwrap();
        let detour = dir.path().join("none/../articles");
        for out in [dir.path(), &src, &src.join("../articles"), &detour] {
            assert!(Target::new(out, &src, true).is_err(), "{}", out.display());
        }
        assert!(Target::new(&src.join("site"), &src, false).is_ok());
    }
}
