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
