//! What holds for any text whatsoever.

use std::hash::{DefaultHasher, Hash, Hasher};

use maqal_text::{
    Folded, Language, SegmentKind, Stemmer, Vocabulary, fold, keyboard, latin, segments, skeleton,
    stem, stem_candidates, weighted_distance, words,
};
use proptest::prelude::*;

/// Texts of what makes trouble: letters of several scripts, marks without letters, controls,
/// presentation forms, digits and their separators; and any characters.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,24}",
        "[ ابةهويئؤءأٰٓٔ\u{64e}\u{640}\u{200c}\u{200f}ەێکیﻻﷲ٣1٫,.'aÉß_אם\"]{0,24}"
    ]
}

fn arabic_word() -> impl Strategy<Value = String> {
    "[ابتوهيلكفسمنء]{1,8}"
}

fn language() -> impl Strategy<Value = Language> {
    proptest::sample::select(vec![
        Language::Arabic,
        Language::Persian,
        Language::Urdu,
        Language::Sorani,
        Language::Hebrew,
        Language::English,
        Language::Other,
    ])
}

proptest! {
    #[test]
    fn joined_segments_are_the_text(text in text()) {
        let joined: String = segments(&text).map(|segment| &text[segment.range]).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn words_stand_in_order_on_character_boundaries(text in text(), lang in language()) {
        let mut end = 0;
        for word in words(&text, lang) {
            prop_assert!(word.range.start >= end && word.range.end > word.range.start);
            prop_assert!(text.get(word.range.clone()).is_some());
            prop_assert!(!word.folded.is_empty());
            end = word.range.end;
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in text(), lang in language()) {
        for segment in segments(&text).filter(|segment| segment.kind == SegmentKind::Word) {
            let once = fold(&text[segment.range], lang);
            prop_assert_eq!(fold(&once, lang), once);
        }
    }

    #[test]
    fn a_folded_word_is_one_word(text in text(), lang in language()) {
        for word in words(&text, lang) {
            let again: Vec<String> = words(&word.folded, lang).map(|word| word.folded).collect();
            prop_assert_eq!(again, [word.folded]);
        }
    }

    #[test]
    fn a_folded_prefix_maps_to_a_prefix_of_the_original(text in text(), lang in language()) {
        let folded = Folded::new(&text, lang);
        let mut last = 0;
        for (at, letter) in folded.text().char_indices() {
            let original = folded.original(0..at + letter.len_utf8());
            prop_assert!(text.get(original.clone()).is_some());
            prop_assert!(original.end >= last);
            last = original.end;
        }
    }

    #[test]
    fn any_word_has_a_stem(text in text(), lang in language()) {
        let stemmer = Stemmer::train([(text.as_str(), 1)], lang);
        for word in words(&text, lang) {
            let first = stem_candidates(&word.folded, lang).into_iter().next();
            prop_assert_eq!(first.map(|candidate| candidate.stem), Some(word.folded.clone()));
            prop_assert!(!stemmer.stem(&word.folded).is_empty());
        }
    }

    #[test]
    fn the_order_of_learning_does_not_matter(
        mut learnt in proptest::collection::vec((arabic_word(), 1..9u32), 1..20),
    ) {
        let train = |words: &[(String, u32)]| {
            let words = words.iter().map(|(word, count)| (word.as_str(), *count));
            Stemmer::train(words, Language::Arabic)
        };
        let forwards: Vec<_> = train(&learnt).stems().map(|(w, s)| (w.to_owned(), s)).collect();
        learnt.reverse();
        let backwards: Vec<_> = train(&learnt).stems().map(|(w, s)| (w.to_owned(), s)).collect();
        prop_assert_eq!(forwards, backwards);
    }

    #[test]
    fn a_stem_needs_only_the_counts(words in proptest::collection::vec(arabic_word(), 1..20)) {
        struct Counts<'w>(&'w [String]);
        impl Vocabulary for Counts<'_> {
            fn count(&self, folded: &str) -> u32 {
                self.0.iter().filter(|word| *word == folded).count() as u32
            }
        }
        let stemmer = Stemmer::train(words.iter().map(|word| (word.as_str(), 1)), Language::Arabic);
        for word in &words {
            let by_counts = stem(word, Language::Arabic, &Counts(&words));
            prop_assert_eq!(by_counts, stemmer.stem(word));
        }
    }

    #[test]
    fn the_skeleton_of_a_stem_stands_in_its_word(
        word in "[اوويهتءنملقطر]{2,9}|[قطر](و|ا|)[نمل](ا|)[يطرم]{0,2}[قر](اء|ي|ه|ات|)",
        seed in 0..u64::MAX,
    ) {
        /// Knows every third word, or so.
        struct Any(u64);
        impl Vocabulary for Any {
            fn count(&self, folded: &str) -> u32 {
                let mut hasher = DefaultHasher::new();
                (self.0, folded).hash(&mut hasher);
                (hasher.finish() % 12).saturating_sub(8) as u32
            }
        }
        let letters = skeleton(&word);
        let candidates = stem_candidates(&word, Language::Arabic).into_iter();
        let by_rules = candidates.map(|candidate| candidate.stem);
        for stem in by_rules.chain([stem(&word, Language::Arabic, &Any(seed))]) {
            prop_assert!(letters.contains(&skeleton(&stem)), "{stem}");
        }
    }

    #[test]
    fn distances_are_symmetric_and_bounded(a in arabic_word(), b in arabic_word(), max in 0..30u32) {
        let distance = weighted_distance(&a, &b, max);
        prop_assert_eq!(distance, weighted_distance(&b, &a, max));
        prop_assert!(distance.is_none_or(|distance| distance <= max));
        prop_assert_eq!(weighted_distance(&a, &a, 0), Some(0));
    }

    #[test]
    fn other_readings_of_any_text_do_not_fail(text in text()) {
        for other in keyboard::other_layout(&text) {
            prop_assert_ne!(&other, &text);
        }
        prop_assert_eq!(latin::distance(&text, &text, 0), Some(0));
        prop_assert!(latin::skeleton(&text).len() <= 4 * text.len());
    }
}

#[test]
fn a_letter_of_the_original_has_its_marks_with_it() {
    let folded = Folded::new("كِتاب", Language::Arabic);
    assert_eq!(folded.original(0.."ك".len()), 0.."كِ".len());
}
