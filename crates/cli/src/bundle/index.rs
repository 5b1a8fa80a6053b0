use maqal_article::{Article, Asset, Card, plain_text};
use maqal_search::{BuildOptions, Builder, Built, Document, Index, PartId, Passage};

use super::data;
use crate::{failure::Failure, output::Staging};

/// Related articles that a page shows.
const RELATED: usize = 4;

/// The search index, and what it knows of articles that are alike.
#[derive(Debug)]
pub(super) struct SearchIndex {
    built: Built,
    reader: Index,
}

/// Builds the index of `articles`, newest first, and opens it.
///
/// # Errors
/// When there are more articles than an index can hold.
pub(super) fn build(articles: &[Article], cards: &[Card]) -> Result<SearchIndex, Failure> {
    let mut builder = Builder::new(BuildOptions::default());
    for (article, card) in articles.iter().zip(cards) {
        builder.add(document(article, card));
    }
    let built = builder.finish().map_err(|error| failed(&error))?;
    let reader = open(&built)?;
    Ok(SearchIndex { built, reader })
}

impl SearchIndex {
    /// Writes the index's files, the root first.
    pub(super) fn write(&self, out: &mut Staging) -> Result<Vec<Asset>, Failure> {
        let files = self.built.files.iter();
        files
            .map(|file| data::write(&file.name, "bin", &file.bytes, out))
            .collect()
    }

    /// The numbers of the articles about the same things, nearest first.
    pub(super) fn related(&self, number: usize) -> Result<Vec<usize>, Failure> {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let related = self
            .reader
            .related(number, RELATED)
            .map_err(|error| failed(&error))?;
        Ok(related.into_iter().map(|number| number as usize).collect())
    }
}

fn open(built: &Built) -> Result<Index, Failure> {
    let mut files = built.files.iter();
    let root = files
        .next()
        .map(|file| file.bytes.clone())
        .unwrap_or_default();
    let mut reader = Index::open(root).map_err(|error| failed(&error))?;
    for (number, file) in (0..).zip(files) {
        reader
            .insert(PartId(number), file.bytes.clone())
            .map_err(|error| failed(&error))?;
    }
    Ok(reader)
}

fn document(article: &Article, card: &Card) -> Document {
    Document {
        lang: article.lang.to_string(),
        headline: article.headline.clone(),
        lead: plain_text(&article.lead),
        body: article
            .passages()
            .into_iter()
            .map(|passage| Passage {
                lang: passage.lang.to_string(),
                text: passage.text,
            })
            .collect(),
        day: article.published.map(|stamp| stamp.date.days_since_epoch()),
        section: card.section.clone(),
        tags: card.tags.clone(),
        authors: card.byline.clone(),
        source: card.source.clone(),
        minutes: card.minutes,
    }
}

fn failed(error: &impl std::fmt::Display) -> Failure {
    Failure::new(format!("the search index cannot be built: {error}"))
}
