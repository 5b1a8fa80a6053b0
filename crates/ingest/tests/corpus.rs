//! Every case of `tests/corpus`: a source file beside what is expected of it.
//!
//! A case is a folder with one source file and either `article.json` with `warnings.txt` (left out
//! where there is none) or `error.txt`. `UPDATE_CORPUS=1 cargo test -p maqal-ingest --test corpus`
//! writes what is found now; look at the difference before it is committed.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use maqal_article::Lang;
use maqal_ingest::{Ingested, Options, Source, Warning, ingest};

const EXPECTED: [&str; 3] = ["article.json", "warnings.txt", "error.txt"];

#[test]
fn each_source_gives_its_article_and_warnings() {
    let update = std::env::var_os("UPDATE_CORPUS").is_some();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(!cases.is_empty(), "no case was found");
    for case in cases {
        let found = found(&case);
        if update {
            write(&case, &found);
        } else if found != expected(&case) {
            wrong.push(difference(&case, &found));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn cases() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let entries = fs::read_dir(corpus).expect("the corpus is a folder");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let mut cases: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

/// What the source gives now, by file name.
fn found(case: &Path) -> BTreeMap<&'static str, String> {
    let path = source_file(case);
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a UTF-8 name");
    let bytes = fs::read(&path).expect("the source can be read");
    let options = Options {
        lang: Lang::arabic(),
    };
    match ingest(
        &Source {
            name,
            bytes: &bytes,
        },
        &options,
    ) {
        Ok(Ingested { article, warnings }) => {
            let json = serde_json::to_string_pretty(&article).expect("an article is JSON");
            let mut found = BTreeMap::from([("article.json", json + "\n")]);
            if !warnings.is_empty() {
                found.insert("warnings.txt", warnings.iter().map(shown).collect());
            }
            found
        }
        Err(error) => BTreeMap::from([("error.txt", format!("{error}\n"))]),
    }
}

fn source_file(case: &Path) -> PathBuf {
    let entries = fs::read_dir(case).expect("a case is a folder");
    let mut sources = entries
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| !EXPECTED.iter().any(|name| path.ends_with(name)));
    let source = sources.next();
    source.unwrap_or_else(|| panic!("{} has no source file", case.display()))
}

fn shown(warning: &Warning) -> String {
    let line = warning
        .line
        .map_or_else(|| "file".to_owned(), |line| format!("line {line}"));
    format!("{line}: {}: {warning}\n", warning.severity())
}

fn expected(case: &Path) -> BTreeMap<&'static str, String> {
    let read = |name| Some((name, fs::read_to_string(case.join(name)).ok()?));
    EXPECTED.into_iter().filter_map(read).collect()
}

fn write(case: &Path, found: &BTreeMap<&'static str, String>) {
    for name in EXPECTED {
        let path = case.join(name);
        match found.get(name) {
            Some(content) => fs::write(path, content).expect("the case can be written"),
            None => fs::remove_file(path).unwrap_or_default(),
        }
    }
}

/// The first line of each file that is not as expected.
fn difference(case: &Path, found: &BTreeMap<&'static str, String>) -> String {
    let expected = expected(case);
    let mut told = format!("{}:", case.display());
    for name in EXPECTED {
        let lines = |files: &BTreeMap<&str, String>| -> Vec<String> {
            let content = files.get(name).map(String::as_str).unwrap_or_default();
            content.lines().map(str::to_owned).collect()
        };
        let (expected, found) = (lines(&expected), lines(found));
        let longest = expected.len().max(found.len());
        if let Some(at) = (0..longest).find(|&at| expected.get(at) != found.get(at)) {
            let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
            let number = at + 1;
            told += &format!(
                "\n  {name}:{number}\n    expected {}\n    found    {}",
                line(&expected),
                line(&found)
            );
        }
    }
    told
}
