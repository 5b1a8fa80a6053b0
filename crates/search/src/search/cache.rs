use std::sync::{Arc, Mutex};

use super::Work;
use super::lists::ClauseHits;
use super::plan::Source;
use crate::Query;

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
    /// The documents of words, by the lists that they were read from.
    words: Vec<(Vec<Source>, Arc<ClauseHits>)>,
    /// What was asked last of the whole archive, and what came of it but for its marker.
    last: Option<(Query, Arc<Work>)>,
}

impl ListCache {
    /// The documents of the word that these lists stand for, if they are kept.
    pub(super) fn clause(&self, sources: &[Source]) -> Option<Arc<ClauseHits>> {
        let kept = self.kept.lock().ok()?;
        let (_, hits) = kept.words.iter().find(|(known, _)| known == sources)?;
        Some(Arc::clone(hits))
    }

    /// What came of a query, if it was the last one.
    pub(super) fn last(&self, query: &Query) -> Option<Arc<Work>> {
        let kept = self.kept.lock().ok()?;
        let (last, work) = kept.last.as_ref()?;
        (last == query).then(|| Arc::clone(work))
    }

    /// Keeps what came of a query, unless its documents were narrowed besides.
    pub(super) fn keep_last(&self, query: &Query, work: Work) {
        if let (Ok(mut kept), false) = (self.kept.lock(), work.narrowed) {
            kept.last = Some((query.clone(), Arc::new(work)));
        }
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
