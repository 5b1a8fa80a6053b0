use serde::Serialize;

use crate::{Article, Card, Direction, Lang, ReadError, json};

/// `<slug>/article.json`: an article and its way onward, all that its page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticlePage {
    /// The article.
    pub article: Article,
    /// The article published next after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newer: Option<Neighbour>,
    /// The article published last before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub older: Option<Neighbour>,
    /// Articles about the same things, nearest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Neighbour>,
    /// The same article in other languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Neighbour>,
}

/// A link to another article of the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Neighbour {
    /// The article's folder in the bundle.
    pub slug: String,
    /// Its headline.
    pub headline: String,
    /// The language of the headline.
    pub lang: Lang,
    /// The direction of the headline.
    pub dir: Direction,
}

impl Neighbour {
    /// The link to the article of a card.
    pub fn of(card: &Card) -> Self {
        Self {
            slug: card.slug.clone(),
            headline: card.headline.clone(),
            lang: card.lang.clone(),
            dir: card.dir,
        }
    }
}

impl ArticlePage {
    /// Reads `article.json`.
    ///
    /// # Errors
    /// [`ReadError::Version`] for a version that this build does not know, [`ReadError::Json`] for
    /// bytes that are not such a file.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        json::read(bytes)
    }

    /// Writes `article.json`, compact, ending in a line feed.
    ///
    /// # Errors
    /// serde_json's own; the model has nothing that JSON cannot hold, so none is expected.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        json::write(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FORMAT_VERSION;

    #[test]
    fn an_unknown_version_is_refused_with_what_to_do() {
        let json = br#"{"version":7,"something":"else"}"#;
        let error = ArticlePage::from_json(json).unwrap_err();
        assert!(matches!(error, ReadError::Version { found: 7 }));
        let message = error.to_string();
        assert!(message.contains('7') && message.contains(&FORMAT_VERSION.to_string()));
        assert!(message.contains("maqal build"), "{message}");
    }
}
