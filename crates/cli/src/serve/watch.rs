use std::{
    path::Path,
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::{failure::Failure, shown::shown_path};

/// Editors write a file in several steps: a change counts when it has been still this long.
const STILL: Duration = Duration::from_millis(150);

/// Watches a folder for as long as it is kept.
pub(crate) struct Watch {
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Calls `changed`, on a thread of its own, after each change below `folder`.
    ///
    /// # Errors
    /// When the system cannot watch the folder.
    pub(crate) fn over(
        folder: &Path,
        changed: impl Fn() + Send + 'static,
    ) -> Result<Self, Failure> {
        let cannot = |error: notify::Error| {
            Failure::new(format!(
                "cannot watch {} for changes: {error}",
                shown_path(folder)
            ))
            .remedy("build it with `maqal build` and serve the result with --bundle")
        };
        let (sender, receiver) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| is_change(&event)) {
                // The other end is gone when the server stops: nothing is left to be told.
                let _ = sender.send(());
            }
        })
        .map_err(cannot)?;
        watcher
            .watch(folder, RecursiveMode::Recursive)
            .map_err(cannot)?;
        thread::spawn(move || follow(&receiver, changed));
        Ok(Self { _watcher: watcher })
    }
}

/// Reading the files for a build is no change.
fn is_change(event: &Event) -> bool {
    !matches!(event.kind, EventKind::Access(_))
}

fn follow(changes: &Receiver<()>, changed: impl Fn()) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(STILL).is_ok() {}
        changed();
    }
}
