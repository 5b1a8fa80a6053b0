use snapbox::str;

use crate::desk::{Desk, article};

#[test]
fn a_folder_becomes_a_whole_bundle() {
    let desk = Desk::with_article();
    desk.build()
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
built 1 article in site (26 files, [..]), 1 note (--verbose shows them)

"#]]);
    snapbox::assert_data_eq!(
        desk.names("site").join("\n"),
        str![[r#"
404.html
_headers
app.webmanifest
assets/early-#.js
assets/maqal-#.css
assets/maqal-page-#.js
assets/maqal-page-#.wasm
assets/start-#.js
assets/strings-ar-#.txt
assets/strings-ckb-#.txt
assets/strings-en-#.txt
assets/strings-fa-#.txt
assets/strings-he-#.txt
assets/strings-ur-#.txt
bridge/article.json
bridge/index.html
data/cards-#/1.json
data/index-#/index.bin
data/slugs-#.bin
embed.html
embed.js
icon.svg
index.html
manifest.json
robots.txt
sw.js
"#]]
    );
}

#[test]
fn articles_are_numbered_newest_first() {
    let desk = Desk::new()
        .file("src/a.txt", article("قديم", "01/02/1999"))
        .file("src/b.txt", article("بلا تاريخ", ""))
        .file("src/c.txt", article("جديد", "03/04/2024"));
    desk.build().assert().code(0);
    let page = desk.read("site/a/article.json");
    assert!(page.contains(r#""newer":{"slug":"c""#), "{page}");
    assert!(page.contains(r#""older":{"slug":"b""#), "{page}");
}

#[test]
fn a_long_catalogue_goes_on_on_further_pages() {
    let mut desk = Desk::new().file("src/maqal.toml", "cards_per_page = 10\n");
    for day in 1..=11 {
        desk = desk.file(
            &format!("src/{day}.txt"),
            article("يوم", &format!("{day:02}/05/2020")),
        );
    }
    desk.build().assert().code(0);
    let names = desk.names("site");
    assert!(names.contains(&"page/2/index.html".to_owned()), "{names:?}");
    assert!(
        names.contains(&"data/cards-#/2.json".to_owned()),
        "{names:?}"
    );
    assert!(
        !names.contains(&"page/1/index.html".to_owned()),
        "{names:?}"
    );
}

#[test]
fn a_site_that_knows_its_address_gets_a_feed_and_a_sitemap() {
    let desk = Desk::with_article().file("src/maqal.toml", "url = \"https://example.org/m/\"\n");
    desk.build().assert().code(0);
    let link = "https://example.org/m/bridge/";
    for file in ["site/feed.xml", "site/sitemap.xml"] {
        assert!(desk.read(file).contains(link), "{file}");
    }
    assert!(
        desk.read("site/robots.txt")
            .contains("Sitemap: https://example.org/m/sitemap.xml")
    );
}

#[test]
fn a_file_that_gives_no_article_is_named_and_the_rest_is_built() {
    let desk = Desk::with_article()
        .file("src/empty.txt", "")
        .file("src/paper.docx", b"PK")
        .file("src/program.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0");
    desk.build().assert().code(1).stderr_eq(str![[r#"
left out: empty.txt: the file has no text: write the article into it or take it out of the folder
left out: paper.docx: "paper.docx" is of a format that is not read: expected .txt, .md or .markdown
left out: program.txt: the file is binary data, not text: save its text as UTF-8 or take it out of the folder
built 1 article in site (26 files, [..]), 3 files left out, 1 note (--verbose shows them)

"#]]);
    assert!(desk.path("site/bridge/index.html").exists());
}

#[test]
fn what_lies_beside_articles_is_passed_over_with_a_note() {
    let desk = Desk::with_article()
        .file("src/README.md", "# مجلد المقالات\n\nهنا تكتب المقالات.\n")
        .file("src/chart.svg", "<svg/>")
        .file("src/paper.pdf", b"%PDF-1.7");
    desk.build().arg("--verbose").assert().code(0).stderr_eq(str![[r#"
note: README.md: about the folder, not an article: not published; to publish it, give it another name
note: chart.svg: not an article: not published
note: paper.pdf: not an article: not published
note: bridge.txt:3: «18/07/2021»: read as the date of publication
built 1 article in site (26 files, [..]), 4 notes

"#]]);
}

#[test]
fn a_site_of_another_version_is_no_source() {
    let desk = Desk::with_article();
    desk.build().assert().code(0);
    for (name, bytes) in desk.tree("site") {
        desk.write(&format!("src/old/{name}"), bytes);
    }
    let manifest = desk.read("site/manifest.json");
    let other = manifest.replacen(r#""version":2"#, r#""version":999"#, 1);
    assert_ne!(manifest, other);
    desk.write("src/old/manifest.json", other);
    desk.maqal(&["check", "src"])
        .assert()
        .code(0)
        .stderr_eq(str![[r#"
read 1 article, 1 note (--verbose shows them)

"#]]);
}

#[test]
fn json_holds_the_result_for_programs() {
    let desk = Desk::with_article().file("src/empty.txt", "");
    desk.build()
        .arg("--json")
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
{
  "articles": 1,
  "left_out": [
    {
      "file": "empty.txt",
      "reason": "the file has no text: write the article into it or take it out of the folder"
    }
  ],
  "warnings": [],
  "notes": [
    {
      "file": "bridge.txt",
      "line": 3,
      "message": "«18/07/2021»: read as the date of publication"
    }
  ],
  "output": {
    "path": "site",
    "files": 26,
    "bytes": [..]
  }
}

"#]]);
}

#[test]
fn notes_are_said_on_request() {
    let desk = Desk::with_article();
    desk.build()
        .arg("--verbose")
        .assert()
        .code(0)
        .stderr_eq(str![[r#"
note: bridge.txt:3: «18/07/2021»: read as the date of publication
built 1 article in site (26 files, [..]), 1 note

"#]]);
}

#[test]
fn two_articles_never_share_an_address() {
    let desk = Desk::new()
        .file("src/a/bridge.txt", article("الأول", "01/01/2020"))
        .file("src/b/bridge.txt", article("الثاني", "01/01/2021"));
    desk.build().assert().code(0).stderr_eq(str![[r#"
warning: b/bridge.txt: slug "bridge" is also the slug of another article: published as "bridge-2"
built 2 articles in site (28 files, [..]), 1 warning, 2 notes (--verbose shows them)

"#]]);
    assert!(desk.read("site/bridge/article.json").contains("الأول"));
    assert!(desk.read("site/bridge-2/article.json").contains("الثاني"));
}

#[test]
fn the_service_worker_is_told_the_shell_and_the_embedding_the_viewer() {
    let desk = Desk::with_article();
    desk.build().assert().code(0);
    let embed = desk.read("site/embed.js");
    assert!(
        embed.starts_with(r#"const FILES = {"script":"assets/maqal-page-"#),
        "{embed}"
    );
    let worker = desk.read("site/sw.js");
    assert!(
        worker.contains(r#""shell":["","manifest.json","#),
        "{worker}"
    );
    for path in worker.split('"').filter(|part| part.contains('/')) {
        assert!(desk.path("site").join(path).exists(), "{path}");
    }
}
