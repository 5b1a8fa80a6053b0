use std::collections::HashSet;

/// How deep a result is looked at.
pub(crate) const DEPTH: usize = 10;

/// Quality of the answers to questions, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Metrics {
    /// Mean of one by the place of the first answer.
    pub(crate) mrr: f64,
    /// Discounted gain against the best possible order.
    pub(crate) ndcg: f64,
    /// Share of the answers found.
    pub(crate) recall: f64,
}

impl Metrics {
    /// The metrics of one ranking against its answers.
    pub(crate) fn of(ranking: &[usize], answers: &HashSet<usize>) -> Self {
        let places: Vec<usize> = ranking
            .iter()
            .take(DEPTH)
            .enumerate()
            .filter(|(_, doc)| answers.contains(doc))
            .map(|(place, _)| place)
            .collect();
        let gain = |place: usize| 1.0 / ((place + 2) as f64).log2();
        let ideal: f64 = (0..answers.len().min(DEPTH)).map(gain).sum();
        Self {
            mrr: places
                .first()
                .map_or(0.0, |&place| 1.0 / (place + 1) as f64),
            ndcg: places.iter().map(|&place| gain(place)).sum::<f64>() / ideal.max(1e-9),
            recall: places.len() as f64 / answers.len().max(1) as f64,
        }
    }

    /// The mean of several.
    pub(crate) fn mean(all: impl IntoIterator<Item = Self>) -> Self {
        let (mut sum, mut count) = (Self::default(), 0.0);
        for one in all {
            sum.mrr += one.mrr;
            sum.ndcg += one.ndcg;
            sum.recall += one.recall;
            count += 1.0;
        }
        let count = f64::max(count, 1.0);
        Self {
            mrr: sum.mrr / count,
            ndcg: sum.ndcg / count,
            recall: sum.recall / count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_place_counts_half() {
        let metrics = Metrics::of(&[4, 2], &HashSet::from([2]));
        assert_eq!((metrics.mrr, metrics.recall), (0.5, 1.0));
        assert!((metrics.ndcg - 0.63).abs() < 0.01);
    }
}
