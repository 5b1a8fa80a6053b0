use std::rc::Rc;

use maqal_article::{
    Archive, Article, ArticlePage, Block, BlockKind, Card, CardPage, Href, Image, Lang, Neighbour,
    Reading, Site,
};
use serde_json::Value;

use crate::publish::{Assets, Page, PageData, Route, document};

const HOSTILE: &str = r#"</script><script>alert(1)</script> "quoted" & <!-- \ "#;

fn archive(url: Option<&str>) -> Rc<Archive> {
    let site = Site {
        title: "صحيفة".into(),
        url: url.map(Into::into),
        ..Site::default()
    };
    Rc::new(Archive {
        site,
        count: 25,
        cards_per_page: 10,
        ..Archive::default()
    })
}

fn of_article(article: Article, url: Option<&str>) -> String {
    let page = Page {
        archive: archive(url),
        route: Route::Article {
            slug: article.slug.clone(),
        },
        content: PageData::Article(Rc::new(ArticlePage {
            article,
            ..ArticlePage::default()
        })),
    };
    document(&page, &Assets::default())
}

fn of_catalogue(number: u32) -> String {
    let card = Card {
        headline: "عنوان".into(),
        ..Card::default()
    };
    let page = Page {
        archive: archive(None),
        route: Route::Catalogue { page: number },
        content: PageData::Catalogue(Rc::new(CardPage {
            first: (number - 1) * 10,
            cards: vec![card],
        })),
    };
    document(&page, &Assets::default())
}

#[test]
fn the_frame_has_the_colours_of_the_style_sheet() {
    let tokens = include_str!("../../../styles/tokens.css");
    for (theme, paper) in super::PAPERS {
        let block = tokens
            .split(&format!(":root[data-theme=\"{theme}\"]"))
            .nth(1);
        let block = block.unwrap().split('}').next().unwrap();
        assert!(block.contains(&format!("--paper: {paper};")), "{theme}");
    }
}

#[test]
fn a_site_that_starts_with_a_theme_says_so_before_any_script() {
    let site = Site {
        reading: Reading(vec![
            ("theme".into(), "sepia".into()),
            ("numerals".into(), "arabic".into()),
        ]),
        ..Site::default()
    };
    let page = Page {
        archive: Rc::new(Archive {
            site,
            count: 11,
            cards_per_page: 50,
            ..Archive::default()
        }),
        route: Route::HOME,
        content: PageData::Catalogue(Rc::default()),
    };
    let html = document(&page, &Assets::default());
    assert!(
        html.starts_with(
            "<!doctype html>\n<html lang=\"ar\" dir=\"rtl\" data-theme=\"sepia\"><head>"
        ),
        "{html}"
    );
    assert!(
        html.contains(r##"<meta name="theme-color" content="#f3e9d2">"##),
        "{html}"
    );
    assert!(html.contains("١١ مقالاً"), "{html}");
}

fn hostile() -> Article {
    Article {
        slug: "a".into(),
        headline: HOSTILE.into(),
        section: Some(HOSTILE.into()),
        tags: vec![HOSTILE.into()],
        ..Article::default()
    }
}

#[test]
fn an_article_and_its_translations_are_told_by_their_languages() {
    let translated = |url| {
        let page = Page {
            archive: archive(url),
            route: Route::Article { slug: "a".into() },
            content: PageData::Article(Rc::new(ArticlePage {
                article: Article {
                    slug: "a".into(),
                    ..Article::default()
                },
                translations: vec![Neighbour {
                    slug: "b".into(),
                    lang: Lang::new("en").unwrap(),
                    ..Neighbour::default()
                }],
                ..ArticlePage::default()
            })),
        };
        document(&page, &Assets::default())
    };
    let html = translated(Some("https://example.org/"));
    for link in [
        r#"<link rel="alternate" hreflang="ar" href="https://example.org/a/">"#,
        r#"<link rel="alternate" hreflang="en" href="https://example.org/b/">"#,
    ] {
        assert!(html.contains(link), "{html}");
    }
    // Search engines take absolute addresses only; readers have the link all the same.
    let html = translated(None);
    assert!(!html.contains(r#"rel="alternate""#), "{html}");
    assert!(html.contains("../b/index.html"), "{html}");
}

fn data(html: &str) -> Value {
    let (_, rest) = html
        .split_once(r#"<script type="application/ld+json">"#)
        .unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

fn pictured(src: &str) -> Article {
    let image = Image {
        src: Href::new(src).unwrap(),
        alt: "قارب".into(),
        width: Some(1200),
        height: Some(800),
    };
    Article {
        slug: "a".into(),
        headline: "عنوان".into(),
        published: Some("2022-01-16".parse().unwrap()),
        blocks: vec![Block::new(BlockKind::Figure {
            image,
            caption: None,
        })],
        ..Article::default()
    }
}

#[test]
fn no_text_leads_out_of_the_data_and_all_of_it_arrives() {
    let html = of_article(hostile(), Some("https://example.org/a/"));
    assert!(!html.contains("<script>alert"), "{html}");
    let article = &data(&html)["@graph"][0];
    assert_eq!(article["headline"], HOSTILE);
    assert_eq!(article["keywords"][0], HOSTILE);
    assert_eq!(article["mainEntityOfPage"], "https://example.org/a/a/");
}

#[test]
fn an_article_says_when_it_was_published_and_shows_its_picture_with_its_size() {
    let html = of_article(pictured("../data/b-1.png"), Some("https://example.org"));
    for tag in [
        r#"property="article:published_time" content="2022-01-16""#,
        r#"property="og:image" content="https://example.org/data/b-1.png""#,
        r#"property="og:image:width" content="1200""#,
        r#"property="og:image:alt" content="قارب""#,
        r#"name="twitter:card" content="summary_large_image""#,
    ] {
        assert!(html.contains(tag), "{tag}: {html}");
    }
    assert_eq!(data(&html)["@graph"][0]["image"]["height"], 800);
}

#[test]
fn a_site_without_an_address_names_none() {
    let html = of_article(pictured("../data/b-1.png"), None);
    for name in [
        "canonical",
        "og:url",
        "og:image",
        "mainEntityOfPage",
        "BreadcrumbList",
    ] {
        assert!(!html.contains(name), "{name}: {html}");
    }
}

#[test]
fn a_catalogue_page_names_those_beside_it_and_itself() {
    let html = of_catalogue(2);
    assert!(
        html.contains(r#"<link rel="prev" href="../../index.html">"#),
        "{html}"
    );
    assert!(
        html.contains(r#"<link rel="next" href="../../page/3/index.html">"#),
        "{html}"
    );
    assert!(!of_catalogue(1).contains(r#"<link rel="prev""#));
    assert!(!of_catalogue(3).contains(r#"<link rel="next""#));
    let title = |html: &str| {
        html.split("<title>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_ne!(title(&html), title(&of_catalogue(1)));
    assert!(
        html.contains(r#"name="description" content="عنوان""#),
        "{html}"
    );
}
