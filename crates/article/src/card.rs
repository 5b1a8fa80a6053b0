use serde::Serialize;

use crate::{Article, Direction, Lang, ReadError, Stamp, json, plain_text, reading_minutes};

/// What a list shows of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The article's folder in the bundle.
    pub slug: String,
    /// The language of the text.
    pub lang: Lang,
    /// The direction of the text.
    pub dir: Direction,
    /// The headline.
    pub headline: String,
    /// The lead as plain text, or the beginning of the body where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// When it was first published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Stamp>,
    /// The section of the publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The subjects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The names of its authors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub byline: Vec<String>,
    /// The name of the publication it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The minutes that reading it takes, at least 1.
    pub minutes: u32,
}

/// Cards that follow each other in the archive's order, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CardPage {
    /// The document number of the first card.
    pub first: u32,
    /// The cards.
    pub cards: Vec<Card>,
}

/// The longest lead that a card carries, in characters.
const LEAD_LENGTH: usize = 240;

impl Card {
    /// The card of an article.
    pub fn of(article: &Article) -> Self {
        Self {
            slug: article.slug.clone(),
            lang: article.lang.clone(),
            dir: article.dir,
            headline: article.headline.clone(),
            lead: shorten(&opening(article)),
            published: article.published,
            section: article.section.clone(),
            tags: article.tags.clone(),
            byline: article.byline.iter().map(|a| a.name.clone()).collect(),
            source: article.source.as_ref().map(|source| source.name.clone()),
            minutes: reading_minutes(&article.lang, article.characters()),
        }
    }
}

fn opening(article: &Article) -> String {
    let lead = plain_text(&article.lead);
    if !lead.trim().is_empty() {
        return lead;
    }
    article
        .passages()
        .into_iter()
        .map(|passage| passage.text)
        .next()
        .unwrap_or_default()
}

/// Cuts a long text at the end of a word and marks the cut.
fn shorten(text: &str) -> String {
    let text = text.trim();
    let Some((limit, _)) = text.char_indices().nth(LEAD_LENGTH) else {
        return text.to_owned();
    };
    let cut = text[..limit]
        .rfind(char::is_whitespace)
        .filter(|&end| end > 0)
        .unwrap_or(limit);
    format!("{}…", text[..cut].trim_end())
}

impl CardPage {
    /// Reads a card page.
    ///
    /// # Errors
    /// [`ReadError::Version`] for a version that this build does not know, [`ReadError::Json`] for
    /// bytes that are not such a file.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        json::read(bytes)
    }

    /// Writes a card page, compact, ending in a line feed.
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
    use crate::Block;

    #[test]
    fn a_long_opening_is_cut_at_the_end_of_a_word() {
        let article = Article {
            blocks: vec![Block::paragraph("كلمة ".repeat(80))],
            ..Article::default()
        };
        let lead = Card::of(&article).lead;
        assert!(lead.ends_with("كلمة…"), "{lead}");
        assert!(lead.chars().count() <= LEAD_LENGTH + 1);
    }

    #[test]
    fn one_long_word_is_cut_without_losing_its_beginning() {
        let lead = shorten(&"ك".repeat(400));
        assert_eq!(lead.chars().count(), LEAD_LENGTH + 1);
    }
}
