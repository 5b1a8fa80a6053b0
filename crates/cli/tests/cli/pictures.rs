use snapbox::str;

use crate::desk::Desk;

/// The beginning of a PNG file of 3 by 2 pixels.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";

fn showing(picture: &str) -> String {
    format!("# جسر\n\nنص المقال هنا.\n\n![الجسر عند الغروب]({picture})\n")
}

#[test]
fn a_picture_beside_its_article_goes_into_the_site_with_its_size() {
    let desk = Desk::new()
        .file("src/a/bridge.md", showing("img/sunset.png"))
        .file("src/a/img/sunset.png", PNG);
    desk.build().assert().code(0);
    let names = desk.names("site");
    assert!(names.contains(&"data/sunset-#.png".to_owned()), "{names:?}");
    let page = desk.read("site/bridge/article.json");
    assert!(page.contains(r#""src":"../data/sunset-"#), "{page}");
    assert!(page.contains(r#""width":3,"height":2"#), "{page}");
}

#[test]
fn a_picture_that_cannot_be_shown_is_a_warning_with_the_reason() {
    let desk = Desk::new()
        .file("src/a.md", showing("none.png"))
        .file("src/b.md", showing("../secret.png"))
        .file("src/c.md", showing("text.png"))
        .file("src/text.png", "<svg>")
        .file("secret.png", PNG);
    desk.build().assert().code(0).stderr_eq(str![[r#"
warning: a.md:5: picture "none.png" is not in the folder of articles: readers see its description only
warning: b.md:5: picture "../secret.png" is not in the folder of articles: readers see its description only
warning: c.md:5: picture "text.png" is no AVIF, GIF, JPEG, PNG or WebP file: readers see its description only
built 3 articles in site (30 files, [..]), 3 warnings, 1 note (--verbose shows them)

"#]]);
}

#[test]
fn a_picture_that_nobody_shows_is_not_published() {
    let desk = Desk::with_article().file("src/sunset.png", PNG);
    desk.maqal(&["check", "src", "--verbose"])
        .assert()
        .code(0)
        .stderr_eq(str![[r#"
note: bridge.txt:3: «18/07/2021»: read as the date of publication
note: sunset.png: no article shows this picture: not published
read 1 article, 2 notes

"#]]);
}

#[test]
fn a_picture_of_another_site_stays_there() {
    let desk = Desk::new().file("src/a.md", showing("https://example.org/x.png"));
    desk.build().assert().code(0).stderr_eq(str![[r#"
built 1 article in site (26 files, [..])

"#]]);
    assert!(
        desk.read("site/a/article.json")
            .contains("https://example.org/x.png")
    );
}

#[test]
fn a_picture_without_encryption_is_asked_for_with_it_and_told() {
    let desk = Desk::new().file("src/a.md", showing("http://example.org/x.png"));
    desk.build().assert().code(0).stderr_eq(str![[r#"
warning: a.md:5: picture "http://example.org/x.png" is asked for as "https://example.org/x.png", because browsers show only https pictures: check that it is there or put the file beside the article
built 1 article in site (26 files, [..]), 1 warning

"#]]);
    let page = desk.read("site/a/index.html");
    assert!(
        page.contains(r#"src="https://example.org/x.png""#),
        "{page}"
    );
}
