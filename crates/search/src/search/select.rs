use std::sync::Arc;

use super::filter::{CONDITIONS, DAYS, DOCS, Sieve};
use super::lists::ClauseHits;
use super::plan::{Plan, QUESTION};
use super::score;
use super::walk::Walk;
use crate::parts::Parts;
use crate::{IndexError, Without};

/// A document without some of the words must have this share of their weight.
const SHARE: f32 = 0.15;
/// … or this share of what the best document has.
const SHARE_OF_BEST: f32 = 0.4;
/// What a document with all the words is given, times the mean weight of a word.
const COMPLETE: f32 = 0.25;

/// The documents of the answer, newest first, and their scores.
#[derive(Debug, Default)]
pub(super) struct Selection {
    pub(super) docs: Vec<u32>,
    pub(super) scores: Vec<f32>,
    /// The documents that miss only one of the filter's conditions, newest first, by its number.
    missed: [Vec<u32>; CONDITIONS],
    /// The weight of each clause.
    pub(super) weights: Vec<f32>,
    /// What having all the words gives.
    pub(super) complete: f32,
    /// The clauses of which the answer should have all, a bit a clause.
    pub(super) required: u64,
}

impl Selection {
    /// The documents that would be found besides, newest first, without a condition of the filter.
    pub(super) fn without(&self, condition: usize) -> &[u32] {
        self.missed.get(condition).map_or(&[], Vec::as_slice)
    }

    /// How many those are.
    pub(super) fn withouts(&self) -> Without {
        let count = |condition: usize| self.without(condition).len() as u32;
        Without {
            facets: std::array::from_fn(count),
            days: count(DAYS),
            docs: count(DOCS),
        }
    }

    /// Takes those documents, newest first, that the filter lets through or nearly so; it has none yet.
    pub(super) fn take(&mut self, docs: Vec<u32>, sieve: &Sieve<'_>) {
        if sieve.is_open() {
            self.docs = docs;
            return;
        }
        for (doc, missed) in sieve.sift(docs) {
            match missed {
                None => self.docs.push(doc),
                Some(condition) => self.miss(condition, doc),
            }
        }
    }

    /// Takes in those documents that have all of a short query, if there are any, or enough of it:
    /// measured by those that the filter lets through, if any of them has a word.
    fn take_partly(&mut self, reach: &Reach, short: bool, sieve: &Sieve<'_>) {
        let open: Vec<u32> = (0..reach.met.len() as u32)
            .filter(|&doc| reach.is_open(doc))
            .collect();
        self.take(open.clone(), sieve);
        let (mut best, mut any_complete) = reach.most(&self.docs);
        if best <= 0.0 {
            (best, any_complete) = reach.most(&open);
        }
        let whole: f32 = self.weights.iter().sum();
        let least = match any_complete && short {
            true => f32::INFINITY,
            false => (SHARE * whole).min(SHARE_OF_BEST * best),
        };
        for docs in std::iter::once(&mut self.docs).chain(&mut self.missed) {
            docs.retain(|&doc| {
                let covered = reach.covered(doc);
                reach.is_complete(doc) || covered >= least && covered > 0.0
            });
        }
    }

    /// Notes a document that misses only one condition.
    fn miss(&mut self, condition: u8, doc: u32) {
        if let Some(missed) = self.missed.get_mut(usize::from(condition)) {
            missed.push(doc);
        }
    }
}

