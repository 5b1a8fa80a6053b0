//! Whatever the documents, the queries and the bytes: answers or errors, and the right ones.

#![expect(clippy::unwrap_used, reason = "a failure is what the test reports")]

mod common;

use std::collections::BTreeSet;

use common::{document, found, index, request, small};
use maqal_search::{
    Answer, BuildOptions, Builder, Document, File, Index, IndexError, PartId, Passage, Query,
    Request,
};
use proptest::prelude::*;

/// Options that split even a small archive into many parts.
fn split() -> BuildOptions {
    BuildOptions {
        single_file: 0,
        part_size: 64,
        related: 2,
        strongest: 4,
    }
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[ابتسلمهوي]{1,6}",
        2 => "[a-c]{1,3}",
        1 => "[0-9٠-٩]{1,4}",
        1 => "\\PC{1,4}",
    ];
    prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let document = (text(), text(), text(), prop::option::of(0..3_000i32)).prop_map(
        |(headline, lead, body, day)| Document {
            lead,
            day,
            tags: vec![body.chars().take(3).collect()],
            ..document(&headline, &body)
        },
    );
    prop::collection::vec(document, 0..25)
}

fn files(documents: Vec<Document>, options: BuildOptions) -> Vec<File> {
    let mut builder = Builder::new(options);
    for document in documents {
        builder.add(document);
    }
    builder.finish().unwrap().files
}

/// The words of a document as the analyser folds them.
fn words(document: &Document) -> BTreeSet<String> {
    let Passage { lang, text } = &document.body[0];
    let lang = maqal_text::Language::from_tag(lang);
    [&document.headline, &document.lead, text]
        .into_iter()
        .flat_map(|text| maqal_text::words(text, lang))
        .map(|word| word.folded)
        .collect()
}

fn found_docs(index: &Index, query: &str) -> BTreeSet<u32> {
    let request = Request {
        limit: 1_000,
        ..request(query)
    };
    found(index, &request)
        .hits
        .into_iter()
        .map(|hit| hit.doc)
        .collect()
}

