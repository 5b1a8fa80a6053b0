//! From a request to its answer: understand the words, climb the ladder, score, filter, count.

mod budget;
mod cache;
mod counts;
mod dates;
mod edits;
mod expand;
mod explain;
mod filter;
mod latin;
mod lists;
mod plan;
mod resolve;
mod score;
mod select;
mod suggest;
mod walk;
mod within;

pub(crate) use cache::ListCache;
pub(crate) use explain::explain;
pub(crate) use lists::Amount;
pub(crate) use score::saturated;
pub(crate) use suggest::suggest;

use std::sync::Arc;

use crate::order::sort_by;
use crate::parts::{Needs, Parts};
use crate::{Answer, Found, Hit, IndexError, Request, Sort};
use filter::Sieve;
use lists::ClauseHits;
use plan::Plan;
use select::Selection;

/// What is between a request and its answer.
#[derive(Debug)]
struct Work {
    plan: Plan,
    clauses: Vec<Arc<ClauseHits>>,
    selection: Selection,
    /// Whether documents were to be more than to have the words.
    narrowed: bool,
}

/// Answers a request.
pub(crate) fn search(
    parts: &Parts,
    cache: &ListCache,
    request: &Request,
) -> Result<Answer, IndexError> {
    let mut needs = Needs::new();
    let Some(mut work) = work(parts, cache, request, &mut needs)? else {
        return Ok(Answer::Needs(needs.into_parts()));
    };
    let mut pending = Needs::new();
    let facets = counts::facets(parts, &work.selection, &mut pending)?;
    let months = counts::months(parts.columns()?, &work.selection);
    let rungs = work.rungs();
    let total = work.selection.docs.len() as u32;
    let mut ranked = work.selection.ranked(request);
    let end = request
        .offset
        .saturating_add(request.limit)
        .min(ranked.len());
    ranked.truncate(end);
    let hits: Vec<Hit> = ranked.into_iter().skip(request.offset).collect();
    let found = Found {
        total,
        hits,
        facets,
        months,
        without: work.selection.withouts(),
        rungs,
        marker: std::mem::take(&mut work.plan.marker),
        pending: pending.into_parts(),
    };
    cache.keep_last(&request.query, work);
    Ok(Answer::Found(found))
}

/// Runs a request up to its selected documents; `None` where parts are needed.
fn work(
    parts: &Parts,
    cache: &ListCache,
    request: &Request,
    needs: &mut Needs,
) -> Result<Option<Work>, IndexError> {
    let sieve = Sieve::new(parts, request, needs)?;
    let plan = resolve::resolve(parts, &request.query, needs)?;
    let clauses = lists::collect(parts, cache, &plan, needs)?;
    if !needs.is_empty() {
        return Ok(None);
    }
    let selection = select::select(parts, &plan, &clauses, &sieve)?;
    Ok(Some(Work {
        plan,
        clauses,
        selection,
        narrowed: !sieve.is_open(),
    }))
}

impl Selection {
    /// The documents, newest first.
    fn hits(&self) -> impl DoubleEndedIterator<Item = Hit> {
        let hits = self.docs.iter().zip(&self.scores);
        hits.map(|(&doc, &score)| Hit { doc, score })
    }

    /// The documents asked for and those before them, in the order asked for.
    fn ranked(&self, request: &Request) -> Vec<Hit> {
        let hits = self.hits();
        let end = request.offset.saturating_add(request.limit);
        match request.sort {
            Sort::Newest => hits.take(end).collect(),
            Sort::Oldest => hits.rev().take(end).collect(),
            Sort::Relevance => best(hits, end),
        }
    }
}

/// Results of at most so many hits are kept in order while they are found.
const FEW: usize = 256;

/// The best `count` hits, in order; ties keep the newer document first.
fn best(hits: impl Iterator<Item = Hit>, count: usize) -> Vec<Hit> {
    let order = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc));
    if count > FEW {
        let mut all: Vec<Hit> = hits.collect();
        sort_by(&mut all, order);
        return all;
    }
    let mut best: Vec<Hit> = Vec::with_capacity(count + 1);
    let mut least = f32::NEG_INFINITY;
    for hit in hits {
        // Most are told apart by this alone.
        if hit.score < least {
            continue;
        }
        if best.len() == count && best.last().is_none_or(|last| order(last, &hit).is_lt()) {
            continue;
        }
        let at = best.partition_point(|known| order(known, &hit).is_lt());
        best.insert(at, hit);
        best.truncate(count);
        if best.len() == count {
            least = best.last().map_or(least, |last| last.score);
        }
    }
    best
}
