use yew::{platform::spawn_local, prelude::*};

use super::{SearchState, Wish};
use crate::browser::{Bundle, CardAt, document};

/// Where an open article stands among what was found.
#[derive(Clone)]
pub(crate) struct Among {
    /// Its row, from 0.
    pub(crate) at: u32,
    /// How many articles were found.
    pub(crate) of: u32,
    /// The article before it.
    pub(crate) previous: Option<CardAt>,
    /// The article after it.
    pub(crate) next: Option<CardAt>,
}

/// What is missing to tell where an article stands.
#[derive(Clone, Default, PartialEq)]
struct Missing {
    slugs: bool,
    hits: bool,
    cards: Vec<u32>,
}

/// Where the article of a slug stands among what was found; `None` where nothing was searched for,
/// or it was not found.
#[hook]
pub(crate) fn use_among(
    slug: &str,
    search: &SearchState,
    ask: &Callback<Wish>,
    bundle: Option<&Bundle>,
) -> Option<Among> {
    let redraw = use_force_update();
    let mut missing = Missing::default();
    let among = bundle.and_then(|bundle| place(slug, search, bundle, &mut missing));
    {
        let (bundle, ask) = (bundle.cloned(), ask.clone());
        use_effect_with(missing, move |missing| {
            if missing.hits {
                ask.emit(Wish::AllHits);
            }
            if let (Some(bundle), true) = (bundle, missing.slugs || !missing.cards.is_empty()) {
                let missing = missing.clone();
                spawn_local(async move {
                    let slugs = match missing.slugs {
                        true => bundle.bring_slugs().await,
                        false => Ok(()),
                    };
                    let cards = bundle.bring_cards(&missing.cards).await;
                    match slugs.and(cards) {
                        Ok(()) => redraw.force_update(),
                        Err(error) => document::report(&error.to_string()),
                    }
                });
            }
        });
    }
    among
}

fn place(
    slug: &str,
    search: &SearchState,
    bundle: &Bundle,
    missing: &mut Missing,
) -> Option<Among> {
    let SearchState::Found(result) = search else {
        return None;
    };
    let found = &result.found;
    if !result.whole {
        return None;
    }
    // Mostly its card is at hand, because the list was there before.
    let is_it = |doc: u32| bundle.card(doc).is_some_and(|card| card.slug == slug);
    let at = found.hits.iter().position(|hit| is_it(hit.doc));
    let at = match at {
        Some(at) => at,
        None => {
            let Some(documents) = bundle.documents(std::iter::once(slug)) else {
                missing.slugs = true;
                return None;
            };
            let at = found.hits.iter().position(|it| documents.contains(&it.doc));
            missing.hits = at.is_none() && found.hits.len() < found.total as usize;
            at?
        }
    };
    missing.hits = at + 1 == found.hits.len() && found.hits.len() < found.total as usize;
    let mut neighbour = |at: Option<usize>| {
        let hit = found.hits.get(at?)?;
        let card = bundle.card(hit.doc);
        if card.is_none() {
            missing.cards.push(hit.doc);
        }
        card
    };
    Some(Among {
        at: at as u32,
        of: found.total,
        previous: neighbour(at.checked_sub(1)),
        next: neighbour(at.checked_add(1)),
    })
}
