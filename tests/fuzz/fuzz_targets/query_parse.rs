//! Any text, and any row of pieces of the grammar, as a query: parsed, answered from an index and its
//! explanation given, its words marked on character boundaries; and what it may go on to finds something.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maqal_fuzz::{Layout, STRONGEST, files, request, typed};
use maqal_search::{Answer, Index, PartId, Suggested};

/// A text that queries may find something in.
const TEXT: &str = "قرب النهر مكتبة قديمة bridges, وفي المكتبة كتب";

thread_local! {
    static INDEXES: [Index; 2] = [
        whole(Layout::Whole),
        whole(Layout::Strongest).with_limits(STRONGEST),
    ];
}

/// An index with all its parts.
fn whole(layout: Layout) -> Index {
    let mut files = files(layout).into_iter();
    let root = files.next().expect("there is a root");
    let mut index = Index::open(root.bytes).expect("the index is whole");
    for (file, part) in files.zip(0..) {
        index
            .insert(PartId(part), file.bytes)
            .expect("the part is whole");
    }
    index
}

fuzz_target!(|bytes: &[u8]| {
    let typed = typed(bytes);
    INDEXES.with(|indexes| {
        for index in indexes {
            for typing in [false, true] {
                check(index, &typed, typing);
            }
            check_suggestions(index, &typed);
        }
    });
});

fn check(index: &Index, typed: &str, typing: bool) {
    let request = request(typed, typing);
    let Ok(Answer::Found(found)) = index.search(&request) else {
        panic!("an index with all its parts answers");
    };
    for mark in found.marker.marks(TEXT, "ar") {
        assert!(TEXT.get(mark).is_some());
    }
    let explanation = index.explain(&request, 5).expect("the index is whole");
    assert_eq!(explanation.total, found.total);
    let again = index.search(&request).expect("the index is whole");
    let Answer::Found(again) = again else {
        panic!("an index with all its parts answers again");
    };
    assert_eq!((again.total, again.hits), (found.total, found.hits));
}

fn check_suggestions(index: &Index, typed: &str) {
    let Ok(Suggested::Found(found)) = index.suggest(typed, 3) else {
        panic!("an index with all its parts suggests");
    };
    for query in &found.queries {
        let Ok(Answer::Found(answer)) = index.search(&request(query, false)) else {
            panic!("an index with all its parts answers");
        };
        assert!(answer.total > 0, "{query:?} finds nothing");
    }
}
