//! A folder to work in, and the command run there.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

/// A temporary folder with articles in `src`.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("src")).unwrap();
        Self(dir)
    }

    /// With one article, dated and without anything to remark on.
    pub(crate) fn with_article() -> Self {
        Self::new().file(
            "src/bridge.txt",
            article("جسر المدينة القديم", "18/07/2021"),
        )
    }

    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(name, content);
        self
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The command, run in the folder.
    pub(crate) fn maqal(&self, args: &[&str]) -> Command {
        Command::new(cargo_bin!("maqal"))
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .args(args)
    }

    /// `maqal build src --out site` with a viewer made for tests.
    pub(crate) fn build(&self) -> Command {
        self.maqal(&["build", "src", "--out", "site", "--viewer"])
            .arg(viewer())
    }

    /// The files below a folder with their contents.
    pub(crate) fn tree(&self, name: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.path(name), "", &mut files);
        files
    }

    /// The names of the files below a folder, hashes replaced by `#`.
    pub(crate) fn names(&self, name: &str) -> Vec<String> {
        self.tree(name).keys().map(|name| unhashed(name)).collect()
    }

    /// The path of the viewer's file with this ending in a built site.
    pub(crate) fn asset(&self, site: &str, ending: &str) -> String {
        let tree = self.tree(site);
        let mut names = tree.keys().filter(|name| name.starts_with("assets/"));
        names.find(|name| name.ends_with(ending)).unwrap().clone()
    }

    /// What stands directly in the working folder.
    pub(crate) fn entries(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

/// A viewer of a few bytes.
pub(crate) fn viewer() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/viewer")
}

/// An article as a text page.
pub(crate) fn article(headline: &str, date: &str) -> String {
    format!("{headline}\n\n{date}\n\nعبر الناس النهر من هنا مئة عام، ثم بُني جسر آخر.\n")
}

fn collect(dir: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

fn unhashed(name: &str) -> String {
    let (stem, rest) = match name.rsplit_once('-') {
        Some((stem, rest)) if rest.len() > 16 => (stem, rest),
        _ => return name.to_owned(),
    };
    let (hash, rest) = rest.split_at(16);
    let is_hash = hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    if is_hash {
        format!("{stem}-#{rest}")
    } else {
        name.to_owned()
    }
}
