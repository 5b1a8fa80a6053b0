use yew::{platform::spawn_local, prelude::*};

use crate::browser::{Bundle, document, screen};

/// How long words stand still before bodies are fetched for them.
const STILL_MS: u32 = 300;

/// Cards that did not arrive when they were last asked for.
#[derive(Default, PartialEq)]
pub(super) struct Failed {
    /// How often the reader asked once more.
    pub(super) tries: u32,
    /// The articles that they are of.
    pub(super) documents: Vec<u32>,
}

/// Fetches cards that are missing, and notes which of them did not arrive.
#[hook]
pub(super) fn use_cards(
    missing: Vec<u32>,
    failed: UseStateHandle<Failed>,
    bundle: Option<&Bundle>,
    redraw: UseForceUpdateHandle,
) {
    let bundle = bundle.cloned();
    use_effect_with((missing, failed.tries), move |(missing, tries)| {
        if let (Some(bundle), false) = (bundle, missing.is_empty()) {
            let (missing, tries) = (missing.clone(), *tries);
            spawn_local(async move {
                if let Err(error) = bundle.bring_cards(&missing).await {
                    document::report(&error.to_string());
                }
                let is_missing = |it: &u32| bundle.card(*it).is_none();
                let documents = missing.into_iter().filter(is_missing).collect();
                failed.set(Failed { tries, documents });
                redraw.force_update();
            });
        }
    });
}

/// Fetches the bodies of articles whose cards do not show why they were found, once the words have
/// stood still for a while.
#[hook]
pub(super) fn use_texts(slugs: Vec<String>, bundle: Option<&Bundle>, redraw: UseForceUpdateHandle) {
    let bundle = bundle.cloned();
    use_effect_with(slugs, move |slugs| {
        let slugs = slugs.clone();
        let timer = bundle.filter(|_| !slugs.is_empty()).map(|bundle| {
            screen::after(STILL_MS, move || {
                bundle.want_texts(slugs, move || redraw.force_update());
            })
        });
        move || drop(timer)
    });
}
