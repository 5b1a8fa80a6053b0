use std::collections::HashMap;

use crate::corpus::Doc;
use crate::metrics::DEPTH;

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// How a way of searching cuts text into terms.
pub(crate) type Analyser = fn(&str) -> Vec<String>;

/// BM25 over one field, any word sufficing: what the ways of analysis are compared on.
pub(crate) struct Plain {
    analyse: Analyser,
    postings: HashMap<String, Vec<(usize, f64)>>,
    lengths: Vec<f64>,
    mean: f64,
}

impl Plain {
    /// Indexes documents, title and body as one.
    pub(crate) fn new(docs: &[Doc], analyse: Analyser) -> Self {
        let mut postings: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        let mut lengths = Vec::new();
        for (place, doc) in docs.iter().enumerate() {
            let terms = analyse(&format!("{} {}", doc.title, doc.body));
            lengths.push(terms.len() as f64);
            let mut counts: HashMap<String, f64> = HashMap::new();
            for term in terms {
                *counts.entry(term).or_default() += 1.0;
            }
            for (term, count) in counts {
                postings.entry(term).or_default().push((place, count));
            }
        }
        let mean = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        Self {
            analyse,
            postings,
            lengths,
            mean,
        }
    }

    /// The best documents for a question.
    pub(crate) fn search(&self, text: &str) -> Vec<usize> {
        let mut scores: HashMap<usize, f64> = HashMap::new();
        for term in (self.analyse)(text) {
            let Some(list) = self.postings.get(&term) else {
                continue;
            };
            let (all, some) = (self.lengths.len() as f64, list.len() as f64);
            let weight = ((all - some + 0.5) / (some + 0.5)).ln_1p();
            for &(doc, count) in list {
                let length = self.lengths[doc] / self.mean;
                let gain = count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
                *scores.entry(doc).or_default() += weight * gain;
            }
        }
        let mut ranked: Vec<(usize, f64)> = scores.into_iter().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.into_iter().take(DEPTH).map(|(doc, _)| doc).collect()
    }
}
