//! The engine against a scorer that reads every document.

mod common;

use common::{docs, found, index, request};
use maqal_search::{BuildOptions, Document, Limits, Passage, Request};
use proptest::prelude::*;

const WORDS: [&str; 7] = ["oak", "elm", "ash", "fir", "yew", "box", "bay"];
/// A word that no document has, nor one like it.
const UNKNOWN: &str = "qqqqqqqq";
/// The engine's constants, as its documentation gives them.
const HEADLINE: f32 = 5.0;
const LEAD: f32 = 1.5;
const K1: f32 = 1.2;
const B: f32 = 0.75;
const PAIR: f32 = 0.8;
const COMPLETE: f32 = 0.25;
const SHARE: f32 = 0.15;
const SHARE_OF_BEST: f32 = 0.4;
const QUESTION: usize = 4;
const LONG: usize = 4;
/// What a place of a phrase counts for.
const PHRASE: f32 = 2.0;

#[derive(Clone, Debug)]
struct Plain {
    headline: Vec<&'static str>,
    lead: Vec<&'static str>,
    body: Vec<&'static str>,
}

/// What a query asks for between two spaces.
#[derive(Clone, Debug)]
enum Term {
    Word(&'static str),
    Phrase([&'static str; 2]),
    Either([&'static str; 2]),
    Not(&'static str),
}

/// How much of a term a document has.
#[derive(Clone, Copy, Debug, Default)]
struct Amount {
    headline: f32,
    text: f32,
    place: usize,
}

/// Leads and bodies of a power of two of words together, whose lengths the index keeps exactly.
fn plain() -> impl Strategy<Value = Plain> {
    let word = || prop::sample::select(&WORDS[..]);
    let body = prop_oneof![
        prop::collection::vec(word(), 4),
        prop::collection::vec(word(), 8),
        prop::collection::vec(word(), 16),
    ];
    (prop::collection::vec(word(), 0..4), 0..4usize, body).prop_map(|(headline, lead, mut body)| {
        let rest = body.split_off(lead);
        Plain {
            headline,
            lead: body,
            body: rest,
        }
    })
}

fn term() -> impl Strategy<Value = Term> {
    let word = || prop::sample::select(&WORDS[..]);
    prop_oneof![
        6 => word().prop_map(Term::Word),
        1 => Just(Term::Word(UNKNOWN)),
        1 => [word(), word()].prop_map(Term::Phrase),
        1 => [word(), word()].prop_map(Term::Either),
        1 => word().prop_map(Term::Not),
    ]
}

fn document(plain: &Plain) -> Document {
    let lang = "fr".to_owned();
    Document {
        headline: plain.headline.join(" "),
        lead: plain.lead.join(" "),
        body: vec![Passage {
            lang: lang.clone(),
            text: plain.body.join(" "),
        }],
        lang,
        ..Document::default()
    }
}

impl Term {
    fn text(&self) -> String {
        match self {
            Self::Word(word) => (*word).to_owned(),
            Self::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Self::Either(words) => words.join(" OR "),
            Self::Not(word) => format!("-{word}"),
        }
    }

    fn amount(&self, doc: &Plain) -> Option<Amount> {
        match self {
            Self::Word(word) | Self::Not(word) => doc.amount(word),
            Self::Phrase(words) => {
                let pairs = doc
                    .headline
                    .windows(2)
                    .chain(doc.lead.windows(2))
                    .chain(doc.body.windows(2));
                let places = pairs.filter(|pair| pair == words).count();
                let text = PHRASE * places as f32;
                (places > 0).then_some(Amount {
                    text,
                    ..Amount::default()
                })
            }
            Self::Either([one, other]) => match (doc.amount(one), doc.amount(other)) {
                (Some(one), Some(other)) => Some(Amount {
                    headline: one.headline.max(other.headline),
                    text: one.text + other.text,
                    place: if one.place > 0 {
                        one.place
                    } else {
                        other.place
                    },
                }),
                (one, other) => one.or(other),
            },
        }
    }
}

impl Plain {
    /// How many words lead and body have.
    fn words(&self) -> usize {
        self.lead.len() + self.body.len()
    }

    fn amount(&self, word: &str) -> Option<Amount> {
        let place = self.headline.iter().position(|other| *other == word);
        let count = |words: &[&str]| words.iter().filter(|other| **other == word).count() as f32;
        let text = LEAD * count(&self.lead) + count(&self.body);
        (place.is_some() || text > 0.0).then(|| Amount {
            headline: if place.is_some() { HEADLINE } else { 0.0 },
            text,
            place: place.map_or(0, |place| place + 1),
        })
    }
}

fn saturated(amount: Amount, length: f32) -> f32 {
    let total = amount.headline + amount.text / (1.0 - B + B * length);
    (K1 + 1.0) * total / (K1 + total)
}

/// A term, and what was read of it.
struct Asked {
    /// What each document has of it; nothing where it was not read.
    amounts: Vec<Option<Amount>>,
    weight: f32,
    excluded: bool,
    required: bool,
    /// How likely a document of which nothing was read has it.
    likelihood: f32,
}

/// What is read of a query's terms. Of a question's words that very many documents have, `kept` documents
/// are read, if that is given.
fn ask(
    all: &[Plain],
    terms: &[Term],
    kept: Option<usize>,
    length: impl Fn(usize) -> f32,
) -> Vec<Asked> {
    let is_question = terms
        .iter()
        .filter(|term| !matches!(term, Term::Not(_)))
        .count()
        >= QUESTION;
    let ask = |term: &Term| {
        let mut amounts: Vec<Option<Amount>> = all.iter().map(|doc| term.amount(doc)).collect();
        let mut having: Vec<usize> = (0..all.len())
            .filter(|&doc| amounts[doc].is_some())
            .collect();
        let (count, docs) = (all.len() as f32, having.len() as f32);
        let weight = ((count - docs + 0.5).max(0.5) / (docs + 0.5)).ln_1p();
        let kept = kept.filter(|kept| {
            is_question && matches!(term, Term::Word(_)) && having.len() >= LONG * kept
        });
        if let Some(kept) = kept {
            let strength = |doc: usize| saturated(amounts[doc].unwrap_or_default(), length(doc));
            having.sort_by(|&a, &b| strength(b).total_cmp(&strength(a)));
            for doc in having.split_off(kept) {
                amounts[doc] = None;
            }
        }
        let excluded = matches!(term, Term::Not(_));
        Asked {
            amounts,
            weight: if excluded { 0.0 } else { weight },
            excluded,
            required: !excluded && kept.is_none(),
            likelihood: kept.map_or(0.0, |kept| (docs - kept as f32) / (all.len() - kept) as f32),
        }
    };
    let mut asked: Vec<Asked> = terms.iter().map(ask).collect();
    if asked.iter().all(|term| !term.required) {
        asked
            .iter_mut()
            .for_each(|term| term.required = !term.excluded);
    }
    asked
}

/// The documents that answer a query and their scores, best first.
fn rank(all: &[Plain], terms: &[Term], kept: Option<usize>) -> Vec<(u32, f32)> {
    let mean = all.iter().map(Plain::words).sum::<usize>() as f32 / all.len() as f32;
    let length = |doc: usize| all[doc].words() as f32 / mean;
    let mut asked = ask(all, terms, kept, length);
    let mut ranked = rank_asked(&asked, all.len(), length);
    if ranked.is_empty() && asked.iter().any(|term| term.likelihood > 0.0) {
        for term in &mut asked {
            term.required = !term.excluded;
        }
        ranked = rank_asked(&asked, all.len(), length);
    }
    ranked
}

fn rank_asked(asked: &[Asked], documents: usize, length: impl Fn(usize) -> f32) -> Vec<(u32, f32)> {
    let whole: f32 = asked.iter().map(|term| term.weight).sum();
    let words = asked.iter().filter(|term| !term.excluded).count();
    let has = |doc: usize| move |term: &&Asked| term.amounts[doc].is_some();
    let required = || asked.iter().filter(|term| term.required);
    let covered = |doc: usize| {
        asked
            .iter()
            .filter(has(doc))
            .map(|term| term.weight)
            .sum::<f32>()
    };
    let complete = |doc: usize| required().all(|term| term.amounts[doc].is_some());
    let open: Vec<usize> = (0..documents)
        .filter(|&doc| !asked.iter().filter(has(doc)).any(|term| term.excluded))
        .filter(|&doc| {
            required().next().is_none() || required().any(|term| term.amounts[doc].is_some())
        })
        .collect();
    let best = open.iter().map(|&doc| covered(doc)).fold(0.0, f32::max);
    let least = match words < QUESTION && open.iter().any(|&doc| complete(doc)) {
        true => f32::INFINITY,
        false => (SHARE * whole).min(SHARE_OF_BEST * best),
    };
    let score = |doc: usize| -> f32 {
        let once = Amount {
            text: 1.0,
            ..Amount::default()
        };
        let gain = |term: &Asked| match term.amounts[doc] {
            Some(amount) => term.weight * saturated(amount, length(doc)),
            None => term.likelihood * term.weight * saturated(once, length(doc)),
        };
        let place = |term: &Asked| term.amounts[doc].map_or(0, |amount| amount.place);
        let pairs = asked
            .windows(2)
            .filter(|pair| place(&pair[0]) > 0 && place(&pair[1]) == place(&pair[0]) + 1);
        asked.iter().map(gain).sum::<f32>()
            + pairs
                .map(|pair| PAIR * pair[0].weight.min(pair[1].weight))
                .sum::<f32>()
            + if complete(doc) {
                COMPLETE * whole / words.max(1) as f32
            } else {
                0.0
            }
    };
    let mut ranked: Vec<(u32, f32)> = open
        .into_iter()
        .filter(|&doc| complete(doc) || covered(doc) > 0.0 && covered(doc) >= least)
        .map(|doc| (doc as u32, score(doc)))
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}

fn asked_for(terms: &[Term]) -> Request {
    let texts: Vec<String> = terms.iter().map(Term::text).collect();
    Request {
        limit: 1_000,
        ..request(&texts.join(" "))
    }
}

fn agree(found: &maqal_search::Found, expected: &[(u32, f32)]) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        found.total as usize,
        expected.len(),
        "{:?} {:?}",
        found.hits,
        expected
    );
    for (hit, (_, score)) in found.hits.iter().zip(expected) {
        prop_assert!(
            (hit.score - score).abs() < 1e-3,
            "{:?} {:?}",
            found.hits,
            expected
        );
        let own = expected
            .iter()
            .find(|(doc, _)| *doc == hit.doc)
            .map(|(_, score)| *score);
        prop_assert!(own.is_some_and(|own| (own - hit.score).abs() < 1e-3));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_ranks_as_one_that_reads_everything(
        all in prop::collection::vec(plain(), 1..20),
        terms in prop::collection::vec(term(), 1..8),
    ) {
        let index = index(all.iter().map(document), BuildOptions::default());
        agree(&found(&index, &asked_for(&terms)), &rank(&all, &terms, None))?;
    }

    #[test]
    fn lists_of_the_strongest_documents_change_nothing_where_all_is_read(
        all in prop::collection::vec(plain(), 8..40),
        terms in prop::collection::vec(term(), 1..8),
        kept in 1..4u32,
    ) {
        let options = BuildOptions { strongest: kept, ..BuildOptions::default() };
        let index = index(all.iter().map(document), options);
        agree(&found(&index, &asked_for(&terms)), &rank(&all, &terms, None))?;
    }

    #[test]
    fn of_frequent_words_the_strongest_documents_rank_as_reckoned(
        all in prop::collection::vec(plain(), 8..40),
        terms in prop::collection::vec(term(), 4..8),
        kept in 1..4u32,
    ) {
        let options = BuildOptions { strongest: kept, ..BuildOptions::default() };
        let index = index(all.iter().map(document), options)
            .with_limits(Limits { whole: 0, ..Limits::NONE });
        let expected = rank(&all, &terms, Some(kept as usize));
        agree(&found(&index, &asked_for(&terms)), &expected)?;
    }
}

#[test]
fn equal_documents_keep_their_order() {
    let plain = Plain {
        headline: vec![],
        lead: vec![],
        body: vec!["oak"; 4],
    };
    let index = index(
        [document(&plain), document(&plain)],
        BuildOptions::default(),
    );
    assert_eq!(docs(&index, "oak"), [0, 1]);
}
