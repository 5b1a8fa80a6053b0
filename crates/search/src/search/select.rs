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
    fn miss(&mut self, condition: u8, doc: u32) {
        if let Some(missed) = self.missed.get_mut(usize::from(condition)) {
            missed.push(doc);
        }
    }
}

/// A document that may be an answer.
struct Open {
    doc: u32,
    /// The weight of the clauses that it meets.
    covered: f32,
    /// The one condition of the filter that it misses.
    missed: Option<u8>,
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
    if plan.clauses.is_empty() {
        for (doc, missed) in sieve.sift(0..documents) {
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
    let open = (0..documents).filter(|&doc| is_open(met(doc)));
    let open: Vec<Open> = sieve
        .sift(open)
        .map(|(doc, missed)| Open {
            doc,
            missed,
            covered: covered(met(doc), &scores.weights),
        })
        .collect();
    // What is asked of a document is measured by those that the filter lets through, if any has a word.
    let any_passes = open
        .iter()
        .any(|open| open.missed.is_none() && open.covered > 0.0);
    let measures = || {
        let measure = |open: &&Open| open.missed.is_none() || !any_passes;
        open.iter().filter(measure)
    };
    let any_complete = measures().any(|open| met(open.doc) & required == required);
    let words = plan.clauses.len() as u32 - excluded.count_ones();
    let whole: f32 = scores.weights.iter().sum();
    selection.complete = COMPLETE * whole / words.max(1) as f32;
    let least = if any_complete && words < QUESTION {
        f32::INFINITY
    } else {
        let best = measures().map(|open| open.covered).fold(0.0, f32::max);
        (SHARE * whole).min(SHARE_OF_BEST * best)
    };
    let mut recency = score::Recency::new(parts.columns()?);
    for Open {
        doc,
        missed,
        covered,
    } in open
    {
        let met = met(doc);
        let complete = met & required == required;
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
