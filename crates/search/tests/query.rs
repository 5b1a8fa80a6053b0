//! What each kind of query finds.

mod common;

use common::{docs, document, found, request, small};
use maqal_search::{
    DocSet, Document, FacetCount, Filter, Index, MonthCount, Query, Request, Rung, Sort,
};

fn rivers() -> Index {
    small([
        document("سد جديد على الفرات", "بني السد فوق النهر، وفتحت بواباته."),
        document("مكتبة المدينة", "قرب النهر مكتبة قديمة، فيها كتاب عن السد."),
        document("", "صيد السمك في الفرات والخابور. جريدة الساحل الغربي."),
        document("بيشمركة وجسور", "وصف الجسر القديم وأعمدته الحجرية."),
    ])
}

#[test]
fn all_the_words_must_be_there() {
    assert_eq!(docs(&rivers(), "مكتبة السد"), [1]);
    assert_eq!(docs(&rivers(), "الفرات"), [0, 2]);
}

#[test]
fn spelling_variants_are_one_word() {
    for query in ["مكتبه", "مَكْتَبَة", "مكتـبة"] {
        assert_eq!(docs(&rivers(), query), [1], "{query}");
    }
}

#[test]
fn the_exact_form_ranks_first() {
    let index = small([
        document("", "الكتاب هنا وحده"),
        document("", "كتاب هنا وحده"),
    ]);
    assert_eq!(docs(&index, "كتاب"), [1, 0]);
    assert_eq!(docs(&index, "الكتاب"), [0, 1]);
}

#[test]
fn a_word_in_the_headline_ranks_first() {
    let index = small([
        document("ماء", "فيه جسر ونهر"),
        document("جسر", "فيه ماء ونهر"),
    ]);
    assert_eq!(docs(&index, "جسر"), [1, 0]);
}

#[test]
fn the_last_word_is_a_beginning_while_typing() {
    let index = rivers();
    let typing = Request {
        query: Query::parse("الفرا", true),
        limit: 9,
        ..Request::default()
    };
    let found = found(&index, &typing);
    assert_eq!(found.total, 2);
    assert_eq!(found.marker.marks("في الفرات", "ar").len(), 1);
}

#[test]
fn a_beginning_finds_no_form_that_begins_otherwise() {
    let index = small([
        document("المكتبة", "مكتبة المدينة"),
        document("مكتبات", "مكتبات المدينة"),
    ]);
    let typed = |text| {
        let query = Query::parse(text, true);
        found(
            &index,
            &Request {
                query,
                ..request("")
            },
        )
        .total
    };
    assert_eq!((typed("مكتب"), typed("مكتبا")), (2, 1));
}

#[test]
fn a_word_that_is_there_in_another_form_alone_counts_for_a_little_less() {
    let index = small([
        document("", "جسر ماء نهر بحر"),
        document("", "سماء ماء نهر بحر"),
    ]);
    let gained = |text| index.explain(&request(text), 1).unwrap().hits[0].words[0];
    // A tenth less of a word that stands once in a text of mean length.
    let expected = 0.9 * 2.2 / (0.9 + 1.2);
    assert!((gained("وجسر") / gained("جسر") - expected).abs() < 1e-3);
}

#[test]
fn a_phrase_is_found_in_its_order_only() {
    let index = rivers();
    assert_eq!(docs(&index, "\"الساحل الغربي\""), [2]);
    assert!(docs(&index, "\"الغربي الساحل\"").is_empty());
}

#[test]
fn a_word_in_quotation_marks_is_meant_as_it_stands() {
    let index = small([
        document("", "جسر على النهر"),
        document("", "جسور على النهر"),
        document("", "الجسر القديم"),
    ]);
    let query = |text| found(&index, &request(text));
    assert!(query("جسر").total > 1);
    let quoted = query("«جسر»");
    assert_eq!(quoted.total, 1);
    // A spelling is no other form; another form is not marked.
    assert_eq!(query("\"جِسْر\"").total, 1);
    assert!(quoted.marker.marks("جسور", "ar").is_empty());
    assert_eq!(quoted.marker.marks("جسر", "ar").len(), 1);
    assert_eq!(query("-«جسر»").total, 2);
}

