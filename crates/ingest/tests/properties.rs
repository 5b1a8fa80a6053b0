//! What holds for any input: no panic, nothing lost in silence, JSON that can be read again.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use maqal_article::{Article, ArticlePage, plain_text};
use maqal_ingest::{Ingested, Options, Source, ingest};
use proptest::prelude::*;

/// Lines that pages are made of, so that furniture and text meet in every order.
const LINES: [&str; 16] = [
    "سوق جديد",
    "سوق جديد - صحيفة",
    "مشاهدة",
    "١٬٢٠٤ مشاهدة",
    "18/07/2021",
    "31/02/2021",
    "الأحد 19 تموز 2021 | 7 مشاهدات",
    "بقلم: سلمى الراوي",
    "المصدر: صحيفة https://example.org/a",
    "المصدر: صحيفة javascript://a",
    "\u{A0}جملة بارزة",
    "نص قصير.",
    "  نص (فيه English) و 10-15  ",
    "",
    "الصفحة الرئيسية",
    "Home | Back to top",
];
const MARKUP: &str = "[ \n>*_`#~|:!\\[\\](){}<>/=+\"'&;0-9a-cابت—-]{0,200}";

fn read(name: &str, bytes: &[u8]) -> Option<Ingested> {
    ingest(&Source { name, bytes }, &Options::default()).ok()
}

fn text_of(article: &Article) -> String {
    let mut text = article.headline.clone() + &plain_text(&article.lead);
    for passage in article.passages() {
        text.push_str(&passage.text);
    }
    text
}

/// Spaces, controls and marks that only steer direction show nothing.
fn is_visible(c: char) -> bool {
    let steers = matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{61C}' | '\u{FEFF}' | '\u{AD}');
    !c.is_whitespace() && !c.is_control() && !steers
}

/// The first visible character of `page` that stands fewer times in the article and the warnings.
fn lost(page: &str, found: &Ingested) -> Option<char> {
    let mut kept = text_of(&found.article);
    for warning in &found.warnings {
        for _ in 0..=warning.more {
            kept.push_str(&warning.to_string());
        }
    }
    let count = |text: &str, wanted: char| text.chars().filter(|c| *c == wanted).count();
    let mut visible = page.chars().filter(|c| is_visible(*c));
    visible.find(|c| count(page, *c) > count(&kept, *c))
}

fn reads_again(article: Article) -> bool {
    let page = ArticlePage {
        article,
        ..ArticlePage::default()
    };
    let json = page.to_json().expect("an article is JSON");
    ArticlePage::from_json(&json).is_ok_and(|read| read == page)
}

proptest! {
    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["a.txt", "a.md"] {
            if let Some(found) = read(name, &bytes) {
                prop_assert!(reads_again(found.article));
            }
        }
    }

    #[test]
    fn a_text_page_loses_nothing(page in prop::collection::vec("\\PC{0,40}", 0..12)) {
        let page = page.join("\n");
        if let Some(found) = read("a.txt", page.as_bytes()) {
            prop_assert_eq!(lost(&page, &found), None);
        }
    }

    #[test]
    fn furniture_in_any_order_loses_nothing(
        page in prop::collection::vec(prop::sample::select(&LINES[..]), 0..14),
    ) {
        let page = page.join("\n");
        if let Some(found) = read("a.txt", page.as_bytes()) {
            prop_assert_eq!(lost(&page, &found), None);
        }
    }

    #[test]
    fn markup_in_any_order_gives_an_article(markup in MARKUP) {
        if let Some(found) = read("a.md", markup.as_bytes()) {
            prop_assert!(reads_again(found.article));
        }
    }

    #[test]
    fn front_matter_in_any_order_gives_an_article_or_an_error(
        inner in "[a-c:\\[\\]{}\"'=,&*|>\n -]{0,80}",
        fence in prop::sample::select(&["+++", "---"][..]),
    ) {
        let text = format!("{fence}\n{inner}\n{fence}\nنص\n");
        if let Some(found) = read("a.md", text.as_bytes()) {
            prop_assert!(text_of(&found.article).contains("نص"));
        }
    }
}

#[test]
fn containers_beyond_the_depth_are_flattened() {
    let quotes = format!("{} نص", ">".repeat(50_000));
    let lists: String = (0..300)
        .map(|depth| format!("{}- نص\n", "  ".repeat(depth)))
        .collect();
    let emphasis = format!("{}نص{}", "*a **b ".repeat(5_000), "** c*".repeat(5_000));
    let brackets = format!("{}نص{}", "[".repeat(20_000), "](a)".repeat(20_000));
    for text in [quotes, lists, emphasis, brackets] {
        let found = read("a.md", text.as_bytes()).expect("an article");
        assert!(text_of(&found.article).contains("نص"));
        assert!(reads_again(found.article));
    }
}
