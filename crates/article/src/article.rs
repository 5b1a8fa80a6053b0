use serde::Serialize;

use crate::{Block, BlockKind, Direction, Href, Inline, Lang, Stamp, plain_text};

/// An article, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Article {
    /// What the publisher calls it; stays the same when the headline or the address changes.
    pub id: String,
    /// The name of its folder in the bundle: one path segment, no `/`.
    pub slug: String,
    /// The language of the text.
    pub lang: Lang,
    /// The direction of the text.
    pub dir: Direction,
    /// The headline, one line of plain text.
    pub headline: String,
    /// A short line over the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// The opening that stands apart from the body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<Inline>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub byline: Vec<Author>,
    /// Where it was first published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// When it was first published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Stamp>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Stamp>,
    /// The section of the publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The subjects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// How often it was read, when the source gives a count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub views: Option<u64>,
    /// The `id` of the article that this one is a translation of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation_of: Option<String>,
    /// The body.
    pub blocks: Vec<Block>,
}

/// Someone who wrote an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Author {
    /// The name as it is shown.
    pub name: String,
    /// A page about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<Href>,
}

/// Where an article comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The publication's name.
    pub name: String,
    /// The article's page there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<Href>,
}

/// A run of body text in one language: what the index reads and what a search marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// The block's language, or the article's.
    pub lang: &'a Lang,
    /// Its plain text.
    pub text: String,
}

impl Article {
    /// The text of the body in reading order, a passage for each paragraph, heading, item, cell,
    /// caption or code block; empty ones are left out. The lead is not among them.
    pub fn passages(&self) -> Vec<Passage<'_>> {
        let mut passages = Vec::new();
        push_passages(&self.blocks, &self.lang, &mut passages);
        passages
    }

    /// Whether the words of a pull quote stand in the lead or elsewhere in the body too, but for the
    /// signs around them. Who hears the article hears such a quote once.
    pub fn repeats(&self, pull_quote: &[Inline]) -> bool {
        let quote = plain_text(pull_quote);
        let quote = quote.trim_matches(|c: char| !c.is_alphanumeric());
        let passages = self.passages();
        let body = passages.iter().filter(|it| it.text.contains(quote));
        // The pull quote itself is one of the passages.
        body.count() > 1 || plain_text(&self.lead).contains(quote)
    }

    /// The number of characters of headline, lead and body.
    pub fn characters(&self) -> usize {
        let body: usize = self
            .passages()
            .iter()
            .map(|passage| passage.text.chars().count())
            .sum();
        self.headline.chars().count() + plain_text(&self.lead).chars().count() + body
    }
}

fn push_passages<'a>(blocks: &'a [Block], outer: &'a Lang, out: &mut Vec<Passage<'a>>) {
    for block in blocks {
        let lang = block.lang.as_ref().unwrap_or(outer);
        let mut push = |inlines: &[Inline]| push_text(plain_text(inlines), lang, out);
        match &block.kind {
            BlockKind::Paragraph(content)
            | BlockKind::Heading { content, .. }
            | BlockKind::PullQuote(content) => push(content),
            BlockKind::Quotation {
                blocks,
                attribution,
            } => {
                push_passages(blocks, lang, out);
                push_text(
                    plain_text(attribution.as_deref().unwrap_or_default()),
                    lang,
                    out,
                );
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    push_passages(item, lang, out);
                }
            }
            BlockKind::Table {
                head,
                rows,
                caption,
            } => {
                push(caption.as_deref().unwrap_or_default());
                for cell in head.iter().chain(rows.iter().flatten()) {
                    push(&cell.content);
                }
            }
            BlockKind::Figure { image, caption } => {
                push_text(image.alt.clone(), lang, out);
                push_text(
                    plain_text(caption.as_deref().unwrap_or_default()),
                    lang,
                    out,
                );
            }
            BlockKind::Code { text, .. } => push_text(text.clone(), lang, out),
            BlockKind::Rule => {}
        }
    }
}

fn push_text<'a>(text: String, lang: &'a Lang, out: &mut Vec<Passage<'a>>) {
    if !text.trim().is_empty() {
        out.push(Passage { lang, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Article {
        let mut english = Block::paragraph("An English line");
        english.lang = Some(Lang::new("en").unwrap());
        english.dir = Some(Direction::Ltr);
        Article {
            slug: "a".into(),
            headline: "عنوان".into(),
            published: "2021-07-18".parse().ok(),
            blocks: vec![
                Block::paragraph("سطر"),
                Block::new(BlockKind::Quotation {
                    blocks: vec![english],
                    attribution: Some(vec![Inline::text("قائل")]),
                }),
                Block::new(BlockKind::Rule),
            ],
            ..Article::default()
        }
    }

    #[test]
    fn a_pull_quote_repeats_only_what_stands_elsewhere_too() {
        let quote = |words: &str| vec![Inline::text(words)];
        let of = |words: &str| Article {
            lead: quote("مقدمة المقال"),
            blocks: vec![
                Block::paragraph("قال: «الماء لا ينسى، يا ولدي»."),
                Block::new(BlockKind::PullQuote(quote(words))),
            ],
            ..Article::default()
        };
        for (words, repeated) in [
            ("الماء لا ينسى.", true),
            ("«مقدمة المقال»", true),
            ("الحجر لا ينسى.", false),
        ] {
            assert_eq!(of(words).repeats(&quote(words)), repeated, "{words}");
        }
    }

    #[test]
    fn passages_keep_reading_order_and_language() {
        let article = article();
        let passages: Vec<_> = article
            .passages()
            .into_iter()
            .map(|passage| (passage.lang.to_string(), passage.text))
            .collect();
        let expected = [("ar", "سطر"), ("en", "An English line"), ("ar", "قائل")];
        let expected: Vec<_> = expected
            .map(|(lang, text)| (lang.to_owned(), text.to_owned()))
            .into();
        assert_eq!(passages, expected);
    }
}
