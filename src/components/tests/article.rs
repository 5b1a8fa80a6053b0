use maqal_article::{
    Align, Article, Block, BlockKind, Cell, Direction, Href, Image, Inline, Lang, Source,
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
        "قراءة دقيقة واحدة",
        "1,204 مشاهدات",
    ];
    assert_eq!(texts(&place, head), expected);
    let day = attribute(&place, "time", "datetime");
    assert_eq!(day.as_deref(), Some("2021-07-18"));
}

#[wasm_bindgen_test]
async fn a_pull_quote_is_seen_and_not_read_twice() {
    let repeated = BlockKind::Paragraph(text("وهذا قول."));
    let place = body([BlockKind::PullQuote(text("قول")), repeated]).await;
    assert_eq!(texts(&place, "figure.pull-quote blockquote"), ["قول"]);
    let hidden = attribute(&place, "figure.pull-quote", "aria-hidden");
    assert_eq!(hidden.as_deref(), Some("true"));
    let alone = body([BlockKind::PullQuote(text("قول"))]).await;
    assert_eq!(attribute(&alone, "figure.pull-quote", "aria-hidden"), None);
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
    let name = attribute(&place, ".table-box[role=group][tabindex='0']", "aria-label");
    assert_eq!(name.as_deref(), Some("وصف"));
}

#[wasm_bindgen_test]
async fn a_table_without_a_caption_is_told_from_others_by_its_first_words() {
    let cell = Cell {
        content: text("الشهر"),
        align: None,
    };
    let place = body([BlockKind::Table {
        head: vec![cell],
        rows: Vec::new(),
        caption: None,
    }])
    .await;
    let name = attribute(&place, ".table-box", "aria-label");
    assert_eq!(name.as_deref(), Some("جدول: الشهر"));
}

#[wasm_bindgen_test]
async fn a_picture_keeps_its_place_free_and_only_one_at_the_top_is_hurried() {
    let figure = |src: &str, caption| BlockKind::Figure {
        image: Image {
            src: Href::new(src).unwrap(),
            alt: "قارب".into(),
            width: Some(1200),
            height: Some(800),
        },
        caption,
    };
    let lines = || BlockKind::Paragraph(text("سطر"));
    let place = body([
        lines(),
        figure("a.png", Some(text("تعليق"))),
        lines(),
        figure("b.png", None),
    ])
    .await;
    for (name, first, second) in [
        ("width", Some("1200"), Some("1200")),
        ("height", Some("800"), Some("800")),
        ("alt", Some("قارب"), Some("قارب")),
        ("fetchpriority", Some("high"), None),
        ("loading", None, Some("lazy")),
    ] {
        let a = attribute(&place, "img[src$='a.png']", name);
        let b = attribute(&place, "img[src$='b.png']", name);
        assert_eq!((a.as_deref(), b.as_deref()), (first, second), "{name}");
    }
    assert_eq!(texts(&place, "figure figcaption"), ["تعليق"]);
    let late = body([lines(), lines(), lines(), figure("c.png", None)]).await;
    let loading = attribute(&late, "img", "loading");
    assert_eq!(loading.as_deref(), Some("lazy"));
}

#[wasm_bindgen_test]
async fn a_quotation_says_whose_words_it_holds() {
    let place = body([BlockKind::Quotation {
        blocks: vec![Block::paragraph("قول"), Block::paragraph("وقول")],
        attribution: Some(text("قائل")),
    }])
    .await;
    assert_eq!(texts(&place, "figure blockquote p"), ["قول", "وقول"]);
    assert_eq!(texts(&place, "figure > figcaption"), ["قائل"]);
    assert_eq!(attribute(&place, "figure.quotation", "aria-hidden"), None);
}

#[wasm_bindgen_test]
async fn strength_stress_breaks_and_links_of_both_kinds_are_kept() {
    let link = |href: &str| Inline::Link {
        href: Href::new(href).unwrap(),
        content: text("رابط"),
    };
    let place = body([BlockKind::Paragraph(vec![
        Inline::Strong(text("قوي")),
        Inline::Emphasis(text("مؤكد")),
        Inline::Break,
        link("../b/"),
        link("https://example.org/"),
    ])])
    .await;
    assert_eq!(texts(&place, "p strong, p em"), ["قوي", "مؤكد"]);
    assert_eq!(texts(&place, "p br").len(), 1);
    assert_eq!(attribute(&place, "p a[href='../b/']", "rel"), None);
    let rel = attribute(&place, "p a[href^=https]", "rel");
    assert_eq!(rel.as_deref(), Some("noopener"));
}

#[wasm_bindgen_test]
async fn what_is_not_known_of_an_article_leaves_no_gap() {
    let place = shown(Article {
        headline: "سطر".into(),
        ..Article::default()
    })
    .await;
    assert_eq!(texts(&place, ".article-meta li"), ["قراءة دقيقة واحدة"]);
    assert!(texts(&place, ".lead, .section, .kicker, .tags, time").is_empty());
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
