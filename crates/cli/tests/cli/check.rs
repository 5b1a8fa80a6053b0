use snapbox::str;

use crate::desk::Desk;

#[test]
fn a_check_says_what_a_build_would_and_writes_nothing() {
    let desk = Desk::with_article().file("src/empty.txt", "");
    desk.maqal(&["check", "src"])
        .assert()
        .code(1)
        .stdout_eq("")
        .stderr_eq(str![[r#"
left out: empty.txt: the file has no text: write the article into it or take it out of the folder
read 1 article, 1 file left out, 1 note (--verbose shows them)

"#]]);
    assert_eq!(desk.entries(), ["src"]);
}
