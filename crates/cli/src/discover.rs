//! The files of a source folder, in one order on every machine.

use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
};

use walkdir::{DirEntry, WalkDir};

use crate::{
    config,
    pictures::is_picture,
    report::{Finding, LeftOut},
};

/// What a source folder holds.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The files to read, sorted by name.
    pub(crate) files: Vec<SourceFile>,
    /// The pictures beside them.
    pub(crate) pictures: Vec<SourceFile>,
    /// What clearly is no article and is not looked at.
    pub(crate) aside: Vec<Finding>,
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
/// Links are followed unless they lead back.
pub(crate) fn discover(src: &Path) -> Found {
    let mut found = Found::default();
    let real_src = src.canonicalize().unwrap_or_else(|_| src.to_owned());
    let mut walk = WalkDir::new(src)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry));
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) if entry.file_type().is_file() => found.add(SourceFile {
                name: name_below(src, entry.path()),
                path: entry.into_path(),
            }),
            Ok(entry) if !entry.file_type().is_dir() => {
                found.leave_out(src, entry.path(), NOT_A_FILE.to_owned());
            }
            Ok(entry) if leads_above(&entry, &real_src) => {
                walk.skip_current_dir();
                found.leave_out(src, entry.path(), LEADS_BACK.to_owned());
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(src);
                found.leave_out(src, path, reason(&error));
            }
        }
    }
    found.files.sort();
    found.aside.sort_by(|a, b| a.file.cmp(&b.file));
    found
}

const NOT_A_FILE: &str = "a pipe, socket or device, not a file: take it out of the folder";
const LEADS_BACK: &str = "a link that leads back to where it stands: take it out of the folder";

impl Found {
    fn add(&mut self, file: SourceFile) {
        if is_picture(&file.name) {
            self.pictures.push(file);
        } else if let Some(reason) = why_aside(&file.name) {
            self.aside.push(Finding {
                file: file.name,
                line: None,
                message: reason.to_owned(),
            });
        } else {
            self.files.push(file);
        }
    }

    fn leave_out(&mut self, src: &Path, path: &Path, reason: String) {
        self.left_out.push(LeftOut {
            file: name_below(src, path),
            line: None,
            reason,
        });
    }
}

/// Files that lie beside articles and hold none. Formats that articles are written in, such as
/// `.docx` and `.html`, are not among them: those are left out aloud.
const NO_ARTICLES: [&str; 25] = [
    "bib", "css", "csv", "db", "gz", "ico", "ini", "js", "json", "log", "m4a", "mp3", "mp4", "ogg",
    "pdf", "py", "sh", "svg", "toml", "ttf", "woff", "woff2", "xlsx", "yaml", "zip",
];
/// What people write about a folder, without extension and in small letters.
const ABOUT_FOLDERS: [&str; 9] = [
    "authors",
    "changelog",
    "code_of_conduct",
    "contributing",
    "copying",
    "licence",
    "license",
    "notice",
    "readme",
];

/// Why a file clearly is no article, if so.
fn why_aside(name: &str) -> Option<&'static str> {
    let file = name.rsplit('/').next().unwrap_or(name).to_lowercase();
    let (stem, extension) = file.rsplit_once('.').unwrap_or((&file, ""));
    if ABOUT_FOLDERS.contains(&stem) {
        Some("about the folder, not an article: not published; to publish it, give it another name")
    } else if NO_ARTICLES.contains(&extension) {
        Some("not an article: not published")
    } else {
        None
    }
}

/// Whether a link leads to a folder that holds the source folder.
fn leads_above(entry: &DirEntry, real_src: &Path) -> bool {
    let holds_src = |target: PathBuf| real_src.starts_with(target);
    entry.depth() > 0 && entry.path_is_symlink() && entry.path().canonicalize().is_ok_and(holds_src)
}

fn is_skipped(entry: &DirEntry) -> bool {
    let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    let settings = entry.depth() == 1 && entry.file_name() == OsStr::new(config::FILE_NAME);
    hidden || settings || (entry.file_type().is_dir() && crate::output::is_bundle(entry.path()))
}

fn reason(error: &walkdir::Error) -> String {
    if error.loop_ancestor().is_some() {
        return LEADS_BACK.to_owned();
    }
    match error.io_error() {
        Some(error) if error.kind() == io::ErrorKind::NotFound => {
            "a link that leads nowhere: mend it or take it out of the folder".to_owned()
        }
        Some(error) => format!("cannot be opened ({error}): check its permissions"),
        None => error.to_string(),
    }
}

fn name_below(src: &Path, path: &Path) -> String {
    let below = path.strip_prefix(src).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(OsStr::to_string_lossy).collect();
    parts.join("/")
}
