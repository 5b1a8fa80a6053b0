use std::sync::{Arc, Mutex};

use super::lists::ClauseHits;
use super::plan::Source;
use crate::format::Posting;

/// Postings of long lists that are kept decoded.
const MOST_POSTINGS: usize = 600_000;
/// Lists of fewer documents than this are decoded anew.
const LEAST_POSTINGS: u32 = 256;
/// Words whose documents are kept, and in all so many documents.
const MOST_WORDS: usize = 12;
const MOST_DOCUMENTS: usize = 400_000;

/// What was read last, so that the next keystroke need not read it again.
#[derive(Debug, Default)]
pub(crate) struct ListCache {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    /// Long posting lists, few enough to be looked through in order.
    lists: Vec<(String, Arc<[Posting]>)>,
    postings: usize,
    /// The documents of words, by the lists that they were read from.
    words: Vec<(Vec<Source>, Arc<ClauseHits>)>,
}

impl ListCache {
    /// Whether a list of so many documents is kept.
    pub(super) fn keeps(docs: u32) -> bool {
        docs >= LEAST_POSTINGS
    }

    /// The list of this key, if it is kept.
    pub(super) fn list(&self, key: &str) -> Option<Arc<[Posting]>> {
        let kept = self.kept.lock().ok()?;
        let (_, list) = kept.lists.iter().find(|(known, _)| known == key)?;
        Some(Arc::clone(list))
    }

    /// Keeps a list.
    pub(super) fn keep_list(&self, key: &str, list: Vec<Posting>) {
        if let Ok(mut kept) = self.kept.lock() {
            kept.postings += list.len();
            kept.lists.push((key.to_owned(), list.into()));
            while kept.lists.len() > 1 && kept.postings > MOST_POSTINGS {
                let (_, oldest) = kept.lists.remove(0);
                kept.postings -= oldest.len();
            }
        }
    }

    /// The documents of the word that these lists stand for, if they are kept.
    pub(super) fn clause(&self, sources: &[Source]) -> Option<Arc<ClauseHits>> {
        let kept = self.kept.lock().ok()?;
        let (_, hits) = kept.words.iter().find(|(known, _)| known == sources)?;
        Some(Arc::clone(hits))
    }

    /// Keeps the documents of a word instead of those kept longest.
    pub(super) fn keep_clause(&self, sources: &[Source], hits: &Arc<ClauseHits>) {
        if let Ok(mut kept) = self.kept.lock() {
            kept.words.push((sources.to_vec(), Arc::clone(hits)));
            let documents =
                |kept: &Kept| -> usize { kept.words.iter().map(|word| word.1.docs.len()).sum() };
            while kept.words.len() > MOST_WORDS
                || kept.words.len() > 1 && documents(&kept) > MOST_DOCUMENTS
            {
                kept.words.remove(0);
            }
        }
    }
}
