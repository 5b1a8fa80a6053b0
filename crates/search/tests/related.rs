//! Which documents are akin to each.

#![expect(clippy::unwrap_used, reason = "a failure is what the test reports")]

mod common;

use std::collections::BTreeSet;

use common::document;
use maqal_search::{BuildOptions, Builder, Document};
use proptest::prelude::*;

fn related(documents: impl IntoIterator<Item = Document>, related: usize) -> Vec<Vec<u32>> {
    let mut builder = Builder::new(BuildOptions {
        related,
        ..BuildOptions::default()
    });
    for document in documents {
        builder.add(document);
    }
    builder.finish().unwrap().related
}

/// These documents and others that have nothing in common with any, for a word that a good share of an
/// archive has tells nothing.
fn among_others<const COUNT: usize>(
    documents: [Document; COUNT],
) -> impl Iterator<Item = Document> {
    let others = ('ا'..'غ').map(|letter| document("", &letter.to_string().repeat(5)));
    documents.into_iter().chain(others)
}

/// Four documents of one word that they all have, two that share another and two that share a third one
/// with one of those.
fn rivers() -> impl Iterator<Item = Document> {
    among_others([
        document("", "نهر قنطرة"),
        document("", "نهر مكتبة"),
        document("", "نهر قنطرة خزانة"),
        document("", "نهر خزانة"),
    ])
}

#[test]
fn a_rare_word_in_common_makes_more_akin_than_a_frequent_one() {
    let related = related(rivers(), 1);
    assert_eq!(related[0], [2]);
    assert_eq!(related[3], [2]);
    assert_eq!(related[1], [0], "of equals the newest");
}

#[test]
fn a_document_without_a_word_in_common_has_no_kin() {
    assert_eq!(related(rivers(), 6)[4], [0; 0]);
    assert!(related(rivers(), 0).iter().all(Vec::is_empty));
}

#[test]
fn a_word_in_the_headline_makes_more_akin_than_one_in_the_body() {
    let skies = among_others([
        document("", "سماء قنطرة"),
        document("سماء", "قنطرة"),
        document("سماء", "قنطرة"),
    ]);
    let related = related(skies, 2);
    assert_eq!(related[1], [2, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn kin_are_others_each_once_and_no_more_than_asked_for(
        bodies in prop::collection::vec(prop::collection::vec("[ابتج]{2}", 0..6), 0..30),
        count in 0..5usize,
    ) {
        let documents = bodies.iter().map(|words| document("", &words.join(" ")));
        let related = related(documents, count);
        prop_assert_eq!(related.len(), bodies.len());
        for (doc, kin) in (0u32..).zip(&related) {
            let each: BTreeSet<u32> = kin.iter().copied().collect();
            prop_assert!(kin.len() <= count && each.len() == kin.len(), "{:?}", kin);
            prop_assert!(!each.contains(&doc) && each.iter().all(|&kin| (kin as usize) < bodies.len()));
        }
    }
}
