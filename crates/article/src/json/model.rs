//! The model's types, each in the shape that its derived `Serialize` writes.

use super::{Fields, FromJson, Place, tree::Tree};
use crate::{
    Align, Archive, Article, ArticlePage, Asset, AssetGroup, Author, Block, BlockKind, Card,
    CardPage, Cell, Date, Direction, FacetCount, Facets, HijriMonths, Href, Image, Inline, Lang,
    Neighbour, Reading, Site, Source, Stamp,
};

/// A type that is written as a string and checked when it is read.
macro_rules! from_string {
    ($($type:ty, $expected:literal, $read:expr, else $default:expr;)*) => {$(
        impl FromJson for $type {
            const EXPECTED: &'static str = $expected;

            fn from_json(value: &Tree, at: &Place<'_>) -> Self {
                let read: fn(&str) -> Option<Self> = $read;
                text(value).and_then(read).unwrap_or_else(|| {
                    at.mismatch(Self::EXPECTED);
                    $default
                })
            }
        }
    )*};
}

from_string! {
    Lang, "a language tag", |text| Lang::new(text).ok(), else Lang::arabic();
    Date, "a day", |text| text.parse().ok(), else Date::default();
    Stamp, "a date", |text| text.parse().ok(), else Stamp::default();
    Href, "an address of an allowed scheme", |text| Href::new(text).ok(), else Href::default();
    Direction, "rtl or ltr", |text| match text {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }, else Direction::Rtl;
    Align, "start, center or end", |text| match text {
        "start" => Some(Align::Start),
        "center" => Some(Align::Center),
        "end" => Some(Align::End),
        _ => None,
    }, else Align::Start;
}

/// A struct that is written as an object: each field is required, optional or has a default.
macro_rules! from_object {
    ($($type:ident { $($how:ident: $($field:ident),+;)+ })*) => {$(
        impl FromJson for $type {
            const EXPECTED: &'static str = "an object";

            fn from_json(value: &Tree, at: &Place<'_>) -> Self {
                let fields = Fields::of(value, at);
                Self { $($($field: fields.$how(stringify!($field)),)+)+ }
            }
        }
    )*};
}

from_object! {
    ArticlePage {
        required: article;
        optional: newer, older;
        or_default: related, translations;
    }
    Neighbour {
        required: slug, headline, lang, dir;
    }
    Article {
        required: id, slug, lang, dir, headline, blocks;
        optional: kicker, source, published, updated, section, views, translation_of;
        or_default: lead, byline, tags;
    }
    Author {
        required: name;
        optional: href;
    }
    Source {
        required: name;
        optional: href;
    }
    Block {
        required: kind;
        optional: lang, dir;
    }
    Cell {
        required: content;
        optional: align;
    }
    Image {
        required: src;
        optional: width, height;
        or_default: alt;
    }
    CardPage {
        required: first, cards;
    }
    Card {
        required: slug, lang, dir, headline, minutes;
        optional: published, section, source;
        or_default: lead, tags, byline;
    }
    Archive {
        required: site, count, languages, facets, cards_per_page, cards, index, slugs, generator;
        optional: hijri;
    }
    HijriMonths {
        required: year, start, months;
    }
    Site {
        required: title, lang, dir;
        optional: description, url, font;
        or_default: reading;
    }
    Asset {
        required: path, bytes, sha256;
    }
    AssetGroup {
        required: path, files, bytes, sha256;
    }
    Facets {
        required: sections, tags, authors, sources;
    }
    FacetCount {
        required: name, count;
    }
}

impl FromJson for Reading {
    const EXPECTED: &'static str = "an object of texts";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        let fields = Fields::of(value, at).fields.iter();
        Self(
            fields
                .map(|(name, value)| (name.clone(), String::from_json(value, at)))
                .collect(),
        )
    }
}

