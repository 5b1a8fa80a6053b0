use super::lists::ClauseHits;
use super::plan::{Plan, PlannedClause};
use super::score;
use super::{ListCache, Work, best, work};
use crate::parts::{Needs, Parts};
use crate::{
    Explanation, Hit, HitExplanation, IndexError, ListShare, Request, Rung, WordExplanation,
};

/// How a request was understood and how its first hits got their scores.
pub(crate) fn explain(
    parts: &Parts,
    cache: &ListCache,
    request: &Request,
    count: usize,
) -> Result<Explanation, IndexError> {
    let mut needs = Needs::new();
    let Some(work) = work(parts, cache, request, &mut needs)? else {
        return Ok(Explanation {
            needs: needs.into_parts(),
            ..Explanation::default()
        });
    };
    let first = Request {
        limit: count,
        offset: 0,
        ..request.clone()
    };
    let mut hits = work.selection.ranked(&first);
    hits.truncate(count);
    let weights = &work.selection.weights;
    let words = work.plan.clauses.iter().zip(&work.clauses).zip(weights);
    Ok(Explanation {
        needs: Vec::new(),
        words: words
            .map(|((clause, hits), &weight)| word(clause, hits, weight))
            .collect(),
        rungs: work.rungs(),
        total: work.selection.docs.len() as u32,
        hits: hits
            .iter()
            .map(|hit| work.hit(parts, hit))
            .collect::<Result<_, _>>()?,
    })
}

fn word(clause: &PlannedClause, hits: &ClauseHits, weight: f32) -> WordExplanation {
    WordExplanation {
        typed: clause.typed.clone(),
        folded: clause.folded.clone(),
        stems: clause
            .sources()
            .map(|source| source.stem().to_owned())
            .collect(),
        documents: hits.documents(),
        looked_at: hits.docs.len() as u32,
        read: match clause.unread {
            true => ListShare::Nothing,
            false if hits.beyond > 0 => ListShare::Strongest,
            false => ListShare::Whole,
        },
        excluded: clause.exclude,
        weight,
    }
}

impl Work {
    /// The steps of the ladder that were taken: those of the words, then words left out.
    pub(super) fn rungs(&self) -> Vec<Rung> {
        let mut rungs = self.plan.rungs.clone();
        let selection = &self.selection;
        let first = best(selection.hits(), 1);
        let missed = first
            .first()
            .map_or(0, |hit| selection.required & !self.met(hit.doc));
        if missed != 0 {
            rungs.push(Rung::FewerWords {
                left_out: typed(&self.plan, missed),
            });
        }
        let common = self.plan.left_out();
        if common != 0 {
            rungs.push(Rung::CommonWords {
                words: typed(&self.plan, common),
            });
        }
        rungs
    }

    /// The clauses that a document meets, a bit each.
    fn met(&self, doc: u32) -> u64 {
        let clauses = self.clauses.iter().zip(0..u64::BITS);
        let met = clauses.filter(|(hits, _)| hits.get(doc).is_some());
        met.fold(0, |mask, (_, nth)| mask | 1 << nth)
    }

    fn hit(&self, parts: &Parts, hit: &Hit) -> Result<HitExplanation, IndexError> {
        let columns = parts.columns()?;
        let length = columns.length(hit.doc) / parts.root.mean_length.max(1.0);
        let selection = &self.selection;
        let met = self.met(hit.doc);
        let clauses = self
            .plan
            .clauses
            .iter()
            .zip(&self.clauses)
            .zip(&selection.weights);
        let words = clauses
            .map(|((clause, hits), weight)| {
                let read = hits.get(hit.doc).ok_or(hits.unread(parts.root.documents));
                match clause.exclude {
                    true => 0.0,
                    false => score::given(clause, *weight, read, length),
                }
            })
            .collect();
        let share = score::Recency::new(columns).of(hit.doc);
        let whole = self.selection.required;
        Ok(HitExplanation {
            doc: hit.doc,
            score: hit.score,
            words,
            proximity: self.pairs(hit.doc),
            recency: hit.score - hit.score / (1.0 + share),
            complete: if whole != 0 && met & whole == whole {
                selection.complete
            } else {
                0.0
            },
        })
    }

    fn pairs(&self, doc: u32) -> f32 {
        let mut sum = 0.0;
        for (nth, pair) in self.clauses.windows(2).enumerate() {
            if let (Some(first), Some(second)) = (pair[0].get(doc), pair[1].get(doc))
                && score::is_pair(first, second)
            {
                sum += score::pair_weight(&self.selection.weights, nth);
            }
        }
        sum
    }
}

/// The words of some clauses, as typed.
fn typed(plan: &Plan, mask: u64) -> Vec<String> {
    let clauses = plan.clauses.iter().enumerate();
    clauses
        .filter(|(nth, _)| mask >> nth & 1 == 1)
        .map(|(_, clause)| clause.typed.clone())
        .collect()
}
