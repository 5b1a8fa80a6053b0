//! When nothing is built: exit code 2, what was found and what to do.

use snapbox::str;

use crate::desk::{Desk, viewer};

#[test]
fn a_folder_that_is_not_there() {
    let desk = Desk::new();
    desk.maqal(&["build", "none", "--out", "site", "--viewer"])
        .arg(viewer())
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: cannot read none: No such file or directory (os error 2)
  expected: a folder that holds the articles
  help: `maqal new DIR` makes one to start from

"#]]);
}

#[test]
fn a_file_where_a_folder_belongs() {
    let desk = Desk::with_article();
    desk.maqal(&["check", "src/bridge.txt"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: src/bridge.txt is not a folder
  expected: a folder that holds the articles

"#]]);
}

#[test]
fn a_folder_without_articles() {
    let desk = Desk::new().file("src/.hidden.txt", "x");
    desk.build().assert().code(2).stderr_eq(str![[r#"
error: the folder holds no file to read
  expected: at least one article as .txt or .md
  help: `maqal new DIR` makes a folder to start from

"#]]);
    assert!(!desk.path("site").exists());
}

#[test]
fn a_folder_with_nothing_readable() {
    let desk = Desk::new().file("src/empty.txt", "");
    desk.build().assert().code(2).stderr_eq(str![[r#"
left out: empty.txt: the file has no text: write the article into it or take it out of the folder
error: none of the files in the folder could be read
  expected: at least one article as .txt or .md
  help: `maqal new DIR` makes a folder to start from

"#]]);
}

#[test]
fn a_failure_is_in_the_json_too() {
    let desk = Desk::new();
    desk.build()
        .arg("--json")
        .assert()
        .code(2)
        .stdout_eq(str![[r#"
{
  "articles": 0,
  "left_out": [],
  "warnings": [],
  "notes": [],
  "error": {
    "found": "the folder holds no file to read",
    "expected": "at least one article as .txt or .md",
    "remedy": "`maqal new DIR` makes a folder to start from"
  }
}

"#]]);
}

#[test]
fn an_option_that_is_not_known() {
    let desk = Desk::with_article();
    desk.maqal(&["build", "src", "--output", "site"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: unexpected argument '--output' found

  tip: a similar argument exists: '--out'

Usage: maqal build --out <DIR> <SRC>

For more information, try '--help'.

"#]]);
}

#[test]
fn a_viewer_that_is_not_whole() {
    let desk = Desk::with_article().file("viewer/start.js", "");
    desk.maqal(&["build", "src", "--out", "site", "--viewer", "viewer"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: the viewer in viewer has no *_bg.wasm
  help: build it again with `cargo xtask build`

"#]]);
}