impl FromJson for BlockKind {
    const EXPECTED: &'static str = "a kind of block that this viewer knows";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        if text(value) == Some("rule") {
            return Self::Rule;
        }
        let (name, value) = variant(value);
        match name {
            "paragraph" => return Self::Paragraph(Vec::from_json(value, at)),
            "pull-quote" => return Self::PullQuote(Vec::from_json(value, at)),
            _ => {}
        }
        let fields = Fields::of(value, at);
        match name {
            "heading" => Self::Heading {
                level: u8::try_from(fields.required::<u32>("level")).unwrap_or(u8::MAX),
                content: fields.required("content"),
            },
            "quotation" => Self::Quotation {
                blocks: fields.required("blocks"),
                attribution: fields.optional("attribution"),
            },
            "list" => Self::List {
                start: fields.optional("start"),
                items: fields.required("items"),
            },
            "table" => Self::Table {
                head: fields.or_default("head"),
                rows: fields.required("rows"),
                caption: fields.optional("caption"),
            },
            "figure" => Self::Figure {
                image: fields.required("image"),
                caption: fields.optional("caption"),
            },
            "code" => Self::Code {
                language: fields.optional("language"),
                text: fields.required("text"),
            },
            _ => {
                at.mismatch(Self::EXPECTED);
                Self::Rule
            }
        }
    }
}

impl FromJson for Inline {
    const EXPECTED: &'static str = "a kind of text that this viewer knows";

    fn from_json(value: &Tree, at: &Place<'_>) -> Self {
        if text(value) == Some("break") {
            return Self::Break;
        }
        let (name, value) = variant(value);
        match name {
            "text" => Self::Text(String::from_json(value, at)),
            "code" => Self::Code(String::from_json(value, at)),
            "strong" => Self::Strong(Vec::from_json(value, at)),
            "emphasis" => Self::Emphasis(Vec::from_json(value, at)),
            "link" => {
                let fields = Fields::of(value, at);
                Self::Link {
                    href: fields.required("href"),
                    content: fields.required("content"),
                }
            }
            "isolate" => {
                let fields = Fields::of(value, at);
                Self::Isolate {
                    dir: fields.required("dir"),
                    lang: fields.optional("lang"),
                    content: fields.required("content"),
                }
            }
            _ => {
                at.mismatch(Self::EXPECTED);
                Self::Break
            }
        }
    }
}

fn text(value: &Tree) -> Option<&str> {
    match value {
        Tree::Text(text) => Some(text),
        _ => None,
    }
}

/// The name and the content of an enum's variant, an object of one field; no name where it is
/// something else.
fn variant(value: &Tree) -> (&str, &Tree) {
    match value {
        Tree::Object(fields) => match fields.as_slice() {
            [(name, content)] => (name, content),
            _ => ("", value),
        },
        _ => ("", value),
    }
}

#[cfg(test)]
mod tests {
    use crate::*;

    fn text(words: &str) -> Vec<Inline> {
        vec![Inline::text(words)]
    }

    fn every_block() -> Vec<Block> {
        let cell = Cell {
            content: text("خلية"),
            align: Some(Align::End),
        };
        let kinds = [
            BlockKind::Paragraph(vec![
                Inline::text("نص"),
                Inline::Strong(text("قوي")),
                Inline::Emphasis(text("مؤكد")),
                Inline::Code("code".into()),
                Inline::Break,
                Inline::Link {
                    href: Href::new("../b/").unwrap(),
                    content: text("رابط"),
                },
                Inline::Isolate {
                    dir: Direction::Ltr,
                    lang: Lang::new("en").ok(),
                    content: text("Pont"),
                },
            ]),
            BlockKind::Heading {
                level: 3,
                content: text("عنوان"),
            },
            BlockKind::PullQuote(text("قول")),
            BlockKind::Quotation {
                blocks: vec![Block::paragraph("قول")],
                attribution: Some(text("قائل")),
            },
            BlockKind::List {
                start: Some(4),
                items: vec![vec![Block::paragraph("بند")]],
            },
            BlockKind::Table {
                head: vec![Cell::default()],
                rows: vec![vec![cell]],
                caption: Some(text("جدول")),
            },
            BlockKind::Figure {
                image: Image {
                    src: Href::new("a.png").unwrap(),
                    alt: "صورة".into(),
                    width: Some(3),
                    height: None,
                },
                caption: None,
            },
            BlockKind::Code {
                language: Some("rust".into()),
                text: "fn main() {}".into(),
            },
            BlockKind::Rule,
        ];
        kinds.map(Block::new).into()
    }

    #[test]
    fn every_kind_of_block_is_read_as_it_was_written() {
        let mut blocks = every_block();
        blocks[0].lang = Lang::new("fa").ok();
        blocks[0].dir = Some(Direction::Rtl);
        let page = ArticlePage {
            article: Article {
                blocks,
                ..Article::default()
            },
            ..ArticlePage::default()
        };
        let json = page.to_json().unwrap();
        assert_eq!(ArticlePage::from_json(&json).unwrap(), page);
    }

