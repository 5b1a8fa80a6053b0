use serde::Serialize;

use crate::{Direction, Href, Lang};

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Words as they are.
    Text(String),
    /// Strong importance.
    Strong(Vec<Inline>),
    /// Stress.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads.
        href: Href,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// Code, addresses and formulas: left to right whatever surrounds them.
    Code(String),
    /// A run of the other direction, kept apart from the punctuation around it.
    Isolate {
        /// The run's own direction.
        dir: Direction,
        /// The run's own language, where it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        lang: Option<Lang>,
        /// The run.
        content: Vec<Inline>,
    },
    /// The end of a line inside a block.
    Break,
}

impl Inline {
    /// A plain text inline.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// The characters of `inlines` in order; a line break counts as one line feed.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Isolate { content, .. } => push_plain(content, out),
            Inline::Break => out.push('\n'),
        }
    }
}