#[test]
fn nothing_is_guessed_for_what_stands_in_quotation_marks() {
    let index = rivers();
    for text in ["«الخابوور»", "\"hgtvhj\"", "«الساحل الغربيي»"] {
        let found = found(&index, &request(text));
        assert_eq!((found.total, found.rungs), (0, vec![]), "{text}");
    }
}

#[test]
fn excluded_words_leave_documents_out() {
    assert_eq!(docs(&rivers(), "الفرات -صيد"), [0]);
    assert_eq!(docs(&rivers(), "-الفرات"), [1, 3]);
}

#[test]
fn one_of_the_alternatives_suffices() {
    let mut found = docs(&rivers(), "بيشمركة OR الخابور");
    found.sort_unstable();
    assert_eq!(found, [2, 3]);
}

#[test]
fn a_misspelled_word_finds_what_was_meant() {
    let index = rivers();
    let found = found(&index, &request("الخابوور"));
    assert_eq!(found.hits[0].doc, 2);
    assert!(
        matches!(&found.rungs[..], [Rung::Spelling { .. }]),
        "{:?}",
        found.rungs
    );
}

#[test]
fn of_two_guesses_the_nearer_counts_for_more() {
    let index = small([
        document("", "بحور هنا وحدها"),
        document("", "بدور هنا وحدها"),
    ]);
    assert_eq!(docs(&index, "بذور"), [1, 0]);
}

#[test]
fn keys_of_the_other_layout_find_what_was_meant() {
    let index = rivers();
    let found = found(&index, &request("hgtvhj"));
    assert_eq!(found.hits[0].doc, 0);
    let rung = Rung::Keyboard {
        typed: "hgtvhj".to_owned(),
        used: "الفرات".to_owned(),
    };
    assert_eq!(found.rungs, [rung]);
}

#[test]
fn a_name_in_latin_letters_finds_its_arabic_spelling() {
    let index = rivers();
    let found = found(&index, &request("peshmerga"));
    assert_eq!(found.hits[0].doc, 3);
    assert!(
        matches!(&found.rungs[..], [Rung::LatinName { .. }]),
        "{:?}",
        found.rungs
    );
}

#[test]
fn where_no_document_has_all_the_words_the_nearest_is_told_what_it_lacks() {
    let index = rivers();
    let found = found(&index, &request("مكتبة صيد السمك"));
    assert_eq!(found.hits[0].doc, 2);
    assert_eq!(
        found.rungs,
        [Rung::FewerWords {
            left_out: vec!["مكتبة".to_owned()]
        }]
    );
}

fn dated() -> Index {
    let article = |day, section: &str, author: &str| Document {
        day: Some(day),
        section: Some(section.to_owned()),
        authors: vec![author.to_owned()],
        minutes: 3,
        ..document("خبر", "نص الخبر")
    };
    small([
        article(19_800, "علوم", "ليلى سالم"),
        article(19_790, "كتب", "سامر عادل"),
        article(19_750, "علوم", "سامر عادل"),
    ])
}

#[test]
fn without_words_the_whole_archive_is_found_newest_first() {
    let index = dated();
    let found = found(&index, &request(""));
    assert_eq!(
        found.hits.iter().map(|hit| hit.doc).collect::<Vec<_>>(),
        [0, 1, 2]
    );
    assert_eq!(found.facets.sections[0].name, "علوم");
    assert_eq!(found.facets.sections[0].count, 2);
    let months = [
        MonthCount {
            year: 2024,
            month: 3,
            count: 2,
        },
        MonthCount {
            year: 2024,
            month: 1,
            count: 1,
        },
    ];
    assert_eq!(found.months, months);
}

