//! Questions to an archive whose frequent words have lists of their strongest documents, which are read in
//! place of the whole.

#![expect(clippy::unwrap_used, reason = "a failure is what the test reports")]

mod common;

use std::collections::BTreeSet;

use ListShare::{Nothing, Strongest, Whole};
use common::{document, index, request};
use maqal_search::{
    Answer, BuildOptions, Builder, DocSet, Document, Explanation, File, Filter, Found, Index,
    Limits, ListShare, PartId, Request, Rung, WordExplanation,
};

const DOCUMENTS: u32 = 120;
/// Documents that are kept of a long list: those of «بحر» and «سماء» are long.
const KEPT: u32 = 10;
/// Every list is read whole that has no list of its strongest documents.
const STRONGEST: Limits = Limits {
    whole: 0,
    ..Limits::NONE
};

/// Every document has «بحر», five of six have «سماء»; the rare words stand in a few of them.
fn archive() -> impl Iterator<Item = Document> {
    (0..DOCUMENTS).map(|number| {
        let sky = if number % 6 == 5 {
            "غيم"
        } else {
            "سماء"
        };
        match number {
            7 => document("خبر", &format!("قنطرة بحر {sky}")),
            40 => document("خبر", &format!("خزانة عتيقة بحر {sky}")),
            50 => document("خبر", &format!("قنطرة خزانة بحر {sky}")),
            71 => document("خبر", "قنطرة خزانة بحر غيم"),
            110 => document("قنطرة خزانة بحر سماء", "خبر"),
            _ => document("خبر", &format!("بحر {sky}")),
        }
    })
}

fn options() -> BuildOptions {
    BuildOptions {
        single_file: 0,
        part_size: 32,
        strongest: KEPT,
        ..BuildOptions::default()
    }
}

fn files() -> Vec<File> {
    let mut builder = Builder::new(options());
    archive().for_each(|document| builder.add(document));
    builder.finish().unwrap().files
}

fn library(limits: Limits) -> Index {
    index(archive(), options()).with_limits(limits)
}

fn ask(index: &Index, query: &str) -> Found {
    common::found(index, &request(query))
}

fn docs(found: &Found) -> Vec<u32> {
    found.hits.iter().map(|hit| hit.doc).collect()
}

fn explain(index: &Index, query: &str) -> Explanation {
    index.explain(&request(query), 5).unwrap()
}

fn shares(explanation: &Explanation) -> Vec<ListShare> {
    explanation.words.iter().map(|word| word.read).collect()
}

const QUESTION: &str = "قنطرة خزانة بحر سماء";

#[test]
fn a_document_with_all_the_words_is_first_and_those_with_rare_ones_are_the_answer() {
    let index = library(STRONGEST);
    assert_eq!(
        shares(&explain(&index, QUESTION)),
        [Whole, Whole, Strongest, Strongest]
    );
    let found = ask(&index, QUESTION);
    assert_eq!(docs(&found)[0], 110);
    assert_eq!(
        BTreeSet::from_iter(docs(&found)),
        BTreeSet::from([7, 40, 50, 71, 110])
    );
    assert_eq!((found.total, found.rungs), (5, vec![]));
}

#[test]
fn the_order_is_that_of_reading_all_where_likely_words_are_there() {
    let (all, some) = (library(Limits::NONE), library(STRONGEST));
    assert_eq!(shares(&explain(&all, QUESTION)), [Whole; 4]);
    let first = |index| docs(&ask(index, QUESTION))[..3].to_vec();
    assert_eq!(first(&all), [110, 50, 71]);
    assert_eq!(first(&some), [110, 50, 71]);
}

#[test]
fn a_short_query_reads_all_and_so_does_a_small_archive_of_itself() {
    let short = "خزانة بحر سماء";
    let index = library(STRONGEST);
    assert_eq!(shares(&explain(&index, short)), [Whole; 3]);
    assert_eq!(
        BTreeSet::from_iter(docs(&ask(&index, short))),
        BTreeSet::from([40, 50, 110])
    );
    let as_it_is = common::index(archive(), options());
    assert_eq!(shares(&explain(&as_it_is, QUESTION)), [Whole; 4]);
}

#[test]
fn frequent_words_alone_are_needed() {
    let found = ask(&library(STRONGEST), "بحر سماء بحر سماء");
    assert_eq!(docs(&found)[0], 110);
    assert!(
        found.total >= KEPT && found.total <= 2 * KEPT,
        "{}",
        found.total
    );
}

#[test]
fn where_no_answer_has_a_rare_word_those_with_frequent_ones_are_found() {
    let index = library(STRONGEST);
    let unknown = ask(&index, "ذذذذذ ظظظظظ بحر سماء");
    let left_out = vec!["ذذذذذ".to_owned(), "ظظظظظ".to_owned()];
    assert_eq!(docs(&unknown)[0], 110);
    assert_eq!(unknown.rungs, [Rung::FewerWords { left_out }]);
    let excluded = ask(&index, "عتيقة \"خزانة قنطرة\" بحر سماء -عتيقة");
    assert!(excluded.total > 0 && !docs(&excluded).contains(&40));
    let filter = Filter {
        docs: DocSet::Only((0..4).collect()),
        ..Filter::default()
    };
    let filtered = Request {
        filter,
        ..request(QUESTION)
    };
    assert_eq!(docs(&common::found(&index, &filtered)), [0, 1, 2, 3]);
}

