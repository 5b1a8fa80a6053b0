use std::collections::BTreeMap;
use std::ops::Range;

use super::collect::Collection;
use super::group::{Groups, Placed};
use crate::doc_bits::DocBits;
use crate::format::{Entry, Posting};

/// Longest beginning of a word that may get a list of its own, in letters.
const LONGEST: usize = 6;
/// A beginning gets a list where those that would have to be read for it have so many documents, …
const LEAST: u64 = 30_000;
/// … and half as many as the archive, …
const SHARE: u64 = 2;
/// … and where its words are of so many stems: a few lists are as quickly read as one.
const MANY: usize = 8;

/// The words with a beginning that takes so much to be read by its words that a reader who types it
/// had better be answered from a list made beforehand.
#[derive(Debug, Default)]
pub(super) struct Heavy {
    /// Ids of the forms.
    forms: Vec<u32>,
    /// The documents of the forms, each form counted for itself.
    pub(super) documents: u64,
}

/// Those beginnings, and their words.
pub(super) fn heavy(collection: &Collection, groups: &Groups) -> BTreeMap<String, Heavy> {
    let forms = collection.sorted();
    let docs = |form: u32| u64::from(collection.lists[form as usize].docs());
    let (mut stem_of, mut read) = (vec![0u32; forms.len()], Vec::new());
    for (group, nth) in groups.values().zip(0..) {
        read.push(group.forms.iter().map(|&form| docs(form)).sum::<u64>());
        for &form in &group.forms {
            stem_of[form as usize] = nth;
        }
    }
    let least = LEAST.max(collection.documents() as u64 / SHARE);
    let mut heavy = BTreeMap::new();
    for (prefix, range) in ranges(&forms) {
        let forms: Vec<u32> = forms[range].iter().map(|&(_, form)| form).collect();
        let mut stems: Vec<u32> = forms.iter().map(|&form| stem_of[form as usize]).collect();
        stems.sort_unstable();
        stems.dedup();
        let read = stems.iter().map(|&stem| read[stem as usize]);
        if stems.len() >= MANY && read.sum::<u64>() >= least {
            let documents = forms.iter().map(|&form| docs(form)).sum();
            heavy.insert(prefix.to_owned(), Heavy { forms, documents });
        }
    }
    heavy
}

/// Every beginning, and which of the forms, which are in order, have it.
fn ranges<'f>(forms: &[(&'f str, u32)]) -> BTreeMap<&'f str, Range<usize>> {
    let mut ranges: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for (nth, &(text, _)) in forms.iter().enumerate() {
        for (at, letter) in text.char_indices().take(LONGEST) {
            let prefix = &text[..at + letter.len_utf8()];
            ranges.entry(prefix).or_insert(nth..nth).end = nth + 1;
        }
    }
    ranges
}

impl Heavy {
    /// How many forms its postings tell apart.
    pub(super) const FORMS: u32 = 2;

    /// One posting a document: of form 1 where a word with the beginning stands in the headline, else
    /// of form 0.
    pub(super) fn postings(&self, collection: &Collection) -> Placed {
        let documents = collection.documents() as u32;
        let (mut found, mut in_headline) = (DocBits::none(documents), DocBits::none(documents));
        for &form in &self.forms {
            for listed in collection.lists[form as usize].iter() {
                found.insert(listed.doc);
                if listed.counts.headline > 0 {
                    in_headline.insert(listed.doc);
                }
            }
        }
        let postings: Vec<Posting> = found
            .iter()
            .map(|doc| posting(doc, in_headline.has(doc)))
            .collect();
        Placed::nowhere(postings)
    }
}

fn posting(doc: u32, headline: bool) -> Posting {
    Posting {
        doc,
        entry: Entry {
            form: u8::from(headline),
            body: 1,
            ..Entry::default()
        },
    }
}
