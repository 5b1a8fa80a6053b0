use snapbox::str;

use crate::desk::Desk;

#[test]
fn an_unknown_key_is_shown_with_the_nearest_known_one() {
    let desk = Desk::with_article().file("src/maqal.toml", "lang = \"ar\"\ntitel = \"مقال\"\n");
    desk.build().assert().code(2).stderr_eq(str![[r#"
error: `titel` is not a key of maqal.toml
 --> src/maqal.toml:2:1
  |
2 | titel = "مقال"
  | ^^^^^
  help: did you mean `title`?

"#]]);
}

#[test]
fn a_value_of_another_kind_is_shown_where_it_stands() {
    let desk = Desk::with_article().file("src/maqal.toml", "cards_per_page = \"كثير\"\n");
    desk.build().assert().code(2).stderr_eq(str![[r#"
error: `cards_per_page` cannot be this string
 --> src/maqal.toml:1:18
  |
1 | cards_per_page = "كثير"
  |                  ^^^^^^
  expected: a number from 10 to 500

"#]]);
}

#[test]
fn the_settings_are_in_the_manifest() {
    let text = "title = \"أوراق\"\nlang = \"fa\"\ndescription = \"وصف\"\n";
    let desk = Desk::with_article().file("src/maqal.toml", text);
    desk.build().assert().code(0);
    let manifest = desk.read("site/manifest.json");
    let site = r#""site":{"title":"أوراق","description":"وصف","lang":"fa","dir":"rtl"}"#;
    assert!(manifest.contains(site), "{manifest}");
}

#[test]
fn how_pages_are_set_for_readers_is_in_the_manifest_and_in_the_pages() {
    let text = "reading.theme = \"sepia\"\n[reading]\nsize = 130\nhijri = \"off\"\n";
    let desk = Desk::with_article().file("src/maqal.toml", text);
    desk.build().assert().code(2);
    let text = "[reading]\ntheme = \"sepia\"\nsize = 130\nhijri = \"off\"\n";
    let desk = Desk::with_article().file("src/maqal.toml", text);
    desk.build().assert().code(0);
    let manifest = desk.read("site/manifest.json");
    assert!(
        manifest.contains(r#""reading":{"theme":"sepia","size":"130"}"#),
        "{manifest}"
    );
    let page = desk.read("site/index.html");
    assert!(
        page.contains(r#" data-theme="sepia" data-size="130">"#),
        "{page}"
    );
}

#[test]
fn a_value_that_is_not_known_is_shown_with_those_that_are() {
    let desk = Desk::with_article().file("src/maqal.toml", "[reading]\ntheme = \"pink\"\n");
    desk.build().assert().code(2).stderr_eq(str![[r#"
error: «pink» is not a value of `reading.theme`
 --> src/maqal.toml:2:9
  |
2 | theme = "pink"
  |         ^^^^^^
  expected: one of system, light, sepia, dark, black

"#]]);
}

#[test]
fn a_typeface_of_the_site_is_published_with_a_style_sheet_and_asked_for_early() {
    let desk = Desk::with_article()
        .file("src/maqal.toml", "font = \"own.woff2\"\n")
        .file("src/own.woff2", "wOF2 and more");
    desk.build().assert().code(0);
    let page = desk.read("site/bridge/index.html");
    assert!(
        page.contains(r#"<link rel="preload" href="../data/font-"#),
        "{page}"
    );
    assert!(page.contains(r#" data-typeface="site">"#), "{page}");
    let desk = Desk::with_article()
        .file("src/maqal.toml", "font = \"own.woff2\"\n")
        .file("src/own.woff2", "<!doctype html>");
    desk.build().assert().code(2);
}
