//! Values of front matter, the same for TOML and YAML.

use crate::spelling::one_line;

/// Why a value is left out: what was expected instead.
pub(super) type Expected = &'static str;

/// A value, every scalar as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    List(Vec<Value>),
    Table(Vec<(String, Value)>),
}

impl Value {
    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Table(pairs) => pairs.is_empty(),
        }
    }

    /// A text as one line.
    pub(super) fn line(&self) -> Result<String, Expected> {
        match self {
            Self::Text(text) => Ok(one_line(text)),
            Self::List(_) | Self::Table(_) => Err("one value, not a list or table"),
        }
    }

    /// The value in a message.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::List(items) => items.iter().map(Self::shown).collect::<Vec<_>>().join(", "),
            Self::Table(pairs) => {
                let shown = pairs
                    .iter()
                    .map(|(key, value)| format!("{key}: {}", value.shown()));
                shown.collect::<Vec<_>>().join(", ")
            }
        }
    }
}
