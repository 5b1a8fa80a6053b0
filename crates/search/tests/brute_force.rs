//! The engine against a scorer that reads every document.

mod common;

use common::{docs, found, index, request};
use maqal_search::{BuildOptions, Document, Passage};
use proptest::prelude::*;

const WORDS: [&str; 6] = ["oak", "elm", "ash", "fir", "yew", "box"];
/// The engine's constants, as its documentation gives them.
const HEADLINE: f32 = 5.0;
const K1: f32 = 1.2;
const B: f32 = 0.75;
const PAIR: f32 = 0.8;
const COMPLETE: f32 = 0.25;
const SHARE: f32 = 0.15;
const SHARE_OF_BEST: f32 = 0.4;

#[derive(Clone, Debug)]
struct Plain {
    headline: Vec<&'static str>,
    body: Vec<&'static str>,
}

/// Bodies of a power of two of words, whose lengths the index keeps exactly.
fn plain() -> impl Strategy<Value = Plain> {
    let word = || prop::sample::select(&WORDS[..]);
    let body = prop_oneof![
        prop::collection::vec(word(), 4),
        prop::collection::vec(word(), 8),
        prop::collection::vec(word(), 16),
    ];
    (prop::collection::vec(word(), 0..4), body)
        .prop_map(|(headline, body)| Plain { headline, body })
}

fn document(plain: &Plain) -> Document {
    let lang = "fr".to_owned();
    Document {
        headline: plain.headline.join(" "),
        body: vec![Passage {
            lang: lang.clone(),
            text: plain.body.join(" "),
        }],
        lang,
        ..Document::default()
    }
}

/// The documents that answer a query and their scores, best first.
fn rank(all: &[Plain], query: &[&str]) -> Vec<(u32, f32)> {
    let count = all.len() as f32;
    let mean = all.iter().map(|doc| doc.body.len()).sum::<usize>() as f32 / count;
    let has = |doc: &Plain, word: &str| doc.headline.contains(&word) || doc.body.contains(&word);
    let weight = |word: &str| {
        let docs = all.iter().filter(|doc| has(doc, word)).count() as f32;
        ((count - docs + 0.5).max(0.5) / (docs + 0.5)).ln_1p()
    };
    let whole: f32 = query.iter().map(|word| weight(word)).sum();
    let covered = |doc: &Plain| -> f32 {
        query
            .iter()
            .filter(|word| has(doc, word))
            .map(|word| weight(word))
            .sum()
    };
    let complete = |doc: &Plain| query.iter().all(|word| has(doc, word));
    let best = all.iter().map(covered).fold(0.0, f32::max);
    let least = match all.iter().any(complete) {
        true => f32::INFINITY,
        false => (SHARE * whole).min(SHARE_OF_BEST * best),
    };
    let score = |doc: &Plain| -> f32 {
        let gain = |word: &&str| {
            let tf = doc.body.iter().filter(|other| *other == word).count() as f32;
            let tf = tf / (1.0 - B + B * doc.body.len() as f32 / mean)
                + if doc.headline.contains(word) {
                    HEADLINE
                } else {
                    0.0
                };
            weight(word) * (K1 + 1.0) * tf / (K1 + tf)
        };
        let place = |word: &str| doc.headline.iter().position(|other| *other == word);
        let pairs = query
            .windows(2)
            .filter(|pair| place(pair[0]).is_some_and(|at| place(pair[1]) == Some(at + 1)));
        query.iter().map(gain).sum::<f32>()
            + pairs
                .map(|pair| PAIR * weight(pair[0]).min(weight(pair[1])))
                .sum::<f32>()
            + if complete(doc) {
                COMPLETE * whole / query.len() as f32
            } else {
                0.0
            }
    };
    let numbered = all.iter().enumerate();
    let mut ranked: Vec<(u32, f32)> = numbered
        .filter(|(_, doc)| complete(doc) || covered(doc) > 0.0 && covered(doc) >= least)
        .map(|(number, doc)| (number as u32, score(doc)))
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_ranks_as_one_that_reads_everything(
        all in prop::collection::vec(plain(), 1..20),
        query in prop::sample::subsequence(&WORDS[..], 1..4).prop_shuffle(),
    ) {
        let index = index(all.iter().map(document), BuildOptions::default());
        let expected = rank(&all, &query);
        let found = found(&index, &request(&query.join(" ")));
        prop_assert_eq!(found.total as usize, expected.len());
        for (hit, (_, score)) in found.hits.iter().zip(&expected) {
            prop_assert!((hit.score - score).abs() < 1e-3, "{:?} {:?}", found.hits, expected);
            let own = expected.iter().find(|(doc, _)| *doc == hit.doc).map(|(_, score)| *score);
            prop_assert!(own.is_some_and(|own| (own - hit.score).abs() < 1e-3));
        }
    }
}

#[test]
fn equal_documents_keep_their_order() {
    let plain = Plain {
        headline: vec![],
        body: vec!["oak"; 4],
    };
    let index = index(
        [document(&plain), document(&plain)],
        BuildOptions::default(),
    );
    assert_eq!(docs(&index, "oak"), [0, 1]);
}
