use std::collections::BTreeMap;

use super::collect::Collection;
use super::list::Occurrences;
use super::parallel;
use crate::format::Posting;

/// Longest beginning of a word that may get a list of its own, in letters.
const LONGEST: usize = 4;
/// A beginning gets a list where its words together have this many times the archive's documents…
const SHARE: usize = 1;
/// … and at least this many.
const LEAST: usize = 2_000;

/// The beginnings of words that so many documents have that a reader who types them had better be
/// answered from a list made beforehand, and those lists.
pub(super) fn heavy(collection: &Collection) -> BTreeMap<String, Vec<Posting>> {
    let mut weights: BTreeMap<&str, (usize, Vec<u32>)> = BTreeMap::new();
    for (text, id) in collection.sorted() {
        for (at, letter) in text.char_indices().take(LONGEST) {
            let (weight, forms) = weights.entry(&text[..at + letter.len_utf8()]).or_default();
            *weight += collection.lists[id as usize].docs() as usize;
            forms.push(id);
        }
    }
    let least = LEAST.max(collection.documents() * SHARE);
    weights.retain(|_, (weight, _)| *weight >= least);
    let merged = parallel::map(weights.into_iter().collect(), |(prefix, (_, forms))| {
        (prefix.to_owned(), merge(collection, &forms))
    });
    merged.into_iter().collect()
}

/// One posting a document, which says in which field a word with the beginning stands.
fn merge(collection: &Collection, forms: &[u32]) -> Vec<Posting> {
    let mut docs: BTreeMap<u32, bool> = BTreeMap::new();
    for &form in forms {
        for (doc, found) in collection.lists[form as usize].iter() {
            *docs.entry(doc).or_default() |= found.headline > 0;
        }
    }
    docs.into_iter()
        .map(|(doc, headline)| Posting {
            doc,
            entry: entry(headline),
        })
        .collect()
}

fn entry(headline: bool) -> crate::format::Entry {
    let found = Occurrences {
        headline: u8::from(headline),
        body: u8::from(!headline),
        ..Occurrences::default()
    };
    found.entry(0)
}
