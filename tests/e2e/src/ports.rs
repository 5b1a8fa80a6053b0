use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

static SEEN: Mutex<Option<HashSet<u16>>> = Mutex::new(None);

/// Whether no server of this run has had a port. The system gives ports anew at random, and a browser
/// keeps what it stored for an origin: of eighty servers some two share one in every sixth run.
pub(crate) fn is_new(port: u16) -> bool {
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.get_or_insert_default().insert(port)
}