    #[test]
    fn every_field_of_an_article_is_read_as_it_was_written() {
        let neighbour = Neighbour {
            slug: "b".into(),
            headline: "آخر".into(),
            ..Neighbour::default()
        };
        let page = ArticlePage {
            article: Article {
                id: "1".into(),
                slug: "a".into(),
                lang: Lang::new("ckb").unwrap(),
                dir: Direction::Ltr,
                headline: "عنوان".into(),
                kicker: Some("فوق".into()),
                lead: text("مقدمة"),
                byline: vec![Author {
                    name: "كاتب".into(),
                    href: Href::new("../c/").ok(),
                }],
                source: Some(Source {
                    name: "مصدر".into(),
                    href: None,
                }),
                published: "2021-07-18".parse().ok(),
                updated: "2021-07-19T10:00Z".parse().ok(),
                section: Some("قسم".into()),
                tags: vec!["وسم".into()],
                views: Some(1204),
                translation_of: Some("2".into()),
                blocks: Vec::new(),
            },
            newer: Some(neighbour.clone()),
            older: Some(neighbour.clone()),
            related: vec![neighbour.clone()],
            translations: vec![neighbour],
        };
        let json = page.to_json().unwrap();
        assert_eq!(ArticlePage::from_json(&json).unwrap(), page);
    }

    #[test]
    fn a_manifest_and_its_cards_are_read_as_they_were_written() {
        let archive = Archive {
            site: Site {
                title: "موقع".into(),
                description: Some("وصف".into()),
                url: Some("https://example.org/".into()),
                font: Some("data/font.woff2".into()),
                reading: Reading(vec![("theme".into(), "sepia".into())]),
                ..Site::default()
            },
            count: 1,
            languages: vec![Lang::arabic()],
            facets: Facets {
                tags: vec![FacetCount {
                    name: "وسم".into(),
                    count: 1,
                }],
                ..Facets::default()
            },
            cards_per_page: 50,
            cards: AssetGroup {
                path: "data/cards/".into(),
                files: 1,
                bytes: 10,
                sha256: "00".into(),
            },
            index: AssetGroup::default(),
            slugs: Asset {
                path: "data/slugs.bin".into(),
                bytes: 4,
                sha256: "01".into(),
            },
            hijri: Some(HijriMonths {
                year: 1441,
                start: "2019-08-31".parse().unwrap(),
                months: "56a".into(),
            }),
            generator: "maqal".into(),
        };
        let json = archive.to_json().unwrap();
        assert_eq!(Archive::from_json(&json).unwrap(), archive);

        let cards = CardPage {
            first: 50,
            cards: vec![Card {
                slug: "a".into(),
                lead: "مقدمة".into(),
                published: "2021-07-18".parse().ok(),
                section: Some("قسم".into()),
                tags: vec!["وسم".into()],
                byline: vec!["كاتب".into()],
                source: Some("مصدر".into()),
                minutes: 4,
                ..Card::default()
            }],
        };
        let json = cards.to_json().unwrap();
        assert_eq!(CardPage::from_json(&json).unwrap(), cards);
    }

    #[test]
    fn a_file_of_another_shape_names_the_field() {
        for (json, field) in [
            (r#"{"version":2}"#, "article"),
            (r#"{"version":2,"article":{"id":3}}"#, "id"),
            (r#"{"version":"1"}"#, "version"),
            (
                r#"{"version":2,"first":0,"cards":[{"slug":"a","lang":"x"}]}"#,
                "article",
            ),
        ] {
            let error = ArticlePage::from_json(json.as_bytes())
                .unwrap_err()
                .to_string();
            assert!(error.contains(&format!("`{field}`")), "{error}");
        }
    }

    #[test]
    fn a_link_from_elsewhere_that_runs_script_is_refused() {
        let json = br#"{"version":2,"article":{"id":"","slug":"","lang":"ar","dir":"rtl","headline":"",
            "blocks":[{"kind":{"paragraph":[{"link":{"href":"javascript:alert(1)","content":[]}}]}}]}}"#;
        let error = ArticlePage::from_json(json).unwrap_err().to_string();
        assert!(error.contains("`href`"), "{error}");
    }
}
