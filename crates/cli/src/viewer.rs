//! The viewer's files, as Trunk built them: inside the command, or from a folder.

mod template;

use std::{borrow::Cow, fs, path::Path};

use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

pub(crate) use template::fill;

use crate::{failure::Failure, shown::shown_path};

/// What `build.rs` found.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded_viewer.rs"));

/// The files that a bundle takes from the viewer, each in its role.
#[derive(Clone, Debug)]
pub(crate) struct Viewer {
    /// The module that loads the program.
    pub(crate) script: ViewerFile,
    /// The program.
    pub(crate) wasm: ViewerFile,
    /// The styles.
    pub(crate) style: ViewerFile,
    /// The module that starts the program on a page.
    pub(crate) start: ViewerFile,
    /// The script that applies the reader's settings before the first paint.
    pub(crate) early: ViewerFile,
    /// The template of `embed.js`.
    pub(crate) embed: ViewerFile,
    /// The template of `sw.js`.
    pub(crate) service_worker: ViewerFile,
    /// The icon.
    pub(crate) icon: ViewerFile,
    /// Whatever the script loads besides.
    pub(crate) others: Vec<ViewerFile>,
}

/// A file of the viewer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ViewerFile {
    /// Its path inside the folder that Trunk built.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Cow<'static, [u8]>,
}

impl Viewer {
    /// The viewer of the folder `dir`, else the one inside the command.
    ///
    /// # Errors
    /// When there is none, or a file is missing from it.
    pub(crate) fn load(dir: Option<&Path>) -> Result<Self, Failure> {
        match dir {
            Some(dir) => Self::sort(
                files_of(dir)?,
                &format!("the viewer in {}", shown_path(dir)),
            ),
            None if EMBEDDED.is_empty() => {
                Err(Failure::new("this command was built without the viewer")
                    .remedy("run `cargo xtask build`, or name a built viewer with --viewer DIR"))
            }
            None => Self::sort(embedded_files(), "the viewer inside this command"),
        }
    }

    /// Gives each file its role.
    fn sort(mut files: Vec<ViewerFile>, whose: &str) -> Result<Self, Failure> {
        files.retain(|file| file.name != "index.html");
        let mut take = |role: &str, is: &dyn Fn(&str) -> bool| {
            let at = files.iter().position(|file| is(&file.name));
            at.map(|at| files.remove(at)).ok_or_else(|| {
                Failure::new(format!("{whose} has no {role}"))
                    .remedy("build it again with `cargo xtask build`")
            })
        };
        let wasm = take("*_bg.wasm", &|name| name.ends_with("_bg.wasm"))?;
        let script_name = wasm.name.replace("_bg.wasm", ".js");
        Ok(Self {
            script: take(&script_name, &|name| name == script_name)?,
            style: take("*.css", &|name| name.ends_with(".css"))?,
            start: take("start.js", &|name| name == "start.js")?,
            early: take("early.js", &|name| name == "early.js")?,
            embed: take("embed.js", &|name| name == "embed.js")?,
            service_worker: take("service-worker.js", &|name| name == "service-worker.js")?,
            icon: take("icon.svg", &|name| name == "icon.svg")?,
            wasm,
            others: files,
        })
    }
}

impl Viewer {
    /// The files that stand in `assets/`.
    pub(crate) fn assets(&self) -> impl Iterator<Item = &ViewerFile> {
        let named = [
            &self.script,
            &self.wasm,
            &self.style,
            &self.start,
            &self.early,
        ];
        named.into_iter().chain(&self.others)
    }
}

impl ViewerFile {
    /// Its path in the bundle, named by its content. Trunk's own hash is of the content before
    /// wasm-opt, so it gives way. A file in a folder keeps its name: the script refers to it.
    pub(crate) fn asset_path(&self) -> String {
        match self.name.rsplit_once('.') {
            Some((stem, extension)) if !stem.contains('/') => {
                let (stem, hash) = (unhashed(stem), short_hash(&self.bytes));
                format!("assets/{stem}-{hash}.{extension}")
            }
            _ => format!("assets/{}", self.name),
        }
    }
}

/// A name without the hash of 16 digits that Trunk puts at its end.
fn unhashed(stem: &str) -> &str {
    let name = stem.strip_suffix("_bg").unwrap_or(stem);
    match name.rsplit_once('-') {
        Some((name, hash))
            if hash.len() >= 15 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()) =>
        {
            name
        }
        _ => stem,
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The part of the hash that stands in a file's name.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    let mut hash = sha256(bytes);
    hash.truncate(16);
    hash
}

fn embedded_files() -> Vec<ViewerFile> {
    EMBEDDED
        .iter()
        .map(|(name, bytes)| ViewerFile {
            name: (*name).to_owned(),
            bytes: Cow::Borrowed(bytes),
        })
        .collect()
}

fn files_of(dir: &Path) -> Result<Vec<ViewerFile>, Failure> {
    let mut files = Vec::new();
    for entry in WalkDir::new(dir) {
        let entry =
            entry.map_err(|error| Failure::new(format!("cannot read the viewer: {error}")))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path();
        let bytes = fs::read(path).map_err(|error| Failure::io("read", path, &error))?;
        let name = path.strip_prefix(dir).unwrap_or(path).to_string_lossy();
        files.push(ViewerFile {
            name: name.replace('\\', "/"),
            bytes: Cow::Owned(bytes),
        });
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> ViewerFile {
        ViewerFile {
            name: name.to_owned(),
            bytes: Cow::Borrowed(b""),
        }
    }

    const NAMES: [&str; 9] = [
        "early.js",
        "embed.js",
        "icon.svg",
        "index.html",
        "maqal-0123456789abcdef.css",
        "maqal-page-0123456789abcdef.js",
        "maqal-page-0123456789abcdef_bg.wasm",
        "service-worker.js",
        "start.js",
    ];

    #[test]
    fn each_file_is_known_by_its_name() {
        let viewer = Viewer::sort(NAMES.map(file).into(), "the viewer").unwrap();
        assert_eq!(viewer.script.name, "maqal-page-0123456789abcdef.js");
        assert_eq!(viewer.style.name, "maqal-0123456789abcdef.css");
        assert_eq!(viewer.others, []);
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        for missing in NAMES.into_iter().filter(|name| *name != "index.html") {
            let files = NAMES.into_iter().filter(|name| *name != missing).map(file);
            assert!(
                Viewer::sort(files.collect(), "the viewer").is_err(),
                "{missing}"
            );
        }
    }

    #[test]
    fn a_file_is_named_by_its_content_and_not_by_trunk() {
        for (name, path) in [
            (
                "a-0123456789abcdef_bg.wasm",
                "assets/a-e3b0c44298fc1c14.wasm",
            ),
            ("a-0123456789abcdef.js", "assets/a-e3b0c44298fc1c14.js"),
            ("start.js", "assets/start-e3b0c44298fc1c14.js"),
            ("snippets/inline.js", "assets/snippets/inline.js"),
        ] {
            assert_eq!(file(name).asset_path(), path);
        }
    }
}
