use crate::desk::{Desk, article, viewer};

fn desk() -> Desk {
    Desk::with_article()
        .file("src/b.txt", article("نهر", "02/01/2020"))
        .file("src/a/c.txt", article("سوق", "02/01/2020"))
        .file("src/maqal.toml", "url = \"https://example.org/\"\n")
}

#[test]
fn the_same_articles_give_the_same_bytes_wherever_they_are() {
    let one = desk();
    one.build().assert().code(0);
    let other = desk();
    other
        .maqal(&["build", ".", "--out", "../deep/site", "--viewer"])
        .arg(viewer())
        .current_dir(other.path("src"))
        .assert()
        .code(0);
    assert_eq!(one.tree("site"), other.tree("deep/site"));
}

#[test]
fn nothing_of_this_machine_is_in_the_bundle() {
    let desk = desk();
    desk.build().assert().code(0);
    let here = desk.path("");
    let here = here.to_str().unwrap().trim_end_matches('/');
    for (name, bytes) in desk.tree("site") {
        assert!(!String::from_utf8_lossy(&bytes).contains(here), "{name}");
    }
}
