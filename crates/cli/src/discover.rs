//! The files of a source folder, in one order on every machine.

use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
};

use walkdir::{DirEntry, WalkDir};

use crate::{config, report::LeftOut, shown::shown_path};

/// What a source folder holds.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The files, sorted by name.
    pub(crate) files: Vec<SourceFile>,
    /// What cannot be opened.
    pub(crate) left_out: Vec<LeftOut>,
}

/// A file to read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SourceFile {
    /// Its path below the source folder, with `/` between the parts.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) path: PathBuf,
}

/// Lists the files below `src`, but hidden ones, the settings, and sites that were built there.
pub(crate) fn discover(src: &Path) -> Found {
    let mut found = Found::default();
    let walk = WalkDir::new(src).follow_links(true).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) if entry.file_type().is_file() => found.files.push(SourceFile {
                name: name_below(src, entry.path()),
                path: entry.into_path(),
            }),
            Ok(entry) => found.left_out.push(LeftOut {
                file: name_below(src, entry.path()),
                line: None,
                reason: "a pipe, socket or device, not a file: take it out of the folder"
                    .to_owned(),
            }),
            Err(error) => found.left_out.push(unopened(src, &error)),
        }
    }
    found.files.sort();
    found.left_out.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

fn is_skipped(entry: &DirEntry) -> bool {
    let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    let settings = entry.depth() == 1 && entry.file_name() == OsStr::new(config::FILE_NAME);
    hidden || settings || (entry.file_type().is_dir() && crate::output::is_bundle(entry.path()))
}

fn unopened(src: &Path, error: &walkdir::Error) -> LeftOut {
    let reason = match (error.loop_ancestor(), error.io_error().map(io::Error::kind)) {
        (Some(ancestor), _) => format!(
            "a link that leads back to {}: take it out of the folder",
            shown_path(ancestor)
        ),
        (_, Some(io::ErrorKind::NotFound)) => {
            "a link that leads nowhere: mend it or take it out of the folder".to_owned()
        }
        _ => format!(
            "cannot be opened ({}): check its permissions",
            io_reason(error)
        ),
    };
    LeftOut {
        file: name_below(src, error.path().unwrap_or(src)),
        line: None,
        reason,
    }
}

fn io_reason(error: &walkdir::Error) -> String {
    error
        .io_error()
        .map_or_else(|| error.to_string(), io::Error::to_string)
}

fn name_below(src: &Path, path: &Path) -> String {
    let below = path.strip_prefix(src).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(OsStr::to_string_lossy).collect();
    parts.join("/")
}
