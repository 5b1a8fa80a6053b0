//! Any text as a query: parsed, answered from an index and its explanation given, its words marked
//! on character boundaries; and what it may go on to finds something.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maqal_fuzz::{files, request};
use maqal_search::{Answer, Index, Suggested};

/// A text that queries may find something in.
const TEXT: &str = "قرب النهر مكتبة قديمة bridges, وفي المكتبة كتب";

thread_local! {
    static INDEX: Index = Index::open(files(false).remove(0).bytes).expect("the index is whole");
}

fuzz_target!(|typed: &str| {
    INDEX.with(|index| {
        for typing in [false, true] {
            check(index, typed, typing);
        }
        check_suggestions(index, typed);
    });
});

fn check(index: &Index, typed: &str, typing: bool) {
    let request = request(typed, typing);
    let Ok(Answer::Found(found)) = index.search(&request) else {
        panic!("an index in one file answers");
    };
    for mark in found.marker.marks(TEXT, "ar") {
        assert!(TEXT.get(mark).is_some());
    }
    let explanation = index.explain(&request, 5).expect("the index is whole");
    assert_eq!(explanation.total, found.total);
}

fn check_suggestions(index: &Index, typed: &str) {
    let Ok(Suggested::Found(found)) = index.suggest(typed, 3) else {
        panic!("an index in one file suggests");
    };
    for query in &found.queries {
        let Ok(Answer::Found(answer)) = index.search(&request(query, false)) else {
            panic!("an index in one file answers");
        };
        assert!(answer.total > 0, "{query:?} finds nothing");
    }
}
