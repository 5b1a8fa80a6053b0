use std::ops::Range;

use maqal_article::{Direction, Inline, Lang};
use yew::prelude::*;

use super::{code, marked_text::marked_text};
use crate::{
    hooks::Links,
    state::{Prose, Settings},
};

/// Renders code, left to right; see [`code::runs`].
pub(super) fn code_text(text: &str, links: &Links) -> Html {
    InlineRenderer {
        offset: 0,
        marks: &[],
        links,
        settings: &Settings::default(),
        prose: Prose::default(),
    }
    .code(text)
}

/// Renders lines of text in a language, with the marks of a search. `marks` are byte ranges of the plain
/// text.
pub(crate) fn inlines(
    content: &[Inline],
    marks: &[Range<usize>],
    links: &Links,
    settings: &Settings,
    lang: &Lang,
) -> Html {
    InlineRenderer {
        offset: 0,
        marks,
        links,
        settings,
        prose: settings.prose(lang),
    }
    .render(content)
}

struct InlineRenderer<'a> {
    /// How many bytes of the plain text are rendered.
    offset: usize,
    marks: &'a [Range<usize>],
    links: &'a Links,
    settings: &'a Settings,
    /// How the text at hand is shown.
    prose: Prose,
}

/// Whether a run is a number, a range or a telephone number: digits and signs without a space.
fn is_number(content: &[Inline]) -> bool {
    let [Inline::Text(text)] = content else {
        return false;
    };
    text.len() < 24 && !text.contains(|c: char| c.is_alphabetic() || c == ' ')
}

impl InlineRenderer<'_> {
    fn render(&mut self, content: &[Inline]) -> Html {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> Html {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Strong(content) => html! { <strong>{ self.render(content) }</strong> },
            Inline::Emphasis(content) => html! { <em>{ self.render(content) }</em> },
            Inline::Link { href, content } => {
                let rel = href.is_external().then_some("noopener");
                let href = self.links.resolve(href);
                html! { <a {href} {rel}>{ self.render(content) }</a> }
            }
            Inline::Code(text) => html! {
                <code dir={Direction::Ltr.as_str()}>{ self.code(text) }</code>
            },
            Inline::Isolate { dir, lang, content } => {
                let class = is_number(content).then_some("number");
                let outer = self.prose;
                if let Some(lang) = lang {
                    self.prose = self.settings.prose(lang);
                }
                let content = self.render(content);
                self.prose = outer;
                let lang = lang.as_ref().map(ToString::to_string);
                html! { <bdi dir={dir.as_str()} {lang} {class}>{ content }</bdi> }
            }
            Inline::Break => {
                self.offset += 1;
                html! { <br /> }
            }
        }
    }

    fn code(&mut self, text: &str) -> Html {
        let mut pieces = Vec::new();
        let outer = std::mem::take(&mut self.prose);
        for (piece, rtl) in code::runs(text) {
            let piece = self.text(piece);
            pieces.push(if rtl {
                html! { <bdi>{ piece }</bdi> }
            } else {
                piece
            });
        }
        self.prose = outer;
        pieces.into_iter().collect()
    }

    fn text(&mut self, text: &str) -> Html {
        let (start, end) = (self.offset, self.offset + text.len());
        self.offset = end;
        let here: Vec<_> = self
            .marks
            .iter()
            .filter(|mark| mark.start < end && mark.end > start)
            .map(|mark| mark.start.max(start) - start..mark.end.min(end) - start)
            .collect();
        marked_text(text, &here, self.prose)
    }
}
