//! What a build may replace, and when.

use snapbox::str;

use crate::desk::{Desk, article, viewer};

#[test]
fn a_failed_build_leaves_the_former_one_as_it_was() {
    let desk = Desk::with_article();
    desk.build().assert().code(0);
    let before = desk.tree("site");
    desk.write("src/maqal.toml", "title = ");
    desk.build().assert().code(2);
    assert_eq!(desk.tree("site"), before);
    assert_eq!(desk.entries(), ["site", "src"]);
}

#[test]
fn a_build_replaces_the_former_one_whole() {
    let desk = Desk::with_article();
    desk.build().assert().code(0);
    std::fs::remove_file(desk.path("src/bridge.txt")).unwrap();
    desk.write("src/river.txt", article("النهر", "01/01/2022"));
    desk.build().assert().code(0);
    assert!(desk.path("site/river/index.html").exists());
    assert!(!desk.path("site/bridge").exists());
    assert_eq!(desk.entries(), ["site", "src"]);
}

#[test]
fn a_folder_of_somebody_elses_files_is_refused() {
    let desk = Desk::with_article().file("site/thesis.odt", "x");
    desk.build().assert().code(2).stderr_eq(str![[r#"
error: site is not empty and was not built by maqal
  expected: a new folder, an empty one, or one with the manifest.json of a former build
  help: build into another folder, or replace it all with --force

"#]]);
    assert_eq!(desk.names("site"), ["thesis.odt"]);
    desk.build().arg("--force").assert().code(0);
}

#[test]
fn the_articles_themselves_are_never_replaced() {
    let desk = Desk::with_article();
    for out in ["src", ".", "src/../src"] {
        desk.maqal(&["build", "src", "--force", "--out", out, "--viewer"])
            .arg(viewer())
            .assert()
            .code(2);
    }
    assert_eq!(desk.names("src"), ["bridge.txt"]);
}

#[test]
fn a_site_among_the_articles_is_not_read_as_one() {
    let desk = Desk::with_article();
    let build = || {
        desk.maqal(&["build", "src", "--out", "src/site", "--viewer"])
            .arg(viewer())
    };
    build().assert().code(0);
    let first = desk.tree("src/site");
    build().assert().code(0);
    assert_eq!(desk.tree("src/site"), first);
}
