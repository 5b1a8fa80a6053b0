use std::collections::BTreeMap;

use super::collect::Collection;
use super::group::Placed;
use super::list::Counts;
use crate::format::Posting;

/// Longest beginning of a word that may get a list of its own, in letters.
const LONGEST: usize = 4;
/// A beginning gets a list where its words together have this many times the archive's documents…
const SHARE: usize = 1;
/// … and at least this many.
const LEAST: usize = 2_000;

/// The words with a beginning that so many documents have that a reader who types it had better be
/// answered from a list made beforehand.
#[derive(Debug, Default)]
pub(super) struct Heavy {
    /// Ids of the forms.
    forms: Vec<u32>,
    /// The documents of the forms, each form counted for itself.
    pub(super) documents: usize,
}

/// Those beginnings, and their words.
pub(super) fn heavy(collection: &Collection) -> BTreeMap<String, Heavy> {
    let mut found: BTreeMap<&str, Heavy> = BTreeMap::new();
    for (text, id) in collection.sorted() {
        for (at, letter) in text.char_indices().take(LONGEST) {
            let heavy = found.entry(&text[..at + letter.len_utf8()]).or_default();
            heavy.documents += collection.lists[id as usize].docs() as usize;
            heavy.forms.push(id);
        }
    }
    let least = LEAST.max(collection.documents() * SHARE);
    let heavy = found
        .into_iter()
        .filter(|(_, heavy)| heavy.documents >= least);
    heavy
        .map(|(prefix, heavy)| (prefix.to_owned(), heavy))
        .collect()
}

/// Where words with a beginning stand in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stands {
    Nowhere,
    Text,
    Headline,
}

impl Heavy {
    /// One posting a document, which says in which field a word with the beginning stands.
    pub(super) fn postings(&self, collection: &Collection) -> Placed {
        let mut documents = vec![Stands::Nowhere; collection.documents()];
        for &form in &self.forms {
            for listed in collection.lists[form as usize].iter() {
                let stands = match listed.counts.headline {
                    0 => Stands::Text,
                    _ => Stands::Headline,
                };
                let known = &mut documents[listed.doc as usize];
                *known = stands.max(*known);
            }
        }
        let documents = (0..).zip(documents);
        let postings: Vec<Posting> = documents
            .filter(|&(_, stands)| stands != Stands::Nowhere)
            .map(|(doc, stands)| posting(doc, stands == Stands::Headline))
            .collect();
        Placed {
            ranges: vec![0..1; postings.len()],
            postings,
            places: vec![0],
        }
    }
}

fn posting(doc: u32, headline: bool) -> Posting {
    let counts = Counts {
        headline: u8::from(headline),
        lead: 0,
        body: u8::from(!headline),
    };
    Posting {
        doc,
        entry: counts.entry(0),
    }
}