/// Asks with whatever parts are needed from files that may be damaged.
fn ask(files: &[File], request: &Request) -> Result<(), IndexError> {
    let Some(root) = files.first() else {
        return Ok(());
    };
    let mut index = Index::open(root.bytes.clone())?;
    for _ in 0..100 {
        match index.search(request)? {
            Answer::Found(_) => return Ok(()),
            Answer::Needs(parts) => {
                for part in parts {
                    let bytes = files
                        .get(part.0 as usize + 1)
                        .map(|file| file.bytes.clone());
                    index.insert(part, bytes.unwrap_or_default())?;
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_is_found_by_each_of_its_words(documents in documents()) {
        let index = index(documents.clone(), split());
        for (number, document) in documents.iter().enumerate() {
            for word in words(document) {
                // A word of symbols alone is none to the grammar.
                if word.chars().any(char::is_alphanumeric) && word.chars().count() < 60 {
                    let found = found_docs(&index, &format!("\"{word}\""));
                    prop_assert!(found.contains(&(number as u32)), "{word:?} in {found:?}");
                }
            }
        }
    }

    #[test]
    fn one_file_and_many_parts_answer_alike(documents in documents(), query in text()) {
        let (whole, parts) = (small(documents.clone()), index(documents, split()));
        let request = request(&query);
        let (a, b) = (found(&whole, &request), found(&parts, &request));
        prop_assert_eq!(a.hits, b.hits);
        prop_assert_eq!(a.facets, b.facets);
        prop_assert_eq!(a.months, b.months);
        prop_assert_eq!(a.rungs, b.rungs);
    }

    #[test]
    fn builds_are_the_same_byte_for_byte(documents in documents()) {
        prop_assert_eq!(files(documents.clone(), split()), files(documents, split()));
    }

    #[test]
    fn any_query_is_answered(query in "\\PC{0,80}", typing in any::<bool>()) {
        let index = small([document("سد الفرات", "قرب النهر مكتبة قديمة")]);
        let request = Request { query: Query::parse(&query, typing), limit: 5, ..request("") };
        let found = found(&index, &request);
        prop_assert!(found.hits.len() <= 1);
        for mark in found.marker.marks("سد النهر bridge", "ar") {
            prop_assert!("سد النهر bridge".get(mark).is_some());
        }
    }

    #[test]
    fn any_text_is_marked_on_character_boundaries(text in "\\PC{0,60}", query in text()) {
        let index = small([document("سد الفرات", "قرب النهر مكتبة قديمة")]);
        let marker = found(&index, &request(&query)).marker;
        for mark in marker.marks(&text, "ar") {
            prop_assert!(text.get(mark).is_some());
        }
        let passage = Passage { lang: "ar".to_owned(), text: text.clone() };
        if let Some(snippet) = marker.snippet(&[passage], 20) {
            prop_assert!(text.get(snippet.range).is_some());
        }
    }

    #[test]
    fn any_bytes_are_an_error_or_an_index(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let root = files(Vec::new(), BuildOptions::default()).remove(0).bytes;
        let magic = [root[..10].to_vec(), bytes.clone()].concat();
        for bytes in [bytes, magic] {
            if let Ok(mut index) = Index::open(bytes.clone()) {
                let _ = index.insert(PartId(0), bytes);
                let _ = index.search(&request("سد"));
            }
        }
    }

    #[test]
    fn a_damaged_file_is_named_or_harmless(
        documents in documents(),
        query in text(),
        file in any::<prop::sample::Index>(),
        byte in any::<prop::sample::Index>(),
        bit in 0..8u8,
        cut in any::<bool>(),
    ) {
        let mut files = files(documents, split());
        let file = file.index(files.len());
        let File { name, bytes } = &mut files[file];
        let at = byte.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 1 << bit;
        }
        let name = name.clone();
        for query in [query.as_str(), "\"سد سد\"", ""] {
            if let Err(error) = ask(&files, &request(query)) {
                prop_assert!(error.to_string().starts_with(&name), "{error} is not of {name}");
            }
            if let Ok(index) = Index::open(files[0].bytes.clone()) {
                let _ = index.suggest(query, 3);
            }
        }
    }

    #[test]
    fn a_forged_checksum_does_no_harm(
        documents in documents(),
        query in text(),
        byte in any::<prop::sample::Index>(),
        value in any::<u8>(),
    ) {
        let whole = BuildOptions { single_file: usize::MAX, ..BuildOptions::default() };
        let mut files = files(documents, whole);
        let bytes = &mut files[0].bytes;
        let at = 18 + byte.index(bytes.len() - 18);
        bytes[at] = value;
        let sum = bytes[18..].iter().fold(0x811c_9dc5u32, |sum, &byte| {
            (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        bytes[14..18].copy_from_slice(&sum.to_le_bytes());
        for query in [query.as_str(), "\"سد سد\"", ""] {
            let _ = ask(&files, &request(query));
        }
    }
}

#[test]
fn another_format_or_analyser_says_what_to_build_again() {
    let mut root = files(vec![document("سد", "")], BuildOptions::default())
        .remove(0)
        .bytes;
    root[6] ^= 1;
    let error = Index::open(root.clone()).unwrap_err();
    assert!(matches!(error, IndexError::Analyser { .. }));
    assert!(error.to_string().contains("build the site again"));
    root[4] ^= 1;
    assert!(matches!(Index::open(root), Err(IndexError::Format { .. })));
}

#[test]
fn a_part_of_another_build_is_refused() {
    let archive = |word: &str| files(vec![document(word, "نهر")], split());
    let (one, other) = (archive("سد"), archive("جسر"));
    let mut index = Index::open(one[0].bytes.clone()).unwrap();
    let error = index.insert(PartId(0), other[1].bytes.clone()).unwrap_err();
    assert!(matches!(error, IndexError::OtherBuild { .. }), "{error}");
    let error = index
        .insert(PartId(900), other[1].bytes.clone())
        .unwrap_err();
    assert!(matches!(error, IndexError::NoSuchPart { .. }), "{error}");
}

#[test]
fn an_empty_archive_answers() {
    let index = small([]);
    assert_eq!(found(&index, &request("سد")).total, 0);
    assert_eq!(found(&index, &request("")).total, 0);
}
