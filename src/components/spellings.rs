use maqal_search::Spellings;

use crate::{browser::Bundle, hooks::SearchResult};

/// How many of the articles found are looked through for how a word is written.
const LOOKED_THROUGH: usize = 20;

/// The index has one spelling of a word for all; the first articles found show how they write it,
/// «القنطرة» and not «القنطره».
pub(super) fn spellings(
    words: impl IntoIterator<Item = String>,
    result: &SearchResult,
    bundle: &Bundle,
) -> Spellings {
    let mut spellings = Spellings::new(words);
    let hits = result.found.hits.iter().take(LOOKED_THROUGH);
    for card in hits.filter_map(|hit| bundle.card(hit.doc)) {
        for text in [&card.headline, &card.lead] {
            spellings.look_through(text, card.lang.as_str());
        }
    }
    spellings
}
