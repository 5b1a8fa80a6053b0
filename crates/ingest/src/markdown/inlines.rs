//! Inlines from the parser's events.

use maqal_article::{Href, Inline, plain_text};
use pulldown_cmark::{Event, Tag};

use super::{Builder, MAX_INLINE_DEPTH, blocks::is_inline, html};
use crate::{
    WarningKind,
    spelling::{one_line, shortened},
};

/// Marks the end of a line of the source, which shows as a space.
pub(super) const SOFT_BREAK: &str = "\n";

impl<'a> Builder<'a, '_> {
    /// The inlines of a whole block.
    pub(super) fn line_of_text(&mut self) -> Vec<Inline> {
        let content = self.inlines(0);
        if let Some(dropped) = self.dropping.take() {
            self.warn(dropped.warning());
        }
        content
    }

    /// The inlines up to an end or to a block, neither of which is read.
    pub(super) fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut flattened = 0usize;
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) if flattened == 0 => break,
                Event::End(_) => {
                    flattened -= 1;
                    self.events.skip();
                }
                Event::Start(tag) if !is_inline(tag) => break,
                Event::Rule | Event::Html(_) => break,
                Event::Start(_) if depth >= MAX_INLINE_DEPTH => {
                    flattened += 1;
                    self.events.skip();
                    self.warn(WarningKind::TooDeep {
                        limit: MAX_INLINE_DEPTH,
                    });
                }
                _ => self.inline(depth, &mut out),
            }
        }
        out
    }

    fn inline(&mut self, depth: usize, out: &mut Vec<Inline>) {
        match self.events.next() {
            Some(Event::Text(text)) => self.push_text(&text, out),
            Some(Event::Code(code)) => match &mut self.dropping {
                Some(dropped) => dropped.push(&code),
                None => out.push(Inline::Code(code.to_string())),
            },
            Some(Event::InlineHtml(tag)) => self.tag(&tag, out),
            Some(Event::SoftBreak) => out.push(Inline::text(SOFT_BREAK)),
            Some(Event::HardBreak) => out.push(Inline::Break),
            Some(Event::FootnoteReference(label)) => {
                let number = self.footnotes.number(&label);
                self.push_text(&format!("[{number}]"), out);
            }
            Some(Event::TaskListMarker(done)) => {
                self.push_text(if done { "☑ " } else { "☐ " }, out);
            }
            Some(Event::Start(tag)) => self.span(tag, depth, out),
            _ => {}
        }
    }

    fn push_text(&mut self, text: &str, out: &mut Vec<Inline>) {
        match (&mut self.dropping, out.last_mut()) {
            (Some(dropped), _) => dropped.push(text),
            (None, Some(Inline::Text(last))) if last != SOFT_BREAK => last.push_str(text),
            _ => out.push(Inline::text(text)),
        }
    }

    fn tag(&mut self, tag: &str, out: &mut Vec<Inline>) {
        match (html::tag(tag), &self.dropping) {
            (html::Tag::Close(name), Some(dropped)) if dropped.is(&name) => {
                if let Some(dropped) = self.dropping.take() {
                    self.warn(dropped.warning());
                }
            }
            (_, Some(_)) | (html::Tag::Close(_), None) => {}
            (html::Tag::LineBreak, None) => out.push(Inline::Break),
            (html::Tag::Open(name), None) => match html::Dropped::of(&name) {
                Some(dropped) => self.dropping = Some(dropped),
                None => self.warn(WarningKind::RawHtml {
                    tag: shortened(tag),
                }),
            },
        }
    }

    /// An emphasis, a link or a picture, with its end.
    fn span(&mut self, tag: Tag<'a>, depth: usize, out: &mut Vec<Inline>) {
        let line = self.events.line();
        let content = self.inlines(depth + 1);
        self.events.skip();
        match tag {
            Tag::Emphasis => out.push(Inline::Emphasis(content)),
            Tag::Strong => out.push(Inline::Strong(content)),
            Tag::Strikethrough => {
                self.warnings.at(line, WarningKind::Strikethrough);
                out.extend(content);
            }
            Tag::Link {
                dest_url, title, ..
            } => {
                self.title(&title, line);
                out.extend(self.link(&dest_url, content, line));
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                self.title(&title, line);
                self.picture(&dest_url, line);
                self.push_text(&plain_text(&content), out);
            }
            _ => out.extend(content),
        }
    }

    fn title(&mut self, title: &str, line: u32) {
        if !title.trim().is_empty() {
            let text = one_line(title);
            self.warnings.at(line, WarningKind::LinkTitle { text });
        }
    }

    fn link(&mut self, address: &str, content: Vec<Inline>, line: u32) -> Vec<Inline> {
        match Href::new(address) {
            Ok(href) => vec![Inline::Link { href, content }],
            Err(error) => {
                let address = shortened(address);
                let scheme = error.scheme;
                self.warnings
                    .at(line, WarningKind::RefusedLink { address, scheme });
                content
            }
        }
    }

    fn picture(&mut self, address: &str, line: u32) {
        let short = shortened(address);
        let kind = match Href::new(address) {
            Ok(_) => WarningKind::InlineImage { address: short },
            Err(error) => WarningKind::RefusedImage {
                address: short,
                scheme: error.scheme,
            },
        };
        self.warnings.at(line, kind);
    }
}