#[test]
fn filters_narrow_and_the_counts_follow() {
    let index = dated();
    let ask = |filter| {
        let request = Request {
            filter,
            limit: 9,
            ..request("")
        };
        let found = found(&index, &request);
        found
            .hits
            .into_iter()
            .map(|hit| hit.doc)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ask(Filter {
            sections: vec!["علوم".to_owned()],
            ..Filter::default()
        }),
        [0, 2]
    );
    assert_eq!(
        ask(Filter {
            from: Some(19_760),
            to: Some(19_795),
            ..Filter::default()
        }),
        [1]
    );
    assert_eq!(
        ask(Filter {
            docs: DocSet::Only(vec![2, 1]),
            ..Filter::default()
        }),
        [1, 2]
    );
    assert_eq!(
        ask(Filter {
            docs: DocSet::Without(vec![2, 1]),
            ..Filter::default()
        }),
        [0]
    );
    assert_eq!(
        ask(Filter {
            minutes: vec![(0, 2), (4, u32::MAX)],
            ..Filter::default()
        }),
        []
    );
}

#[test]
fn a_facet_counts_what_another_of_its_values_would_add() {
    let index = dated();
    let filter = Filter {
        sections: vec!["كتب".to_owned()],
        from: Some(19_780),
        ..Filter::default()
    };
    let request = Request {
        filter,
        ..request("خبر")
    };
    let found = found(&index, &request);
    assert_eq!(found.total, 1);
    let counts = |counts: &[FacetCount]| -> Vec<(String, u32)> {
        let pair = |value: &FacetCount| (value.name.clone(), value.count);
        counts.iter().map(pair).collect()
    };
    // Of two in the other section, one is of an earlier day.
    let mut sections = counts(&found.facets.sections);
    sections.sort();
    assert_eq!(sections, [("علوم".into(), 1), ("كتب".into(), 1)]);
    assert_eq!(counts(&found.facets.authors), [("سامر عادل".into(), 1)]);
    assert_eq!(counts(&found.facets.minutes), [("3".into(), 1)]);
    let months: Vec<_> = found.months.iter().map(|month| month.month).collect();
    assert_eq!(months, [3]);
    assert_eq!(
        (found.without.facets, found.without.days),
        ([1, 0, 0, 0, 0, 0], 0)
    );
}

#[test]
fn an_empty_answer_tells_which_condition_is_in_the_way() {
    let index = dated();
    let filter = Filter {
        from: Some(19_900),
        docs: DocSet::All,
        ..Filter::default()
    };
    let request = Request {
        filter,
        ..request("خبر")
    };
    let found = found(&index, &request);
    assert_eq!((found.total, found.without.days), (0, 3));
    let months: Vec<_> = found.months.iter().map(|month| month.count).collect();
    assert_eq!(months, [2, 1]);
}

#[test]
fn fields_narrow_by_part_of_a_name() {
    let index = dated();
    assert_eq!(docs(&index, "كاتب:سامر"), [1, 2]);
    assert_eq!(docs(&index, "-author:سامر خبر"), [0]);
    assert_eq!(docs(&index, "قبل:2024-01"), [2]);
    assert_eq!(docs(&index, "-بعد:2024-03"), [2]);
    assert_eq!(docs(&index, "-قبل:2024-02 -كاتب:ليلى"), [1]);
}

#[test]
fn order_and_paging_are_as_asked_for() {
    let index = dated();
    let request = Request {
        sort: Sort::Oldest,
        offset: 1,
        limit: 1,
        ..request("خبر")
    };
    let found = found(&index, &request);
    assert_eq!(found.hits[0].doc, 1);
    assert_eq!((found.hits.len(), found.total), (1, 3));
}

