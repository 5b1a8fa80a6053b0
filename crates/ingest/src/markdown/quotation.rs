//! Quotations, their attribution, and pull quotes.

use maqal_article::{Block, BlockKind, Inline};

use super::inlines::SOFT_BREAK;
use crate::WarningKind;

/// What makes a pull quote of a quotation, on its first line.
const PULL: [&str; 2] = ["[!pull]", "[!اقتباس]"];
const DASHES: [&str; 4] = ["— ", "– ", "― ", "-- "];

/// A quotation with its attribution, or a pull quote; `None` where nothing is quoted.
pub(super) fn kind(mut blocks: Vec<Block>) -> (Option<BlockKind>, Option<WarningKind>) {
    let mut warning = None;
    if take_marker(&mut blocks) {
        match pull_quote(&blocks) {
            Some(content) => return (Some(BlockKind::PullQuote(content)), None),
            None => warning = (!blocks.is_empty()).then_some(WarningKind::PullQuoteKept),
        }
    }
    let attribution = take_attribution(&mut blocks);
    let quotation = BlockKind::Quotation {
        blocks,
        attribution,
    };
    let is_empty = quotation
        == BlockKind::Quotation {
            blocks: Vec::new(),
            attribution: None,
        };
    ((!is_empty).then_some(quotation), warning)
}

fn take_marker(blocks: &mut Vec<Block>) -> bool {
    let Some(BlockKind::Paragraph(content)) = blocks.first_mut().map(|block| &mut block.kind)
    else {
        return false;
    };
    let Some(Inline::Text(text)) = content.first_mut() else {
        return false;
    };
    let Some(rest) = PULL.iter().find_map(|marker| text.strip_prefix(marker)) else {
        return false;
    };
    *text = rest.trim_start().to_owned();
    let is_blank = |inline: &Inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        other => *other == Inline::Break,
    };
    let blank = content.iter().take_while(|inline| is_blank(inline)).count();
    content.drain(..blank);
    if content.is_empty() {
        blocks.remove(0);
    }
    true
}

/// The paragraphs as one content, `None` where there is anything else among them.
fn pull_quote(blocks: &[Block]) -> Option<Vec<Inline>> {
    let mut content = Vec::new();
    for block in blocks {
        let BlockKind::Paragraph(paragraph) = &block.kind else {
            return None;
        };
        if !content.is_empty() {
            content.push(Inline::Break);
        }
        content.extend(paragraph.iter().cloned());
    }
    (!content.is_empty()).then_some(content)
}

/// Takes the last line where it begins with a dash.
fn take_attribution(blocks: &mut Vec<Block>) -> Option<Vec<Inline>> {
    let alone = blocks.len() == 1;
    let BlockKind::Paragraph(content) = &mut blocks.last_mut()?.kind else {
        return None;
    };
    let ends_line = |inline: &Inline| match inline {
        Inline::Text(text) => text == SOFT_BREAK,
        other => *other == Inline::Break,
    };
    let start = content.iter().rposition(ends_line).map_or(0, |at| at + 1);
    if start == 0 && alone {
        return None;
    }
    let Some(Inline::Text(first)) = content.get(start) else {
        return None;
    };
    let name = DASHES.iter().find_map(|dash| first.strip_prefix(dash))?;
    let name = Inline::text(name.trim_start());
    let mut attribution = content.split_off(start);
    content.pop();
    if let Some(first) = attribution.first_mut() {
        *first = name;
    }
    if start == 0 {
        blocks.pop();
    }
    Some(attribution)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(lines: &[&str]) -> Block {
        let breaks = lines
            .iter()
            .flat_map(|line| [Inline::text(SOFT_BREAK), Inline::text(*line)]);
        Block::new(BlockKind::Paragraph(breaks.skip(1).collect()))
    }

    #[test]
    fn a_last_line_with_a_dash_says_whose_words_they_are() {
        let expected = BlockKind::Quotation {
            blocks: vec![paragraph(&["قول"])],
            attribution: Some(vec![Inline::text("قائل")]),
        };
        for blocks in [
            vec![paragraph(&["قول", "— قائل"])],
            vec![paragraph(&["قول"]), paragraph(&["– قائل"])],
        ] {
            assert_eq!(kind(blocks), (Some(expected.clone()), None));
        }
    }

    #[test]
    fn a_dash_alone_is_the_quotation_itself() {
        let blocks = vec![paragraph(&["— قول"])];
        let expected = BlockKind::Quotation {
            blocks: blocks.clone(),
            attribution: None,
        };
        assert_eq!(kind(blocks), (Some(expected), None));
    }

    #[test]
    fn the_marker_makes_a_pull_quote() {
        for blocks in [
            vec![paragraph(&["[!pull]", "قول"])],
            vec![paragraph(&["[!pull] قول"])],
            vec![paragraph(&["[!اقتباس]"]), paragraph(&["قول"])],
        ] {
            assert_eq!(
                kind(blocks),
                (Some(BlockKind::PullQuote(vec![Inline::text("قول")])), None)
            );
        }
    }

    #[test]
    fn a_pull_quote_of_more_than_paragraphs_stays_a_quotation() {
        let rule = Block::new(BlockKind::Rule);
        let (kind, warning) = kind(vec![paragraph(&["[!pull]"]), rule.clone()]);
        let expected = BlockKind::Quotation {
            blocks: vec![rule],
            attribution: None,
        };
        assert_eq!(kind, Some(expected));
        assert_eq!(warning, Some(WarningKind::PullQuoteKept));
    }

    #[test]
    fn nothing_quoted_is_no_block() {
        assert_eq!(kind(Vec::new()), (None, None));
        assert_eq!(kind(vec![paragraph(&["[!pull]"])]), (None, None));
    }
}
