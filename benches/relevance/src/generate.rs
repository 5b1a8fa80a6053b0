//! Articles of any number, from a seed and the words of the corpora under Zipf's law.

use std::collections::HashMap;

use maqal_search::{Document, Passage};

use crate::corpus::Corpus;

/// Mean length of an article in characters.
const MEAN_CHARS: usize = 1_500;
/// How many values each facet has.
const SECTIONS: usize = 12;
const TAGS: usize = 300;
const AUTHORS: usize = 80;
const SOURCES: usize = 10;
/// The newest day, in days since 1970-01-01, and how many articles a day has.
const NEWEST: i32 = 20_000;
const A_DAY: usize = 8;

/// A source of articles, always the same for the same words.
pub(crate) struct Generator {
    /// The words, the most frequent first.
    words: Vec<String>,
    /// The sum of the weights of the words up to each.
    sums: Vec<f64>,
    state: u64,
}

impl Generator {
    /// A generator with the words of these corpora.
    pub(crate) fn new(corpora: &[Corpus]) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for doc in corpora.iter().flat_map(|corpus| &corpus.docs) {
            let words = doc.body.split(|letter: char| !letter.is_alphanumeric());
            for word in words.filter(|word| !word.is_empty()) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let weigh = |sum: &mut f64, rank: usize| {
            *sum += 1.0 / (rank as f64 + 2.7);
            Some(*sum)
        };
        Self {
            sums: (0..words.len()).scan(0.0, weigh).collect(),
            words: words.into_iter().map(|(word, _)| word.to_owned()).collect(),
            state: 0x9e37_79b9_7f4a_7c15,
        }
    }

    /// The next article, of this place among the newest.
    pub(crate) fn article(&mut self, place: usize) -> Document {
        let lang = "ar".to_owned();
        let passages = (0..5).map(|_| Passage {
            lang: lang.clone(),
            text: self.text(5),
        });
        Document {
            body: passages.collect(),
            headline: (0..8).map(|_| self.word()).collect::<Vec<_>>().join(" "),
            lead: (0..20).map(|_| self.word()).collect::<Vec<_>>().join(" "),
            day: Some(NEWEST - (place / A_DAY) as i32),
            section: Some(format!("قسم {}", self.skewed(SECTIONS))),
            tags: (0..3)
                .map(|_| format!("وسم {}", self.skewed(TAGS)))
                .collect(),
            authors: vec![format!("كاتب {}", self.skewed(AUTHORS))],
            source: Some(format!("مصدر {}", self.skewed(SOURCES))),
            minutes: 1 + self.below(6) as u32,
            lang,
        }
    }

    /// A word, frequent ones more often.
    pub(crate) fn word(&mut self) -> String {
        let point = self.unit() * self.sums.last().copied().unwrap_or(0.0);
        let rank = self.sums.partition_point(|&sum| sum < point);
        self.words.get(rank).cloned().unwrap_or_default()
    }

    /// A word that is neither among the most frequent nor among the rarest.
    pub(crate) fn content_word(&mut self) -> String {
        let ranks = self.words.len() / 4;
        let rank = 50 + self.below(ranks.max(1));
        self.words.get(rank).cloned().unwrap_or_default()
    }

    /// A passage: a share of an article's length, half as long to half as long again.
    fn text(&mut self, share: usize) -> String {
        let chars = MEAN_CHARS / share / 2 + self.below(MEAN_CHARS / share);
        let mut text = String::new();
        while text.chars().count() < chars {
            text.push_str(&self.word());
            text.push(' ');
        }
        text
    }

    fn skewed(&mut self, values: usize) -> usize {
        (self.unit() * self.unit() * values as f64) as usize
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.unit() * limit as f64) as usize
    }

    /// A number from 0 to 1, by Marsaglia's xorshift.
    fn unit(&mut self) -> f64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as f64 / (1u64 << 53) as f64
    }
}
