//! How small an index of the articles could be at all.

use std::collections::HashMap;

use crate::article::Article;

/// Counts of all words, from which follows what it takes to say where they stand.
#[derive(Debug, Default)]
pub(crate) struct Bound {
    /// How many articles have each word.
    articles_of: HashMap<String, u32>,
    articles: u32,
    words: u64,
    /// What it takes to tell the order of an article's words from all other orders.
    order: f64,
    /// What it takes to tell how often each of an article's words stands in it.
    counts: HashMap<u32, u64>,
}

impl Bound {
    /// Counts an article.
    pub(crate) fn see(&mut self, article: &Article) {
        let mut counts: HashMap<&str, u32> = HashMap::new();
        let texts = [&article.headline, &article.lead];
        let texts = texts.into_iter().chain(&article.body);
        let words = texts.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
        for word in words.filter(|word| !word.is_empty()) {
            *counts.entry(word).or_default() += 1;
        }
        let words: u32 = counts.values().sum();
        self.articles += 1;
        self.words += u64::from(words);
        self.order += log_factorial(words);
        for (word, count) in counts {
            self.order -= log_factorial(count);
            *self.counts.entry(count).or_default() += 1;
            match self.articles_of.get_mut(word) {
                Some(articles) => *articles += 1,
                None => drop(self.articles_of.insert(word.to_owned(), 1)),
            }
        }
    }

    /// Says the bounds, if articles were counted.
    pub(crate) fn print(&self) {
        if self.articles == 0 {
            return;
        }
        let all = log_factorial(self.articles);
        let sets: f64 = self
            .articles_of
            .values()
            .map(|&articles| {
                all - log_factorial(articles) - log_factorial(self.articles - articles)
            })
            .sum();
        let pairs: u64 = self.counts.values().sum();
        let counts: f64 = self
            .counts
            .values()
            .map(|&count| count as f64 * (pairs as f64 / count as f64).log2())
            .sum();
        println!(
            "{} words, {} different, {pairs} pairs of word and article",
            self.words,
            self.articles_of.len()
        );
        println!(
            "at least: which articles have a word {:.0} bytes, how often {:.0}, in which order {:.0}",
            sets / 8.0,
            counts / 8.0,
            self.order / 8.0
        );
    }
}

/// The binary logarithm of a factorial, after Stirling.
fn log_factorial(number: u32) -> f64 {
    if number < 16 {
        return (1..=number).map(|factor| f64::from(factor).log2()).sum();
    }
    let number = f64::from(number);
    let natural = number * number.ln() - number
        + 0.5 * (2.0 * std::f64::consts::PI * number).ln()
        + 1.0 / (12.0 * number);
    natural / std::f64::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factorials_are_near_their_logarithms() {
        let exact: f64 = (1..=40).map(|factor| f64::from(factor).log2()).sum();
        assert!((log_factorial(40) - exact).abs() < 1e-3);
        assert_eq!(log_factorial(1), 0.0);
    }
}
