//! A beginning of so many words that it is answered from a list of its own.

mod common;

use common::{document, found, small};
use maqal_search::{Document, Index, Query, Request};

/// Documents of the archive, and how many words of each begin alike.
const DOCUMENTS: u32 = 2_000;
const ALIKE: usize = 18;

/// All documents have words that begin with «برق»; one has another in its headline, one the word
/// itself, and the last one none.
fn archive() -> Index {
    let letters = "بتجحدرسطعفقكلمنهوي".chars().take(ALIKE);
    let body: Vec<String> = letters.map(|letter| format!("برق{letter}ش")).collect();
    let body = body.join(" ");
    let document = |number: u32| -> Document {
        match number {
            700 => document("برقوق", &body),
            900 => document("سماء", &format!("{body} برق")),
            1_999 => document("سماء", "غيم"),
            _ => document("سماء", &body),
        }
    };
    small((0..DOCUMENTS).map(document))
}

fn typed(index: &Index, text: &str) -> (u32, Vec<u32>) {
    let request = Request {
        query: Query::parse(text, true),
        limit: 3,
        ..Request::default()
    };
    let found = found(index, &request);
    (found.total, found.hits.iter().map(|hit| hit.doc).collect())
}

#[test]
fn a_frequent_beginning_finds_every_document_the_whole_word_and_headlines_first() {
    let index = archive();
    assert_eq!(typed(&index, "بر"), (DOCUMENTS - 1, vec![700, 0, 1]));
    assert_eq!(typed(&index, "برق"), (DOCUMENTS - 1, vec![900, 700, 0]));
    assert_eq!(typed(&index, "سماء برق"), (DOCUMENTS - 2, vec![900, 0, 1]));
}

#[test]
fn a_frequent_beginning_may_be_an_alternative() {
    let index = archive();
    let (total, first) = typed(&index, "غيم OR بر");
    assert_eq!((total, first.first()), (DOCUMENTS, Some(&1_999)));
}

#[test]
fn a_frequent_beginning_marks_the_words_that_go_on_from_it() {
    let request = Request {
        query: Query::parse("بر", true),
        ..Request::default()
    };
    let marker = found(&archive(), &request).marker;
    assert_eq!(marker.marks("برقوق في سماء", "ar").len(), 1);
}

#[test]
fn how_a_frequent_beginning_found_is_explained() {
    let request = Request {
        query: Query::parse("برق", true),
        ..Request::default()
    };
    let explanation = archive().explain(&request, 2).unwrap();
    assert_eq!(explanation.words[0].documents, DOCUMENTS - 1);
    assert_eq!(explanation.words[0].stems, ["برق*", "برق"]);
    let gained: Vec<f32> = explanation.hits.iter().map(|hit| hit.words[0]).collect();
    assert!(gained[0] > gained[1] && gained[1] > 0.0, "{gained:?}");
}
