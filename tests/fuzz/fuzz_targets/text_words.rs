//! Any text in each language: segments, words, folding and stems.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maqal_text::{Language, fold, segments, stem_candidates, words};

const LANGUAGES: [Language; 7] = [
    Language::Arabic,
    Language::Persian,
    Language::Urdu,
    Language::Sorani,
    Language::Hebrew,
    Language::English,
    Language::Other,
];

fuzz_target!(|text: &str| {
    let joined: String = segments(text).map(|segment| &text[segment.range]).collect();
    assert_eq!(joined, text);
    for language in LANGUAGES {
        check(text, language);
    }
});

fn check(text: &str, language: Language) {
    let mut end = 0;
    for word in words(text, language) {
        assert!(word.range.start >= end && word.range.end > word.range.start);
        assert!(text.get(word.range.clone()).is_some());
        assert!(!word.folded.is_empty());
        assert_eq!(fold(&word.folded, language), word.folded);
        assert!(!stem_candidates(&word.folded, language).is_empty());
        end = word.range.end;
    }
}
