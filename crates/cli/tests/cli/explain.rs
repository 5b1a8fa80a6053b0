//! Figures of scores are left open: the engine's own tests hold them.

use snapbox::{assert_data_eq, str};

use crate::desk::{Desk, article};

fn archive() -> Desk {
    let text = "سلمى تكتب عن الجسور\n\n01/02/2019\n\nبقي جسر واحد قرب البلدة.\n";
    Desk::with_article().file("src/bridges.txt", text)
}

/// What is said of a query on standard output, the marks around each text made visible.
fn explained(desk: &Desk, folder: &str, args: &[&str]) -> String {
    let mut command = desk.maqal(&["explain", folder]);
    command = command.args(args);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    said.replace('\u{2068}', "‹").replace('\u{2069}', "›")
}

#[test]
fn words_steps_and_hits_are_explained() {
    let said = explained(&archive(), "src", &["وجسر المدينه", "--hits", "1"]);
    assert_data_eq!(
        said,
        str![[r#"
query       ‹وجسر المدينه›
     found  1 of 2 articles

word 1      ‹وجسر›
    folded  ‹وجسر›
      step  other form: not there as typed; there is ‹جسر›
      stem  ‹جسر›
     known  in 2 of 2 articles
    weight  [..]

word 2      ‹المدينه›
    folded  ‹المدينه›
      step  none: it is there as typed
      stem  ‹مدين›
     known  in 1 of 2 articles
    weight  [..]

hit 1       ‹جسر المدينة القديم›
   address  ‹bridge›
      date  2021-07-18
     score  [..]  in all
              [..]  ‹وجسر›
              [..]  ‹المدينه›
              [..]  words following each other
              [..]  being new
              [..]  having all the words
    marked  headline    1 ×  other form  ‹جسر›
            headline    1 ×  as typed    ‹المدينة›
            body        1 ×  other form  ‹جسر›

"#]]
    );
}

#[test]
fn what_was_done_for_a_word_is_told() {
    let desk = archive();
    for (query, step) in [
        ("جسر", "none: it is there as typed"),
        ("والجسر", "other form: not there as typed; there is ‹جسر›"),
        ("البلدخ", "spelling: there in no form; near it is ‹البلده›"),
        ("hg[s,v", "keyboard: in the other layout they are ‹الجسور›"),
        ("salma", "name: Latin letters that sound like ‹سلمي›"),
        ("زززز", "in vain: no form, near spelling, layout or name"),
    ] {
        let said = explained(&desk, "src", &[query]);
        let mut lines = said.lines();
        assert!(lines.any(|line| line.ends_with(step)), "{query}: {said}");
    }
}

#[test]
fn exclusions_conditions_and_lacking_words_are_told() {
    let query = "جسر زززز -مدينة بعد:1990";
    let said = explained(&archive(), "src", &[query, "--hits", "0"]);
    assert_data_eq!(
        said,
        str![[r#"
query       ‹جسر زززز -مدينة بعد:1990›
     found  1 of 2 articles
 condition  only after ‹1990›
   lacking  no article has all the words; the first hit lacks ‹زززز›

word 1      ‹جسر›
    folded  ‹جسر›
      step  none: it is there as typed
      stem  ‹جسر›
     known  in 2 of 2 articles
    weight  [..]

word 2      ‹زززز›
    folded  ‹زززز›
      step  in vain: no form, near spelling, layout or name
     known  in 0 of 2 articles
    weight  [..]

word 3      ‹مدينة›
      step  other form: not there as typed; there is ‹مدين›
      stem  ‹مدين›
     known  in 1 of 2 articles
    weight  none: articles that have it are left out

"#]]
    );
}

#[test]
fn a_word_that_a_question_is_not_looked_up_by_is_not_one_that_leaves_articles_out() {
    let query = ["سلمى تكتب عن الجسور البلدة", "--hits", "0"];
    let said = explained(&archive(), "src", &query);
    let (_, word) = said.split_once("word 3").unwrap();
    let (word, _) = word.split_once("word 4").unwrap();
    assert!(word.contains("none: it was not looked for"), "{said}");
    assert!(!word.contains("left out"), "{said}");
}

#[test]
fn json_holds_the_explanation_for_programs() {
    let said = explained(&archive(), "src", &["والجسور", "--json"]);
    assert_data_eq!(
        said,
        str![[r#"
{
  "articles": 2,
  "left_out": [],
  "warnings": [],
  "notes": [
    {
      "file": "bridge.txt",
      "line": 3,
      "message": "«18/07/2021»: read as the date of publication"
    },
    {
      "file": "bridges.txt",
      "line": 3,
      "message": "«01/02/2019»: read as the date of publication"
    }
  ],
  "explanation": {
    "query": "والجسور",
    "found": 1,
    "words": [
      {
        "typed": "والجسور",
        "folded": "والجسور",
        "stems": [
          "جسور"
        ],
        "articles": 1,
        "read": "all",
        "articles_read": 1,
        "weight": [..],
        "excluded": false,
        "steps": [
          {
            "kind": "form",
            "stem": "جسور"
          }
        ]
      }
    ],
    "conditions": [],
    "left_out": [],
    "common": [],
    "hits": [
      {
        "slug": "bridges",
        "headline": "سلمى تكتب عن الجسور",
        "published": "2019-02-01",
        "score": {
          "total": [..],
          "words": [
            [..]
          ],
          "nearness": [..],
          "date": [..],
          "all_words": [..]
        },
        "marks": [
          {
            "part": "headline",
            "word": "الجسور",
            "count": 1,
            "exact": false
          }
        ]
      }
    ]
  }
}

"#]]
    );
}

#[test]
fn a_built_site_explains_itself_like_its_articles() {
    let desk = archive();
    desk.build().assert().code(0);
    let said = explained(&desk, "src", &["جسر"]);
    assert!(said.contains("hit 2"), "{said}");
    assert_eq!(explained(&desk, "site", &["جسر"]), said);
}

#[test]
fn a_summary_says_what_was_read() {
    let desk = archive();
    desk.build().assert().code(0);
    desk.maqal(&["explain", "site", "جسر"])
        .assert()
        .code(0)
        .stderr_eq(str![[r#"
read 2 articles

"#]]);
}

#[test]
fn a_site_without_its_index_says_to_build_again() {
    let desk = archive();
    desk.build().assert().code(0);
    std::fs::remove_dir_all(desk.path("site/data")).unwrap();
    desk.maqal(&["explain", "site", "جسر"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot read site/data/index-[..]/index.bin: No such file or directory (os error 2)
  help: build the site again

"#]]);
}

#[test]
fn a_query_without_words_is_refused() {
    archive()
        .maqal(&["explain", "src", "؟!"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: the query has no word to look for
  expected: what a reader types, in quotation marks: maqal explain SRC "WORDS"

"#]]);
}

#[test]
fn files_left_out_are_named_and_the_rest_is_explained() {
    let desk = archive().file("src/empty.txt", "");
    desk.maqal(&["explain", "src", "جسر"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
query  [..]
...
"#]]);
}

#[test]
fn a_headline_cannot_turn_the_table_around() {
    let desk = Desk::new().file("src/a.txt", article("جسر \u{2069}\u{202e}قديم", ""));
    let said = explained(&desk, "src", &["جسر"]);
    assert!(said.contains("hit 1"), "{said}");
    assert!(!said.contains('\u{202e}'), "{said}");
    assert_eq!(said.matches('‹').count(), said.matches('›').count());
}

#[test]
fn languages_of_europe_are_stemmed_when_the_index_is_built() {
    let text = "---\ntitle: Les chevaux du pont\nlang: fr\n---\nDes chevaux passent sur le pont.\n";
    let desk = Desk::with_article().file("src/chevaux.md", text);
    let settings = "lang = \"fr\"\n";
    let desk = desk.file("src/maqal.toml", settings);
    let said = explained(&desk, "src", &["cheval"]);
    let mut lines = said.lines();
    let other_form = "other form: not there as typed; there is ‹cheval›";
    assert!(lines.any(|line| line.ends_with(other_form)), "{said}");
}
