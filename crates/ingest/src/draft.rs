//! From what a format says to a whole article: names, language, direction.

use maqal_article::{Align, Article, Block, BlockKind, Direction, Inline, Lang};

use crate::{
    Options, Source, WarningKind, direction, isolate::isolate, language, outline, prose,
    slug::slug, warnings::Warnings,
};

/// An article as its format gives it: what is not said there is still to be found.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The article, its text without isolates, its columns set from the left.
    pub(crate) article: Article,
    /// The language that the source names.
    pub(crate) lang: Option<Lang>,
    /// The direction that the source names.
    pub(crate) dir: Option<Direction>,
}

impl Draft {
    /// Completes the article.
    pub(crate) fn finish(
        self,
        source: &Source,
        options: &Options,
        warnings: &mut Warnings,
    ) -> Article {
        let Self {
            mut article,
            lang,
            dir,
        } = self;
        name(&mut article, source, warnings);
        outline::close_gaps(&mut article.blocks);
        let text = sample(&article);
        article.lang = lang.unwrap_or_else(|| detected(&text, options, warnings));
        article.dir = dir
            .or_else(|| direction::majority(&text))
            .unwrap_or_else(|| article.lang.direction());
        article.lead = isolate(joined(article.lead), article.dir);
        let page = Place {
            lang: article.lang.clone(),
            dir: article.dir,
        };
        article.blocks = page.settle_all(article.blocks);
        article
    }
}

fn name(article: &mut Article, source: &Source, warnings: &mut Warnings) {
    if article.id.is_empty() {
        article.id = source.stem().to_owned();
    }
    let given = std::mem::take(&mut article.slug);
    article.slug = slug(if given.is_empty() {
        source.stem()
    } else {
        &given
    });
    if !given.is_empty() && article.slug != given {
        let used = article.slug.clone();
        warnings.push(None, WarningKind::SlugChanged { found: given, used });
    }
    if article.headline.is_empty() {
        article.headline = source.stem().replace(['-', '_'], " ").trim().to_owned();
        let used = article.headline.clone();
        warnings.push(None, WarningKind::NoHeadline { used });
    }
    if article.blocks.is_empty() && article.lead.is_empty() {
        warnings.push(None, WarningKind::NoBody);
    }
}

fn detected(text: &str, options: &Options, warnings: &mut Warnings) -> Lang {
    let found = language::of_article(text, &options.lang);
    if found != options.lang {
        let site = options.lang.clone();
        let found = found.clone();
        warnings.push(None, WarningKind::OtherLanguage { site, found });
    }
    found
}

/// The text that language and direction are decided by.
fn sample(article: &Article) -> String {
    let lead = prose::of_line(&article.lead);
    format!(
        "{}\n{lead}\n{}",
        article.headline,
        prose::of_blocks(&article.blocks)
    )
}

/// The language and direction around a block.
#[derive(Clone)]
struct Place {
    lang: Lang,
    dir: Direction,
}

impl Place {
    fn settle_all(&self, blocks: Vec<Block>) -> Vec<Block> {
        blocks.into_iter().map(|block| self.settle(block)).collect()
    }

    /// Gives a block its own language and direction where they differ, and isolates its runs.
    fn settle(&self, block: Block) -> Block {
        let text = prose::of_blocks(std::slice::from_ref(&block));
        let turned = direction::of_block(&text, self.dir);
        let dir = (turned != self.dir).then_some(turned);
        let lang = language::of_block(&text, &self.lang);
        let inner = Self {
            lang: lang.clone().unwrap_or_else(|| self.lang.clone()),
            dir: dir.unwrap_or(self.dir),
        };
        Block {
            kind: inner.settle_kind(block.kind),
            lang,
            dir,
        }
    }

    fn settle_kind(&self, kind: BlockKind) -> BlockKind {
        let line = |content: Vec<Inline>| isolate(joined(content), self.dir);
        match kind {
            BlockKind::Paragraph(content) => BlockKind::Paragraph(line(content)),
            BlockKind::PullQuote(content) => BlockKind::PullQuote(line(content)),
            BlockKind::Heading { level, content } => BlockKind::Heading {
                level,
                content: line(content),
            },
            BlockKind::Quotation {
                blocks,
                attribution,
            } => BlockKind::Quotation {
                blocks: self.settle_all(blocks),
                attribution: attribution.map(line),
            },
            BlockKind::List { start, items } => BlockKind::List {
                start,
                items: items
                    .into_iter()
                    .map(|item| self.settle_all(item))
                    .collect(),
            },
            BlockKind::Table {
                head,
                rows,
                caption,
            } => BlockKind::Table {
                head: self.settle_row(head),
                rows: rows.into_iter().map(|row| self.settle_row(row)).collect(),
                caption: caption.map(line),
            },
            BlockKind::Figure { image, caption } => BlockKind::Figure {
                image,
                caption: caption.map(line),
            },
            other @ (BlockKind::Code { .. } | BlockKind::Rule) => other,
        }
    }

    fn settle_row(&self, row: Vec<maqal_article::Cell>) -> Vec<maqal_article::Cell> {
        let settle = |cell: maqal_article::Cell| maqal_article::Cell {
            content: isolate(joined(cell.content), self.dir),
            align: cell.align.map(|align| self.side(align)),
        };
        row.into_iter().map(settle).collect()
    }

    /// Sources say left and right; a table from the right begins at the right.
    fn side(&self, align: Align) -> Align {
        match (self.dir, align) {
            (Direction::Rtl, Align::Start) => Align::End,
            (Direction::Rtl, Align::End) => Align::Start,
            (_, align) => align,
        }
    }
}

/// Text beside text as one, the source's line ends and wide gaps inside it as single spaces.
fn joined(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (inline, out.last_mut()) {
            (Inline::Text(text), Some(Inline::Text(last))) => last.push_str(&spaced(&text)),
            (Inline::Text(text), _) => out.push(Inline::Text(spaced(&text))),
            (Inline::Strong(content), _) => out.push(Inline::Strong(joined(content))),
            (Inline::Emphasis(content), _) => out.push(Inline::Emphasis(joined(content))),
            (Inline::Link { href, content }, _) => out.push(Inline::Link {
                href,
                content: joined(content),
            }),
            (other, _) => out.push(other),
        }
    }
    out
}

/// A text with one space for each run of them; a no-break space alone is meant, and stays.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(char::is_whitespace) {
        let (before, from) = rest.split_at(start);
        let after = from.trim_start();
        let gap = from.get(..from.len() - after.len()).unwrap_or_default();
        out.push_str(before);
        out.push_str(if gap == "\u{A0}" { gap } else { " " });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_one_space_and_a_no_break_space_stays() {
        assert_eq!(
            spaced(" أ \u{A0}ب\nج  د 40\u{A0}سم "),
            " أ ب ج د 40\u{A0}سم "
        );
    }
}