#[test]
fn being_new_gives_a_little_that_halves_with_each_year() {
    let article = |day| Document {
        day,
        ..document("خبر", "نص الخبر")
    };
    let index = small([Some(19_800), Some(19_800 - 365), Some(19_800 - 730), None].map(article));
    let explanation = index.explain(&request("خبر"), 4).unwrap();
    let share = |doc: u32| {
        let hit = explanation.hits.iter().find(|hit| hit.doc == doc).unwrap();
        hit.recency / (hit.score - hit.recency)
    };
    assert!((share(0) - 0.04).abs() < 1e-4, "{explanation:?}");
    assert!((share(1) - 0.02).abs() < 1e-4 && (share(2) - 0.01).abs() < 1e-4);
    assert!(share(3).abs() < 1e-6, "of no day");
}

#[test]
fn an_explanation_adds_up() {
    let index = rivers();
    let explanation = index.explain(&request("سد الفرات"), 3).unwrap();
    let first = &explanation.hits[0];
    let sum: f32 =
        first.words.iter().sum::<f32>() + first.proximity + first.recency + first.complete;
    assert!((sum - first.score).abs() < 1e-3, "{explanation:?}");
    assert_eq!(explanation.words[1].folded, "الفرات");
}

#[test]
fn a_word_behind_a_clitic_is_the_word_rather_than_its_kin() {
    let index = small([
        document("حديث", "في المدينة قناطر كثيرة"),
        document("حديث", "في المدينة قنطرة قديمة"),
        document("حديث", "في المدينة القنطرة قديمة"),
    ]);
    assert_eq!(docs(&index, "بقنطرة"), [1, 0, 2]);
    assert_eq!(docs(&index, "بقناطر"), [0, 1, 2]);
}

#[test]
fn what_asks_is_less_than_what_is_asked_about() {
    let index = small([
        document("متى وكيف", "متى وأين ولماذا"),
        document("القنطرة", "بنيت قنطرة من حجر"),
        document("النهر", "نهر قرب المدينة"),
    ]);
    let found = found(&index, &request("متى بنيت القنطرة"));
    assert_eq!(found.hits[0].doc, 1);
    assert_eq!(found.rungs, []);
    assert_eq!(docs(&index, "متى"), [0]);
}

#[test]
fn a_function_word_weighs_less_than_half_beside_others_and_in_full_alone() {
    let index = small([
        document("متى", "بنيت قنطرة"),
        document("النهر", "قرب المدينة"),
        document("البحر", "قرب المدينة"),
    ]);
    let weight = |query| index.explain(&request(query), 1).unwrap().words[0].weight;
    assert!((weight("متى قنطرة") / weight("متى") - 0.4).abs() < 1e-4);
}

#[test]
fn a_name_that_is_spelled_as_a_function_word_is_a_name() {
    let index = small([
        document("محمد على الجسر", "محمد"),
        document("سامر علي", "نهر"),
    ]);
    let missed = |query: &str| found(&index, &request(query)).rungs;
    assert_eq!(missed("نهر علي"), []);
    assert_eq!(docs(&index, "سامر علي"), [1]);
}

#[test]
fn other_forms_are_found_where_only_the_index_knows_the_stems() {
    let french = |headline: &str| Document {
        lang: "fr".to_owned(),
        headline: headline.to_owned(),
        ..Document::default()
    };
    let index = small([french("une maison blanche"), french("le pont")]);
    for (typed, doc) in [("maisons", 0), ("blanches", 0), ("ponts", 1)] {
        let found = found(&index, &request(typed));
        assert_eq!(found.hits.first().map(|hit| hit.doc), Some(doc), "{typed}");
        assert!(matches!(found.rungs[..], [Rung::Stem { .. }]), "{typed}");
    }
    assert_eq!(docs(&index, "pontificat"), [0; 0]);
    let marker = found(&index, &request("maison")).marker;
    let text = "des maisons, la maison et la maisonnette";
    let marked = marker
        .marks(text, "fr")
        .into_iter()
        .map(|range| &text[range]);
    assert_eq!(marked.collect::<Vec<_>>(), ["maisons", "maison"]);
}
