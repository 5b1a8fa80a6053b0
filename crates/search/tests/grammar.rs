//! Queries made by the grammar are read as they were meant, and any that are made of its pieces are
//! answered within a bound.

mod common;

use common::{document, found, index, request};
use maqal_search::{Atom, BuildOptions, Clause, Field, FieldTerm, Index, Query, Request};
use proptest::prelude::*;

/// A term and the ways in which it is written.
#[derive(Clone, Debug)]
enum Term {
    Word(String),
    Phrase(Vec<String>, &'static str),
    Either(String, String),
    Field(Field, &'static str, String, &'static str),
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[بتجدرسعفقلمنهي]{2,6}", "[a-np-z]{3,6}", "[0-9٠-٩]{1,4}"]
}

fn quotes() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["\"\"", "«»", "“”", "”“", "»«", "„“", "‹›"])
}

fn term() -> impl Strategy<Value = Term> {
    let field = prop::sample::select(vec![
        (Field::Author, "author"),
        (Field::Author, "كاتب"),
        (Field::Tag, "وسم"),
        (Field::Section, "Section"),
        (Field::Source, "مصدر"),
        (Field::Lang, "lang"),
        (Field::After, "بعد"),
        (Field::Before, "before"),
    ]);
    prop_oneof![
        4 => word().prop_map(Term::Word),
        2 => (prop::collection::vec(word(), 2..4), quotes()).prop_map(|(words, marks)| Term::Phrase(words, marks)),
        1 => (word(), word()).prop_map(|(one, other)| Term::Either(one, other)),
        2 => (field, word(), prop_oneof![Just(""), quotes()])
            .prop_map(|((field, name), value, marks)| Term::Field(field, name, value, marks)),
    ]
}

fn quoted(text: &str, marks: &str) -> String {
    let mut marks = marks.chars();
    let open = marks.next().map(String::from).unwrap_or_default();
    let close = marks.next().map(String::from).unwrap_or_default();
    [open, text.to_owned(), close].concat()
}

impl Term {
    fn text(&self, exclude: bool) -> String {
        let text = match self {
            Self::Word(word) => word.clone(),
            Self::Phrase(words, marks) => quoted(&words.join(" "), marks),
            Self::Either(one, other) => format!("{one} OR {other}"),
            Self::Field(_, name, value, marks) => format!("{name}:{}", quoted(value, marks)),
        };
        if exclude { format!("-{text}") } else { text }
    }

    fn add_to(&self, query: &mut Query, exclude: bool) {
        let any = match self {
            Self::Word(word) => vec![Atom::Word(word.clone())],
            Self::Phrase(words, _) => vec![Atom::Phrase(words.clone())],
            Self::Either(one, other) => vec![Atom::Word(one.clone()), Atom::Word(other.clone())],
            Self::Field(field, _, value, _) => {
                let (field, value) = (*field, value.clone());
                return query.fields.push(FieldTerm {
                    exclude,
                    field,
                    value,
                });
            }
        };
        query.clauses.push(Clause { exclude, any });
    }
}

/// Pieces of the grammar, whole, cut and out of place, and what is none of it.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => term().prop_map(|term| term.text(false)),
        1 => term().prop_map(|term| term.text(true)),
        2 => prop::sample::select(vec!["-", "OR", "|", "\"", "«", "»", "كاتب:", "بعد:", "بعد:2019-05", "before:٢٠٢١/٠٣/٣١", "قبل:2024-13", "after:99999", ":", "،", "؟", "--", "-\"", "«»", "ـ"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    let space = prop::sample::select(vec![" ", "", "  ", "\u{a0}", "\n"]);
    prop::collection::vec((piece, space), 0..40).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, space)| [piece, space.to_owned()])
            .collect()
    })
}

fn archive() -> Index {
    let documents = [
        document("سد الفرات", "قرب النهر مكتبة قديمة فيها كتب"),
        document("مكتبة", "bridge over a river, 1990"),
    ];
    let split = BuildOptions {
        single_file: 0,
        part_size: 64,
        ..BuildOptions::default()
    };
    index(documents, split)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_query_is_read_as_it_was_meant(
        terms in prop::collection::vec((term(), any::<bool>()), 0..12),
        space in prop::sample::select(vec![" ", "   ", "\u{a0}", "\t"]),
    ) {
        let mut expected = Query::default();
        let mut texts = Vec::new();
        for (term, exclude) in &terms {
            let exclude = *exclude && !matches!(term, Term::Either(..));
            texts.push(term.text(exclude));
            term.add_to(&mut expected, exclude);
        }
        prop_assert_eq!(Query::parse(&texts.join(space), false), expected);
    }

    #[test]
    fn only_the_last_word_is_open_while_typing(query in pieces()) {
        let (closed, open) = (Query::parse(&query, false), Query::parse(&query, true));
        prop_assert_eq!(&closed.fields, &open.fields);
        prop_assert_eq!(closed.clauses.len(), open.clauses.len());
        let atoms = open.clauses.iter().flat_map(|clause| &clause.any);
        let open_ones = atoms.clone().filter(|atom| matches!(atom, Atom::Prefix(_))).count();
        let last_is_open = matches!(atoms.last(), Some(Atom::Prefix(_)));
        prop_assert_eq!(open_ones, usize::from(last_is_open));
    }

    #[test]
    fn a_query_of_any_pieces_is_answered(query in pieces(), typing in any::<bool>()) {
        let query = Query::parse(&query, typing);
        prop_assert!(query.clauses.len() + query.fields.len() <= 100);
        let asked = Request { query, ..request("") };
        let index = archive();
        let found = found(&index, &asked);
        prop_assert!(found.hits.len() <= 2);
        let text = "سد النهر، bridge 1990";
        for mark in found.marker.marks(text, "ar") {
            prop_assert!(text.get(mark).is_some());
        }
        let explained = index.explain(&asked, 5).unwrap();
        prop_assert_eq!(explained.total, found.total);
        prop_assert_eq!(explained.rungs, found.rungs);
    }
}

#[test]
fn very_long_queries_keep_their_bound() {
    for text in [
        "سد ".repeat(100_000),
        "\"".repeat(50_000),
        "كاتب:ا ".repeat(50_000),
        "ـ".repeat(100_000),
        "-".repeat(100_000),
    ] {
        let query = Query::parse(&text, true);
        assert!(query.clauses.len() + query.fields.len() <= 100);
        let asked = Request {
            query,
            ..request("")
        };
        assert!(found(&archive(), &asked).total <= 2);
    }
}
