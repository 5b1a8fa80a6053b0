use snapbox::str;

use crate::desk::{Desk, viewer};

#[test]
fn a_new_folder_builds_without_a_remark() {
    let desk = Desk::new();
    desk.maqal(&["new", "mine"])
        .assert()
        .code(0)
        .stderr_eq(str![[r#"
made 2 articles in mine (3 files, [..])
next maqal serve mine

"#]]);
    desk.maqal(&["build", "mine", "--out", "site", "--viewer"])
        .arg(viewer())
        .assert()
        .code(0)
        .stderr_eq(str![[r#"
built 2 articles in site (28 files, [..])

"#]]);
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let desk = Desk::with_article();
    desk.maqal(&["new", "src"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: src is not empty
  expected: a folder that is new or empty
  help: name another one

"#]]);
    assert_eq!(desk.names("src"), ["bridge.txt"]);
}
