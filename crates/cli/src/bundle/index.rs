use maqal_article::{Article, AssetGroup, Card, plain_text};
use maqal_search::{BuildOptions, Builder, Built, Document, File, Passage};

use super::data;
use crate::{failure::Failure, output::Staging};

/// Related articles that a page shows.
const RELATED: usize = 4;

/// Builds the search index of `articles`, newest first, with the articles that are alike.
///
/// # Errors
/// When there are more articles than an index can hold.
pub(crate) fn build(articles: &[Article], cards: &[Card]) -> Result<Built, Failure> {
    let mut builder = Builder::new(BuildOptions {
        related: RELATED,
        ..BuildOptions::default()
    });
    for (article, card) in articles.iter().zip(cards) {
        builder.add(document(article, card));
    }
    builder
        .finish()
        .map_err(|error| Failure::new(format!("the search index cannot be built: {error}")))
}

/// Writes the index's files to `data/index-<hash>/`.
pub(super) fn write(files: &[File], out: &mut Staging) -> Result<AssetGroup, Failure> {
    let named = files
        .iter()
        .map(|file| (format!("{}.bin", file.name), &file.bytes));
    data::write_group("index", &named.collect::<Vec<_>>(), out)
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
