use std::sync::Arc;

use super::lists::{Amount, ClauseHits, Unread};
use super::plan::{Plan, PlannedClause};
use super::walk::Walk;
use crate::IndexError;
use crate::format::Columns;
use crate::parts::Parts;

/// How soon more of the same word counts for nothing more.
const K1: f32 = 1.2;
/// How much a long text is set off against its length.
const B: f32 = 0.75;
/// What a function word weighs beside words that say more, times its weight by rarity: «متى» is
/// rare in articles, and tells none of them.
const MINOR: f32 = 0.4;
/// What a pair of words that follow each other in the headline gives, times the rarer one's weight.
const PAIR: f32 = 0.8;
/// What the newest day gives, as a share of the score.
const RECENCY: f32 = 0.04;
/// Days in which that halves.
const HALF_LIFE: f32 = 365.0;
/// What a headline gives that has a word with a beginning that very many words have.
const HEAVY: f32 = 1.0;

/// Scores documents, which are in order, by the clauses that they meet.
pub(super) fn score(
    parts: &Parts,
    plan: &Plan,
    clauses: &[Arc<ClauseHits>],
    weights: &[f32],
    docs: &[u32],
) -> Result<Vec<f32>, IndexError> {
    let mut scores = vec![0.0; docs.len()];
    let columns = parts.columns()?;
    let mean = parts.root.mean_length.max(1.0);
    for ((clause, hits), weight) in plan.clauses.iter().zip(clauses).zip(weights) {
        if clause.exclude {
            continue;
        }
        let unread = hits.unread(parts.root.documents);
        let mut add = |nth: usize, doc: u32, found: Option<Amount>| {
            if found.is_some() || unread.likelihood > 0.0 {
                let length = columns.length(doc) / mean;
                if let Some(score) = scores.get_mut(nth) {
                    *score += given(clause, *weight, found.ok_or(unread), length);
                }
            }
        };
        // A word that is typed alone, or the rarest one: nothing is to be looked up.
        if hits.docs == docs {
            for (nth, (&doc, &amount)) in docs.iter().zip(&hits.amounts).enumerate() {
                add(nth, doc, Some(amount));
            }
            continue;
        }
        let mut walk = Walk::new(&hits.docs);
        for (nth, &doc) in docs.iter().enumerate() {
            let found = walk.find(doc).and_then(|at| hits.amounts.get(at));
            add(nth, doc, found.copied());
        }
    }
    for (nth, pair) in clauses.windows(2).enumerate() {
        let weight = pair_weight(weights, nth);
        if weight > 0.0 {
            add_pairs(docs, &mut scores, [&pair[0], &pair[1]], weight);
        }
    }
    Ok(scores)
}

/// The weight of each clause by its rarity; none for one that excludes or narrows only.
pub(super) fn weights(plan: &Plan, clauses: &[Arc<ClauseHits>], documents: u32) -> Vec<f32> {
    let clauses = plan.clauses.iter().zip(clauses);
    clauses
        .map(
            |(clause, hits)| match clause.exclude || clause.heavy || clause.unread {
                true => 0.0,
                false if clause.minor => MINOR * weigh(hits.documents(), documents),
                false => weigh(hits.documents(), documents),
            },
        )
        .collect()
}

/// The weight of what so many of the documents have.
pub(super) fn weigh(docs: u32, documents: u32) -> f32 {
    let (documents, docs) = (documents as f32, docs as f32);
    ((documents - docs + 0.5).max(0.5) / (docs + 0.5)).ln_1p()
}

/// What an amount gives, in a document whose length is `length` times the mean.
pub(crate) fn saturated(amount: Amount, length: f32) -> f32 {
    let total = amount.headline + amount.text / (1.0 - B + B * length);
    (K1 + 1.0) * total / (K1 + total)
}

/// What a clause of this weight gives a document that has so much of it.
fn gain(clause: &PlannedClause, weight: f32, amount: Amount, length: f32) -> f32 {
    if !clause.heavy {
        return weight * saturated(amount, length);
    }
    let headline = if amount.place > 0 { HEAVY } else { 0.0 };
    headline + clause.whole_weight * saturated(amount, length)
}

/// What a clause of this weight gives a document by what was read of it, or where that is nothing, by what
/// the document has of it all the same and how likely that is.
pub(super) fn given(
    clause: &PlannedClause,
    weight: f32,
    read: Result<Amount, Unread>,
    length: f32,
) -> f32 {
    match read {
        Ok(amount) => gain(clause, weight, amount, length),
        Err(unread) => unread.likelihood * gain(clause, weight, unread.once, length),
    }
}

/// Whether the second amount stands right after the first in the headline.
pub(super) fn is_pair(first: Amount, second: Amount) -> bool {
    first.place > 0 && second.place == first.place + 1
}

fn add_pairs(docs: &[u32], scores: &mut [f32], pair: [&ClauseHits; 2], weight: f32) {
    let mut walks = pair.map(|hits| Walk::new(&hits.docs));
    for (&doc, score) in docs.iter().zip(scores) {
        let mut amount = |nth: usize| pair[nth].amounts.get(walks[nth].find(doc)?).copied();
        if let (Some(first), Some(second)) = (amount(0), amount(1))
            && is_pair(first, second)
        {
            *score += weight;
        }
    }
}

/// The weight of a pair of neighbouring clauses.
pub(super) fn pair_weight(weights: &[f32], nth: usize) -> f32 {
    let at = |nth: usize| weights.get(nth).copied().unwrap_or(0.0);
    PAIR * at(nth).min(at(nth + 1))
}

/// What a document's day adds to its score, as a share of it; documents are asked about in order.
pub(super) struct Recency<'c> {
    newest: Option<i32>,
    runs: &'c [(u32, Option<i32>)],
    share: f32,
}

impl<'c> Recency<'c> {
    pub(super) fn new(columns: &'c Columns) -> Self {
        let runs = columns.runs();
        Self {
            newest: runs.iter().filter_map(|&(_, day)| day).next(),
            runs,
            share: 0.0,
        }
    }

    pub(super) fn of(&mut self, doc: u32) -> f32 {
        let mut entered = None;
        while let Some((&(start, day), rest)) = self.runs.split_first()
            && start <= doc
        {
            entered = Some(day);
            self.runs = rest;
        }
        if let Some(day) = entered {
            self.share = match (self.newest, day) {
                (Some(newest), Some(day)) => {
                    let age = newest.saturating_sub(day).max(0) as f32;
                    RECENCY * (-age / HALF_LIFE).exp2()
                }
                _ => 0.0,
            };
        }
        self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_which_nothing_was_read_gives_as_much_as_it_is_likely() {
        let clause = PlannedClause::default();
        let hits = ClauseHits {
            docs: vec![3, 7],
            amounts: vec![Amount::default(); 2],
            beyond: 2,
            once: 0.5,
        };
        let unread = hits.unread(10);
        assert_eq!((hits.documents(), unread.likelihood), (4, 0.25));
        let once = given(&clause, 2.0, Ok(unread.once), 1.0);
        assert_eq!(once, 2.0 * saturated(unread.once, 1.0));
        assert_eq!(given(&clause, 2.0, Err(unread), 1.0), once / 4.0);
        let whole = ClauseHits { beyond: 0, ..hits };
        assert_eq!(whole.unread(10).likelihood, 0.0);
    }
}
