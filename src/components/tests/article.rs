use maqal_article::{
    Align, Article, Block, BlockKind, Cell, Direction, Href, Inline, Lang, Source,
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yew::Html;

use super::stage::{attribute, links, show, site, texts};
use crate::components::article_view;

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::text(words)]
}

async fn shown(article: Article) -> Element {
    show(article_view(
        &article,
        None,
        &site(1),
        &links(),
        Html::default(),
    ))
    .await
}

async fn body(kinds: impl IntoIterator<Item = BlockKind>) -> Element {
    let blocks = kinds.into_iter().map(Block::new).collect();
    shown(Article {
        blocks,
        ..Article::default()
    })
    .await
}

#[wasm_bindgen_test]
async fn the_head_comes_in_reading_order_with_one_headline() {
    let place = shown(Article {
        headline: "عنوان".into(),
        lead: text("مقدمة"),
        section: Some("قسم".into()),
        published: "2021-07-18".parse().ok(),
        views: Some(1204),
        source: Some(Source {
            name: "مصدر".into(),
            href: Href::new("https://example.org/").ok(),
        }),
        ..Article::default()
    })
    .await;
    assert_eq!(texts(&place, "h1"), ["عنوان"]);
    let head = ".article-head > *, .article-meta > *";
    let expected = [
        "قسم",
        "عنوان",
        "مقدمة",
        "الأحد 18 تموز / يوليو 2021",
        "المصدر: مصدر",
        "قراءة دقيقة",
        "1,204 مشاهدات",
    ];
    assert_eq!(texts(&place, head), expected);
    let day = attribute(&place, "time", "datetime");
    assert_eq!(day.as_deref(), Some("2021-07-18"));
}

#[wasm_bindgen_test]
async fn a_pull_quote_is_seen_and_not_read_twice() {
    let place = body([BlockKind::PullQuote(text("قول"))]).await;
    assert_eq!(texts(&place, "figure.pull-quote blockquote"), ["قول"]);
    let hidden = attribute(&place, "figure.pull-quote", "aria-hidden");
    assert_eq!(hidden.as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn lists_keep_their_first_number() {
    let item = || vec![Block::paragraph("بند")];
    let place = body([
        BlockKind::List {
            start: Some(4),
            items: vec![item()],
        },
        BlockKind::List {
            start: None,
            items: vec![item(), item()],
        },
    ])
    .await;
    assert_eq!(attribute(&place, "ol", "start").as_deref(), Some("4"));
    assert_eq!(texts(&place, ".article-body ul > li"), ["بند", "بند"]);
}

#[wasm_bindgen_test]
async fn a_table_scrolls_in_a_box_that_has_a_name() {
    let cell = |words: &str| Cell {
        content: text(words),
        align: Some(Align::End),
    };
    let place = body([BlockKind::Table {
        head: vec![cell("رأس")],
        rows: vec![vec![cell("١")], vec![cell("٢")]],
        caption: Some(text("وصف")),
    }])
    .await;
    assert_eq!(texts(&place, "thead th[scope=col]"), ["رأس"]);
    assert_eq!(texts(&place, "tbody td[data-align=end]"), ["١", "٢"]);
    let name = attribute(
        &place,
        ".table-box[role=region][tabindex='0']",
        "aria-label",
    );
    assert_eq!(name.as_deref(), Some("وصف"));
}

#[wasm_bindgen_test]
async fn code_stays_left_to_right() {
    let place = body([BlockKind::Code {
        language: None,
        text: "let x = 1;\nلتكن()".into(),
    }])
    .await;
    assert_eq!(attribute(&place, "pre", "dir").as_deref(), Some("ltr"));
    assert_eq!(texts(&place, "pre code"), ["let x = 1;\nلتكن()"]);
    assert_eq!(texts(&place, "pre code bdi"), ["لتكن"]);
}

#[wasm_bindgen_test]
async fn runs_of_the_other_direction_are_isolated() {
    let isolate = Inline::Isolate {
        dir: Direction::Ltr,
        lang: Lang::new("en").ok(),
        content: text("Pont Vieux"),
    };
    let content = vec![Inline::text("جسر "), isolate, Inline::text(".")];
    let place = body([BlockKind::Paragraph(content)]).await;
    assert_eq!(texts(&place, "p bdi[dir=ltr][lang=en]"), ["Pont Vieux"]);
    assert_eq!(texts(&place, ".article-body p"), ["جسر Pont Vieux."]);
}

#[wasm_bindgen_test]
async fn a_block_of_another_language_says_so() {
    let mut block = Block::paragraph("English");
    block.lang = Lang::new("en").ok();
    block.dir = Some(Direction::Ltr);
    let place = shown(Article {
        blocks: vec![block],
        ..Article::default()
    })
    .await;
    assert_eq!(
        texts(&place, ".article-body p[lang=en][dir=ltr]"),
        ["English"]
    );
}

#[wasm_bindgen_test]
async fn text_that_looks_like_markup_stays_text() {
    let words = "<script>alert(1)</script> & <b>";
    let place = body([BlockKind::Paragraph(text(words))]).await;
    assert_eq!(texts(&place, ".article-body p"), [words]);
    assert!(texts(&place, "script, b").is_empty());
}
