//! Blocks from the parser's events.

use maqal_article::{Block, BlockKind, Href, Image, Inline, plain_text};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Builder, MAX_BLOCK_DEPTH, html, quotation};
use crate::{
    WarningKind,
    spelling::{bare, one_line, shortened},
};

impl<'a> Builder<'a, '_> {
    /// The blocks up to the end of their container, which is read too. Containers beyond the
    /// greatest depth give their content to the container around them.
    pub(super) fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut flattened = 0usize;
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) => {
                    self.events.skip();
                    if flattened == 0 {
                        break;
                    }
                    flattened -= 1;
                }
                Event::Start(tag) if depth >= MAX_BLOCK_DEPTH && is_container(tag) => {
                    flattened += 1;
                    self.events.skip();
                    self.warn(WarningKind::TooDeep {
                        limit: MAX_BLOCK_DEPTH,
                    });
                }
                Event::Start(tag) if !is_inline(tag) => {
                    let tag = tag.clone();
                    self.events.skip();
                    self.block(tag, depth, &mut blocks);
                }
                Event::Rule => {
                    self.events.skip();
                    blocks.push(Block::new(BlockKind::Rule));
                }
                // The text of an item of a list without blank lines has no paragraph around it.
                _ => self.push_paragraph(&mut blocks),
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, depth: usize, blocks: &mut Vec<Block>) {
        match tag {
            Tag::Heading { level, .. } => self.heading(level as u8, depth, blocks),
            Tag::BlockQuote(_) => {
                let line = self.events.line();
                let inner = self.blocks(depth + 1);
                let (kind, warning) = quotation::kind(inner);
                if let Some(warning) = warning {
                    self.warnings.at(line, warning);
                }
                blocks.extend(kind.map(Block::new));
            }
            Tag::List(start) => {
                let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
                let items = self.items(depth + 1);
                blocks.push(Block::new(BlockKind::List { start, items }));
            }
            Tag::CodeBlock(kind) => blocks.push(self.code(&kind)),
            Tag::HtmlBlock => self.html_block(blocks),
            Tag::Table(columns) => blocks.push(self.table(&columns)),
            Tag::FootnoteDefinition(label) => {
                self.warn(WarningKind::Footnotes);
                let note = self.blocks(depth + 1);
                self.footnotes.define(&label, note);
            }
            Tag::Paragraph => {
                match self.figure() {
                    Some(figure) => blocks.push(figure),
                    None => self.push_paragraph(blocks),
                }
                self.events.skip();
            }
            _ => blocks.extend(self.blocks(depth)),
        }
    }

    fn push_paragraph(&mut self, blocks: &mut Vec<Block>) {
        let before = self.events.position();
        let content = self.line_of_text();
        if !content.is_empty() {
            blocks.push(Block::new(BlockKind::Paragraph(content)));
        } else if self.events.position() == before && !self.at_end() {
            // Nothing that text can hold: pass over it, so that reading always goes on.
            self.events.skip();
        }
    }

    fn items(&mut self, depth: usize) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some(Event::Start(Tag::Item)) = self.events.peek() {
            self.events.skip();
            items.push(self.blocks(depth));
        }
        self.events.skip();
        items
    }

    /// A heading, or the article's headline when it is the first of level 1.
    fn heading(&mut self, level: u8, depth: usize, blocks: &mut Vec<Block>) {
        let line = self.events.line();
        let content = self.line_of_text();
        self.events.skip();
        let text = one_line(&plain_text(&content));
        if level == 1 {
            let first = depth == 0 && !std::mem::replace(&mut self.headline_seen, true);
            if first && self.headline.is_empty() {
                self.headline = text;
                if let Some(address) = first_link(&content) {
                    self.warnings
                        .at(line, WarningKind::HeadlineLink { address });
                }
                return;
            }
            let kind = if first && bare(&text) == bare(&self.headline) {
                WarningKind::RepeatedHeadline { text }
            } else {
                WarningKind::HeadingLowered { text }
            };
            let repeated = matches!(kind, WarningKind::RepeatedHeadline { .. });
            self.warnings.at(line, kind);
            if repeated {
                return;
            }
        }
        let level = level.max(2);
        blocks.push(Block::new(BlockKind::Heading { level, content }));
    }

    fn code(&mut self, kind: &CodeBlockKind) -> Block {
        let mut text = String::new();
        while let Some(Event::Text(part)) = self.events.peek() {
            text.push_str(part);
            self.events.skip();
        }
        self.events.skip();
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t']).next(),
            CodeBlockKind::Indented => None,
        };
        let language = language.filter(|name| !name.is_empty()).map(str::to_owned);
        let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
        Block::new(BlockKind::Code { language, text })
    }

    fn html_block(&mut self, blocks: &mut Vec<Block>) {
        let line = self.events.line();
        let mut source = String::new();
        while let Some(Event::Html(part) | Event::Text(part)) = self.events.peek() {
            source.push_str(part);
            self.events.skip();
        }
        self.events.skip();
        let html::Text {
            paragraphs,
            left_out,
        } = html::text(&source);
        for (below, warning) in left_out {
            self.warnings.at(line.saturating_add(below), warning);
        }
        blocks.extend(paragraphs.into_iter().map(Block::paragraph));
    }

    /// A picture, where it stands alone in its paragraph.
    fn figure(&mut self) -> Option<Block> {
        let Some(Event::Start(Tag::Image {
            dest_url, title, ..
        })) = self.events.peek()
        else {
            return None;
        };
        let end = self.picture_end()?;
        if !matches!(
            self.events.peek_at(end + 1),
            Some(Event::End(TagEnd::Paragraph))
        ) {
            return None;
        }
        let (src, title) = (Href::new(dest_url).ok()?, title.to_string());
        let line = self.events.line();
        self.events.skip();
        let alt = one_line(&plain_text(&self.inlines(0)));
        self.events.skip();
        if alt.is_empty() {
            let address = shortened(src.as_str());
            self.warnings
                .at(line, WarningKind::NoDescription { address });
        }
        let caption = (!title.trim().is_empty()).then(|| vec![Inline::text(one_line(&title))]);
        let image = Image {
            src,
            alt,
            width: None,
            height: None,
        };
        Some(Block::new(BlockKind::Figure { image, caption }))
    }

    /// How many events ahead the picture that begins here ends.
    fn picture_end(&self) -> Option<usize> {
        let mut open = 0usize;
        for ahead in 0.. {
            match self.events.peek_at(ahead)? {
                Event::Start(Tag::Image { .. }) => open += 1,
                Event::End(TagEnd::Image) => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                return Some(ahead);
            }
        }
        None
    }
}

fn first_link(inlines: &[Inline]) -> Option<String> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Link { href, .. } => Some(href.as_str().to_owned()),
        Inline::Strong(content) | Inline::Emphasis(content) => first_link(content),
        _ => None,
    })
}

fn is_container(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_)
    )
}

pub(super) fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}
