//! The words of an article that tell its language and direction: code is of neither.

use maqal_article::{Block, BlockKind, Inline};

/// The words of blocks, a line for each run of text.
pub(crate) fn of_blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_blocks(blocks, &mut text);
    text
}

/// The words of a line.
pub(crate) fn of_line(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_line(inlines, &mut text);
    text
}

fn push_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        push_block(&block.kind, out);
        out.push('\n');
    }
}

fn push_block(kind: &BlockKind, out: &mut String) {
    match kind {
        BlockKind::Paragraph(content)
        | BlockKind::PullQuote(content)
        | BlockKind::Heading { content, .. } => push_line(content, out),
        BlockKind::Quotation {
            blocks,
            attribution,
        } => {
            push_blocks(blocks, out);
            push_line(attribution.as_deref().unwrap_or_default(), out);
        }
        BlockKind::List { items, .. } => items.iter().for_each(|item| push_blocks(item, out)),
        // The headings are in the table's own language; cells often hold names and numbers.
        BlockKind::Table { head, rows, .. } => {
            let rows: Vec<_> = if head.is_empty() {
                rows.iter().flatten().collect()
            } else {
                head.iter().collect()
            };
            for cell in rows {
                push_line(&cell.content, out);
                out.push(' ');
            }
        }
        BlockKind::Figure { image, caption } => {
            out.push_str(&image.alt);
            out.push('\n');
            push_line(caption.as_deref().unwrap_or_default(), out);
        }
        BlockKind::Code { .. } | BlockKind::Rule => {}
    }
}

fn push_line(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Isolate { content, .. } => push_line(content, out),
            Inline::Code(_) | Inline::Break => out.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_has_no_words() {
        let line = vec![Inline::text("نفّذ "), Inline::Code("cargo build".to_owned())];
        let code = BlockKind::Code {
            language: None,
            text: "let a;".to_owned(),
        };
        let blocks = [Block::new(BlockKind::Paragraph(line)), Block::new(code)];
        assert_eq!(of_blocks(&blocks).trim(), "نفّذ");
    }
}
