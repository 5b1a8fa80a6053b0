use std::sync::{Arc, Mutex};

use crate::format::Posting;

/// Postings of long lists that are kept decoded.
const MOST_POSTINGS: usize = 600_000;
/// Lists shorter than this are decoded anew.
const LEAST_POSTINGS: usize = 256;

/// The long posting lists that were read last, so that the next keystroke need not read them again.
#[derive(Debug, Default)]
pub(crate) struct ListCache {
    lists: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    /// Few enough to be looked through in order.
    lists: Vec<(String, Arc<[Posting]>)>,
    postings: usize,
}

impl ListCache {
    /// The list of this key, if it is kept.
    pub(super) fn get(&self, key: &str) -> Option<Arc<[Posting]>> {
        let kept = self.lists.lock().ok()?;
        let (_, list) = kept.lists.iter().find(|(known, _)| known == key)?;
        Some(Arc::clone(list))
    }

    /// Keeps a list if it is long.
    pub(super) fn keep(&self, key: &str, list: Vec<Posting>) -> Arc<[Posting]> {
        let list: Arc<[Posting]> = list.into();
        if list.len() >= LEAST_POSTINGS
            && let Ok(mut kept) = self.lists.lock()
        {
            if kept.postings + list.len() > MOST_POSTINGS {
                *kept = Kept::default();
            }
            kept.postings += list.len();
            kept.lists.push((key.to_owned(), Arc::clone(&list)));
        }
        list
    }
}
