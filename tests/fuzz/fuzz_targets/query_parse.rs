//! Any text as a query: parsed, answered from an index and its explanation given, its words marked
//! on character boundaries.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use maqal_fuzz::{files, request};
use maqal_search::{Answer, Index};

/// A text that queries may find something in.
const TEXT: &str = "قرب النهر مكتبة قديمة bridges, وفي المكتبة كتب";

fuzz_target!(|typed: &str| {
    static INDEX: OnceLock<Vec<u8>> = OnceLock::new();
    let root = INDEX.get_or_init(|| files(false).remove(0).bytes);
    let index = Index::open(root.clone()).expect("the index is whole");
    for typing in [false, true] {
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
});