#[test]
fn words_beyond_the_limit_are_named() {
    let limits = Limits { whole: 0, all: 0 };
    let (index, query) = (library(limits), "قنطرة خزانة عتيقة بحر سماء");
    let explanation = explain(&index, query);
    let unread: Vec<String> = (explanation.words.iter())
        .filter(|word| word.read == Nothing)
        .map(|word| word.typed.clone())
        .collect();
    assert_eq!(unread.len(), 2);
    let named = Rung::CommonWords { words: unread };
    assert!(
        explanation.rungs.contains(&named),
        "{:?}",
        explanation.rungs
    );
    assert!(ask(&index, query).rungs.contains(&named));
    let is_told = |word: &WordExplanation| (word.weight == 0.0) == (word.read == Nothing);
    assert!(explanation.words.iter().all(is_told));
}

#[test]
fn an_exclusion_beside_a_question_is_read_whole() {
    let index = library(STRONGEST);
    let found = ask(&index, &format!("{QUESTION} -غيم"));
    assert_eq!(
        BTreeSet::from_iter(docs(&found)),
        BTreeSet::from([7, 40, 50, 110])
    );
    let without_sea = ask(&index, "قنطرة خزانة سماء خبر -بحر");
    assert_eq!(without_sea.total, 0, "every document has it, read or not");
    let three_words = explain(&index, "قنطرة بحر سماء -غيم");
    assert_eq!(shares(&three_words), [Whole; 4], "it makes no question");
    assert!(three_words.words[3].excluded && !three_words.words[0].excluded);
}

#[test]
fn a_phrase_beside_a_question_is_read_whole() {
    let index = library(STRONGEST);
    let query = "خزانة بحر سماء خبر \"قنطرة خزانة\"";
    assert_eq!(
        shares(&explain(&index, query)),
        [Whole, Strongest, Strongest, Strongest, Whole]
    );
    assert_eq!(docs(&ask(&index, query))[..3], [110, 50, 71]);
    let far = ask(&index, "قنطرة خزانة سماء \"سماء بحر\"");
    assert!(
        docs(&far)
            .iter()
            .all(|&doc| [7, 40, 50, 71, 110].contains(&doc)),
        "nowhere in this order"
    );
}

#[test]
fn a_guessed_word_counts_for_less_in_documents_that_were_not_read_too() {
    let index = library(STRONGEST);
    let last = |query: &str| {
        let explanation = explain(&index, query);
        assert_eq!(
            shares(&explanation),
            [Whole, Whole, Strongest, Strongest],
            "{query}"
        );
        let hit = explanation.hits.iter().find(|hit| hit.doc == 71).unwrap();
        (explanation.words[3].weight, hit.words[3])
    };
    let (known, guessed) = (last(QUESTION), last("قنطرة خزانة بحر سمااء"));
    assert_eq!(known.0, guessed.0);
    assert!(
        guessed.1 > 0.0 && guessed.1 < 0.9 * known.1,
        "{guessed:?} of {known:?}"
    );
}

#[test]
fn the_same_question_has_the_same_answer_whatever_was_asked_before() {
    let index = library(STRONGEST);
    let first = ask(&index, QUESTION);
    for between in [
        "بحر",
        "سماء بحر",
        "",
        "قنطرة بحر \"بحر سماء\" خبر غيم",
        QUESTION,
    ] {
        ask(&index, between);
        let again = ask(&index, QUESTION);
        assert_eq!(
            (again.hits, again.total),
            (first.hits.clone(), first.total),
            "{between}"
        );
        assert_eq!(again.months, first.months);
    }
}

/// What is found from the root on, and the parts that it took; each is asked for once.
fn fetch(files: &[File], limits: Limits) -> (Found, BTreeSet<u32>) {
    let mut index = Index::open(files[0].bytes.clone())
        .unwrap()
        .with_limits(limits);
    let mut fetched = BTreeSet::new();
    for _round in 0..6 {
        let parts = match index.search(&request(QUESTION)).unwrap() {
            Answer::Found(found) => return (found, fetched),
            Answer::Needs(parts) => parts,
        };
        for PartId(part) in parts {
            assert!(fetched.insert(part), "part {part} is asked for again");
            let bytes = files[part as usize + 1].bytes.clone();
            index.insert(PartId(part), bytes).unwrap();
        }
    }
    panic!("there is always another part to fetch beside {fetched:?}");
}

#[test]
fn a_question_fetches_the_strongest_documents_in_place_of_whole_lists_and_comes_to_an_end() {
    let files = files();
    let (found, some) = fetch(&files, STRONGEST);
    let (_, all) = fetch(&files, Limits::NONE);
    assert_eq!(found.hits, ask(&library(STRONGEST), QUESTION).hits);
    let is_postings = |part: &&u32| files[**part as usize + 1].name.starts_with("postings-");
    let only = |a: &BTreeSet<u32>, b: &BTreeSet<u32>| a.difference(b).filter(is_postings).count();
    assert_eq!((only(&some, &all), only(&all, &some)), (2, 2));
}
