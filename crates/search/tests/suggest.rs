//! What is suggested while a reader types.

#![expect(clippy::unwrap_used, reason = "a failure is what the test reports")]

mod common;

use common::{document, found, index, request, small};
use proptest::prelude::*;

use maqal_search::{BuildOptions, Builder, Document, Field, Index, PartId, Suggested, Suggestions};

fn rivers() -> Vec<Document> {
    let tagged = |tag: &str, headline, body| Document {
        tags: vec![tag.to_owned()],
        authors: vec!["سامر الجسار".to_owned()],
        ..document(headline, body)
    };
    vec![
        tagged("جسور", "الجسر القديم", "جسر من حجر فوق نهر صغير"),
        tagged("الجسور", "نهر بلا جسر", "الجسور قليلة هنا"),
        tagged("أنهار", "سد على النهر", "بني السد من تراب"),
    ]
}

fn suggestions(index: &Index, typed: &str) -> Suggestions {
    match index.suggest(typed, 5).unwrap() {
        Suggested::Found(suggestions) => suggestions,
        Suggested::Needs(parts) => panic!("missing {parts:?}"),
    }
}

#[test]
fn the_last_word_goes_on_to_words_of_the_archive() {
    let index = small(rivers());
    assert_eq!(suggestions(&index, "حج").queries, ["حجر"]);
    assert_eq!(suggestions(&index, "نهر ").queries, [""; 0]);
    assert_eq!(suggestions(&index, "من").queries, [""; 0]);
}

#[test]
fn function_words_are_not_suggested() {
    let index = small([document("", "نهر في فناء"), document("", "جسر في غيم")]);
    assert_eq!(suggestions(&index, "ف").queries, ["فناء"]);
}

#[test]
fn a_completed_query_finds_something_with_the_words_before() {
    let index = small(rivers());
    assert_eq!(suggestions(&index, "السد ت").queries, ["السد تراب"]);
    assert_eq!(suggestions(&index, "السد حج").queries, [""; 0]);
    assert_eq!(
        suggestions(&index, "وسم:أنهار ت").queries,
        ["وسم:أنهار تراب"]
    );
    assert_eq!(suggestions(&index, "وسم:أنهار حج").queries, [""; 0]);
    assert_eq!(suggestions(&index, "نهر -حج").queries, [""; 0]);
}

#[test]
fn names_match_with_the_article_or_without() {
    let index = small(rivers());
    let names = |typed: &str| -> Vec<(Field, String, u32)> {
        let values = suggestions(&index, typed).values.into_iter();
        values
            .map(|value| (value.field, value.name, value.documents))
            .collect()
    };
    let tag = |name: &str| (Field::Tag, name.to_owned(), 1);
    assert_eq!(names("جسور"), [tag("الجسور"), tag("جسور")]);
    assert_eq!(names("انها"), [tag("أنهار")]);
    assert_eq!(
        names("سامر جس"),
        [(Field::Author, "سامر الجسار".to_owned(), 3)]
    );
}

#[test]
fn headlines_have_every_word_typed() {
    let index = small(rivers());
    assert_eq!(suggestions(&index, "نهر ج").headlines, [1]);
    assert_eq!(suggestions(&index, "حجر").headlines, [0; 0]);
    assert_eq!(suggestions(&index, "نهر -جسر").headlines, [2]);
}

#[test]
fn nothing_is_suggested_for_nothing() {
    let index = small(rivers());
    for typed in ["", " ", "-", "«"] {
        assert_eq!(
            suggestions(&index, typed),
            Suggestions::default(),
            "{typed}"
        );
    }
}

#[test]
fn parts_are_asked_for_until_the_suggestions_are_whole() {
    let split = BuildOptions {
        single_file: 0,
        part_size: 64,
        ..BuildOptions::default()
    };
    let whole = suggestions(&index(rivers(), split.clone()), "نهر ج");
    let mut builder = Builder::new(split);
    rivers()
        .into_iter()
        .for_each(|document| builder.add(document));
    let files = builder.finish().unwrap().files;
    let mut index = Index::open(files[0].bytes.clone()).unwrap();
    let found = loop {
        let needs = match index.suggest("نهر ج", 5).unwrap() {
            Suggested::Found(found) if found.pending.is_empty() => break found,
            Suggested::Found(found) => found.pending,
            Suggested::Needs(needs) => needs,
        };
        assert!(!needs.is_empty());
        for PartId(part) in needs {
            let bytes = files[part as usize + 1].bytes.clone();
            index.insert(PartId(part), bytes).unwrap();
        }
    };
    assert_eq!(found, whole);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_suggestions_keep_their_bound_and_find_something(
        typed in prop_oneof!["\\PC{0,30}", "[جسرنهدالمنوبة «»:-]{0,12}", "(السد|نهر|جسر|-نهر|كاتب:سامر|وسم:سدود) -?[ا-ي]{0,3}"],
        limit in 0..4usize,
    ) {
        let index = small(rivers());
        let Suggested::Found(suggestions) = index.suggest(&typed, limit).unwrap() else {
            return Err(TestCaseError::fail("a part is missing of an index in one file"));
        };
        prop_assert!(suggestions.queries.len() <= limit);
        prop_assert!(suggestions.values.len() <= limit && suggestions.headlines.len() <= limit);
        for query in &suggestions.queries {
            prop_assert!(found(&index, &request(query)).total > 0, "{query:?}");
        }
    }
}
