use serde::Serialize;

use crate::{Direction, HijriMonths, Lang, ReadError, json};

/// `manifest.json`: what a bundle holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Archive {
    /// The site.
    pub site: Site,
    /// The number of articles.
    pub count: u32,
    /// The languages of the articles, most used first.
    pub languages: Vec<Lang>,
    /// What the catalogue can be filtered by: the values used most.
    pub facets: Facets,
    /// The number of cards in each card page but the last.
    pub cards_per_page: u32,
    /// The card pages, newest first: [`CardPage`](crate::CardPage) files named by their number from 1.
    pub cards: AssetGroup,
    /// The search index: its root `index.bin`, and its parts under the names that the index gives them.
    pub index: AssetGroup,
    /// The fingerprints of the articles' slugs, newest first: a [`slug_table`](crate::slug_table).
    pub slugs: Asset,
    /// The months of the Hijri calendar over the years of the articles, where one has a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hijri: Option<HijriMonths>,
    /// What built the bundle: name and version.
    pub generator: String,
}

/// The site that an archive is published as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// One sentence about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The absolute address that it is published at, with its slash, where the publisher gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The language of its interface.
    pub lang: Lang,
    /// The direction of its pages.
    pub dir: Direction,
    /// The path of its own typeface, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font: Option<String>,
    /// How pages are set until a reader chooses otherwise.
    #[serde(skip_serializing_if = "Reading::is_empty")]
    pub reading: Reading,
}

/// Names of settings, each with the name of a value: the ones that are not the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading(pub Vec<(String, String)>);

impl Reading {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Reading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// A file of the bundle. Its name changes when its content does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Asset {
    /// Its path, relative to the bundle's root.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, in lower-case hexadecimal digits.
    pub sha256: String,
}

/// A folder of the bundle. Its name changes when any of its files does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AssetGroup {
    /// Its path with its slash, relative to the bundle's root.
    pub path: String,
    /// The number of its files.
    pub files: u32,
    /// The size of all its files in bytes.
    pub bytes: u64,
    /// SHA-256 of the list of its files, in lower-case hexadecimal digits. The list has for each file, by
    /// name, its name, a zero byte, the SHA-256 of its content in such digits, and a line feed.
    pub sha256: String,
}

/// The values of each facet used most, most used first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facets {
    /// Sections.
    pub sections: Vec<FacetCount>,
    /// Tags.
    pub tags: Vec<FacetCount>,
    /// Authors.
    pub authors: Vec<FacetCount>,
    /// Sources.
    pub sources: Vec<FacetCount>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FacetCount {
    /// The value as it is shown.
    pub name: String,
    /// The number of articles that have it.
    pub count: u32,
}

impl Archive {
    /// Reads `manifest.json`.
    ///
    /// # Errors
    /// [`ReadError::Version`] for a version that this build does not know, [`ReadError::Json`] for
    /// bytes that are not such a file.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        json::read(bytes)
    }

    /// The path of a card page, counted from 0; `None` where the archive has no such page.
    pub fn card_page(&self, page: u32) -> Option<String> {
        let AssetGroup { path, files, .. } = &self.cards;
        (page < *files).then(|| format!("{path}{}.json", page + 1))
    }

    /// The path of a file of the search index, by the name that the index gives it.
    pub fn index_file(&self, name: &str) -> String {
        format!("{}{name}.bin", self.index.path)
    }

    /// Writes `manifest.json`, compact, ending in a line feed.
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

    #[test]
    fn there_is_no_card_page_beyond_the_last() {
        let archive = Archive {
            cards: AssetGroup {
                path: "data/cards-0/".into(),
                files: 2,
                ..AssetGroup::default()
            },
            ..Archive::default()
        };
        assert_eq!(archive.card_page(1).as_deref(), Some("data/cards-0/2.json"));
        assert_eq!(archive.card_page(2), None);
    }
}
