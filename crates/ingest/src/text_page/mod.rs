//! The scraped text page: a headline, the page's furniture, then paragraphs, one a line.
//!
//! ```text
//! headline              the page's title, perhaps with « - site»
//! headline              repeated, left out
//! مشاهدة                views label, with or without a count
//! 18/07/2021            date; byline and source may stand here or at the end
//! first paragraph       the lead, when it is short
//! paragraph …
//! ␣sentence             a line that begins with a no-break space is a pull quote
//! الصفحة الرئيسية       navigation, only at the end
//! ```
//!
//! A line that is not recognised is text. A line that is recognised is told in a note.

mod field;
mod headline;
mod tail;

use maqal_article::{Article, Block, BlockKind, Inline};

use crate::{
    IngestError, WarningKind, dates::Order, decode::is_blank, direction, draft::Draft,
    warnings::Warnings,
};
use field::Fields;

/// The longest first paragraph that stands as the lead, in characters.
const MAX_LEAD: usize = 320;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    /// Counted from 1.
    number: u32,
    /// The line as it stands in the file.
    raw: &'a str,
}

impl<'a> Line<'a> {
    /// The line without the spaces around it.
    fn text(&self) -> &'a str {
        self.raw.trim()
    }

    fn begins_with_no_break_space(&self) -> bool {
        self.raw
            .trim_start_matches([' ', '\t'])
            .starts_with('\u{A0}')
    }
}

/// Reads a text page; lines end in a line feed.
pub(crate) fn read(text: &str, warnings: &mut Warnings) -> Result<Draft, IngestError> {
    let lines = lines(text);
    let order = match direction::majority(text) {
        Some(maqal_article::Direction::Ltr) => Order::Either,
        _ => Order::DayFirst,
    };
    let mut fields = Fields::new(order);
    let body = tail::without_tail(&lines, &mut fields, warnings);
    let Some((headline, body)) = headline::take(body, &mut fields, warnings) else {
        return Err(IngestError::OnlyFurniture { lines: lines.len() });
    };
    let mut article = Article {
        headline,
        blocks: blocks(body, warnings),
        ..Article::default()
    };
    article.lead = take_lead(&mut article.blocks);
    let kept = fields.fill(&mut article);
    article.blocks.splice(0..0, kept);
    Ok(Draft {
        article,
        ..Draft::default()
    })
}

fn lines(text: &str) -> Vec<Line<'_>> {
    (1..)
        .zip(text.split('\n'))
        .filter(|(_, raw)| !raw.chars().all(is_blank))
        .map(|(number, raw)| Line { number, raw })
        .collect()
}

fn blocks(lines: &[Line], warnings: &mut Warnings) -> Vec<Block> {
    let marked = || {
        lines
            .iter()
            .filter(|line| line.begins_with_no_break_space())
    };
    let indented = marked().count() * 2 > lines.len();
    if let Some(first) = marked().next().filter(|_| indented) {
        warnings.at(first.number, WarningKind::IndentedLines);
    }
    let block = |line: &Line| {
        let content = vec![Inline::text(line.text())];
        Block::new(if !indented && line.begins_with_no_break_space() {
            BlockKind::PullQuote(content)
        } else {
            BlockKind::Paragraph(content)
        })
    };
    lines.iter().map(block).collect()
}

/// Takes the first paragraph as the lead where it is short and another paragraph follows.
fn take_lead(blocks: &mut Vec<Block>) -> Vec<Inline> {
    let follows = blocks
        .iter()
        .skip(1)
        .any(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    let lead = match blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(content)) if follows => content.clone(),
        _ => return Vec::new(),
    };
    if maqal_article::plain_text(&lead).chars().count() > MAX_LEAD {
        return Vec::new();
    }
    blocks.remove(0);
    lead
}
