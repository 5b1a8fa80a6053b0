use super::filter::{CONDITIONS, DAYS, DOCS, Sieve};
use super::plan::Plan;
use super::score::{self, Scores};
use crate::parts::Parts;
use crate::{IndexError, Without};

/// From this many words on, a query is a question: documents without some of its words follow those
/// with all of them.
const QUESTION: u32 = 4;
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
    /// Which clauses each document meets.
    pub(super) met: Vec<u64>,
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

    /// Notes a document that misses only one condition.
    fn miss(&mut self, condition: usize, doc: u32) {
        if let Some(missed) = self.missed.get_mut(condition) {
            missed.push(doc);
        }
    }
}

/// Selects the documents that answer the query.
pub(super) fn select(
    parts: &Parts,
    plan: &Plan,
    scores: Scores,
    sieve: &Sieve<'_>,
) -> Result<Selection, IndexError> {
    let documents = parts.root.documents;
    let mut selection = Selection {
        weights: scores.weights.clone(),
        ..Selection::default()
    };
    let (required, excluded) = (plan.required(), plan.excluded());
    selection.required = required;
    let sifted = sieve.documents(documents);
    if plan.clauses.is_empty() {
        for (doc, missed) in sifted {
            match missed {
                None => selection.docs.push(doc),
                Some(condition) => selection.miss(condition, doc),
            }
        }
        selection.scores = vec![0.0; selection.docs.len()];
        selection.met = vec![0; selection.docs.len()];
        return Ok(selection);
    }
    let met = |doc: u32| scores.met.get(doc as usize).copied().unwrap_or(0);
    let is_open = |met: u64| met & excluded == 0 && (met & required != 0 || required == 0);
    let open: Vec<_> = sifted.filter(|&(doc, _)| is_open(met(doc))).collect();
    // What is asked of a document is measured by those that the filter lets through, if any has a word.
    let has_words = |&(doc, missed): &(u32, Option<usize>)| {
        missed.is_none() && covered(met(doc), &scores.weights) > 0.0
    };
    let any_passes = open.iter().any(has_words);
    let measures = || {
        let measure = |&&(_, missed): &&(u32, Option<usize>)| missed.is_none() || !any_passes;
        open.iter().filter(measure)
    };
    let any_complete = measures().any(|&(doc, _)| met(doc) & required == required);
    let words = plan.clauses.len() as u32 - excluded.count_ones();
    let whole: f32 = scores.weights.iter().sum();
    selection.complete = COMPLETE * whole / words.max(1) as f32;
    let least = if any_complete && words < QUESTION {
        f32::INFINITY
    } else {
        let best = measures()
            .map(|&(doc, _)| covered(met(doc), &scores.weights))
            .fold(0.0, f32::max);
        (SHARE * whole).min(SHARE_OF_BEST * best)
    };
    let mut recency = score::Recency::new(parts.columns()?);
    for (doc, missed) in open {
        let met = met(doc);
        let complete = met & required == required;
        let covered = covered(met, &scores.weights);
        if !complete && (covered < least || covered <= 0.0) {
            continue;
        }
        if let Some(condition) = missed {
            selection.miss(condition, doc);
            continue;
        }
        let score = scores.scores.get(doc as usize).copied().unwrap_or(0.0)
            + if complete { selection.complete } else { 0.0 };
        selection.docs.push(doc);
        selection.scores.push(score * (1.0 + recency.of(doc)));
        selection.met.push(met);
    }
    Ok(selection)
}

/// The weight of the clauses that are met.
fn covered(mut met: u64, weights: &[f32]) -> f32 {
    let mut sum = 0.0;
    while met != 0 {
        let nth = met.trailing_zeros() as usize;
        sum += weights.get(nth).copied().unwrap_or(0.0);
        met &= met - 1;
    }
    sum
}
