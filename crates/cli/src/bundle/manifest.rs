use std::collections::BTreeMap;

use maqal::publish::Font;
use maqal_article::{
    Archive, Asset, AssetGroup, Card, FacetCount, Facets, HijriMonths, Lang, Reading, Site,
};

use crate::config::Config;

/// Values of a facet that the manifest names: it does not grow with the archive, and the index has all.
const FACET_VALUES: usize = 100;

/// What the bundle holds, as `manifest.json` says it.
pub(super) fn describe(
    config: &Config,
    font: Option<&Font>,
    hijri: Option<HijriMonths>,
    cards: &[Card],
    card_files: AssetGroup,
    index: AssetGroup,
    slugs: Asset,
) -> Archive {
    Archive {
        site: site(config, font),
        count: u32::try_from(cards.len()).unwrap_or(u32::MAX),
        languages: languages(cards),
        facets: facets(cards),
        cards_per_page: config.cards_per_page,
        cards: card_files,
        index,
        slugs,
        hijri,
        generator: concat!("maqal ", env!("CARGO_PKG_VERSION")).to_owned(),
    }
}

fn site(config: &Config, font: Option<&Font>) -> Site {
    Site {
        title: config.title.clone(),
        description: config.description.clone(),
        url: config.url.as_ref().map(|url| url.as_str().to_owned()),
        lang: config.lang.clone(),
        dir: config.lang.direction(),
        font: font.map(|font| font.file.clone()),
        reading: Reading(config.reading.clone()),
    }
}

fn languages(cards: &[Card]) -> Vec<Lang> {
    let counted = most_used_first(cards.iter().map(|card| &card.lang));
    counted.into_iter().map(|(lang, _)| lang.clone()).collect()
}

fn facets(cards: &[Card]) -> Facets {
    Facets {
        sections: facet(cards.iter().filter_map(|card| card.section.as_ref())),
        tags: facet(cards.iter().flat_map(|card| &card.tags)),
        authors: facet(cards.iter().flat_map(|card| &card.byline)),
        sources: facet(cards.iter().filter_map(|card| card.source.as_ref())),
    }
}

fn facet<'a>(values: impl Iterator<Item = &'a String>) -> Vec<FacetCount> {
    most_used_first(values)
        .into_iter()
        .take(FACET_VALUES)
        .map(|(name, count)| FacetCount {
            name: name.clone(),
            count,
        })
        .collect()
}

/// Values with their number of uses; those that are used equally often are in their own order.
fn most_used_first<'a, T: Ord>(values: impl Iterator<Item = &'a T>) -> Vec<(&'a T, u32)> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facet_counts_articles_most_used_first_then_by_name() {
        let card = |tags: &[&str]| Card {
            tags: tags.iter().map(ToString::to_string).collect(),
            ..Card::default()
        };
        let facets = facets(&[card(&["ج", "ب"]), card(&["ب"]), card(&["أ"])]);
        let tags: Vec<_> = facets
            .tags
            .iter()
            .map(|tag| (tag.name.as_str(), tag.count))
            .collect();
        assert_eq!(tags, [("ب", 2), ("أ", 1), ("ج", 1)]);
    }
}