/// Selects the documents that answer the query.
pub(super) fn select(
    parts: &Parts,
    plan: &Plan,
    clauses: &[Arc<ClauseHits>],
    sieve: &Sieve<'_>,
) -> Result<Selection, IndexError> {
    let mut selection = Selection {
        weights: score::weights(plan, clauses, parts.root.documents),
        required: plan.required(),
        ..Selection::default()
    };
    if plan.clauses.is_empty() {
        selection.take((0..parts.root.documents).collect(), sieve);
        selection.scores = vec![0.0; selection.docs.len()];
        return Ok(selection);
    }
    let words = plan.words();
    let whole: f32 = selection.weights.iter().sum();
    selection.complete = COMPLETE * whole / words.max(1) as f32;
    if words < QUESTION && selection.required != 0 {
        let masks = (selection.required, plan.excluded());
        let complete = complete(masks, clauses, parts.root.documents);
        selection.take(complete, sieve);
    }
    // Where none that the filter lets through has all the words, those with some of them count, and where
    // there are none of those either, those with words of which not all documents are known.
    let mut reach = None;
    for more in [0, plan.strongest()] {
        if selection.docs.is_empty() && (reach.is_none() || more != 0) {
            selection.required |= more;
            let masks = (selection.required, plan.excluded());
            let partly = Reach::new(parts.root.documents, masks, clauses, &selection.weights);
            selection.missed = Default::default();
            selection.take_partly(&partly, words < QUESTION, sieve);
            reach = Some(partly);
        }
    }
    let docs = &selection.docs;
    selection.scores = score::score(parts, plan, clauses, &selection.weights, docs)?;
    let mut recency = score::Recency::new(parts.columns()?);
    for (&doc, score) in docs.iter().zip(&mut selection.scores) {
        if reach.as_ref().is_none_or(|reach| reach.is_complete(doc)) {
            *score += selection.complete;
        }
        *score *= 1.0 + recency.of(doc);
    }
    Ok(selection)
}

/// Whether a clause is in a mask.
fn is_in(mask: u64, clause: usize) -> bool {
    mask >> clause & 1 == 1
}

/// Which of so many documents meet each clause that they should, and none that they must not.
pub(super) fn complete(
    (required, excluded): (u64, u64),
    clauses: &[Arc<ClauseHits>],
    documents: u32,
) -> Vec<u32> {
    let mut fewest: Option<&[u32]> = None;
    for (nth, hits) in clauses.iter().enumerate() {
        if is_in(required, nth) && fewest.is_none_or(|docs| hits.docs.len() < docs.len()) {
            fewest = Some(&hits.docs);
        }
    }
    let mut docs = fewest.map_or_else(|| (0..documents).collect(), <[u32]>::to_vec);
    for (nth, hits) in clauses.iter().enumerate() {
        let wanted = is_in(required, nth);
        if wanted && hits.docs != docs || is_in(excluded, nth) {
            let mut walk = Walk::new(&hits.docs);
            docs.retain(|&doc| walk.find(doc).is_some() == wanted);
        }
    }
    docs
}

/// How much of a query each document of the archive has.
struct Reach {
    /// The weight of the clauses that it meets; less than nothing where it meets one that it must not.
    covered: Vec<f32>,
    /// How many it meets of those that it should.
    met: Vec<u8>,
    /// How many those are.
    required: u8,
}

impl Reach {
    fn new(
        documents: u32,
        (required, excluded): (u64, u64),
        clauses: &[Arc<ClauseHits>],
        weights: &[f32],
    ) -> Self {
        let mut reach = Self {
            covered: vec![0.0; documents as usize],
            met: vec![0; documents as usize],
            required: required.count_ones() as u8,
        };
        for (nth, (hits, &weight)) in clauses.iter().zip(weights).enumerate() {
            let weight = if is_in(excluded, nth) {
                f32::NEG_INFINITY
            } else {
                weight
            };
            let met = u8::from(is_in(required, nth));
            for &doc in &hits.docs {
                let doc = doc as usize;
                if let (Some(covered), Some(known)) =
                    (reach.covered.get_mut(doc), reach.met.get_mut(doc))
                {
                    *covered += weight;
                    *known += met;
                }
            }
        }
        reach
    }

    fn covered(&self, doc: u32) -> f32 {
        self.covered
            .get(doc as usize)
            .copied()
            .unwrap_or(f32::NEG_INFINITY)
    }

    fn met(&self, doc: u32) -> u8 {
        self.met.get(doc as usize).copied().unwrap_or(0)
    }

    fn is_complete(&self, doc: u32) -> bool {
        self.met(doc) == self.required
    }

    /// Whether a document may be an answer.
    fn is_open(&self, doc: u32) -> bool {
        self.covered(doc) >= 0.0 && (self.met(doc) > 0 || self.required == 0)
    }

    /// The most that any of the documents has, and whether any has all the words.
    fn most(&self, docs: &[u32]) -> (f32, bool) {
        docs.iter()
            .fold((0.0, false), |(best, any_complete), &doc| {
                (
                    best.max(self.covered(doc)),
                    any_complete || self.is_complete(doc),
                )
            })
    }
}
