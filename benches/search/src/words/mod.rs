//! The words of the generated articles: roots set into patterns, inflected as sentences need them.

mod affixes;
mod patterns;
mod roots;
mod zipf;

use crate::random::Random;
use zipf::Zipf;

/// The words that hold a sentence together, the most frequent first.
const FUNCTION_WORDS: &str = "
    في من على أن إلى التي ما عن لا هذا الذي هذه مع كان ذلك بعد كل بين كانت قد لم أو حتى ثم عند
    إن لن منذ كما إذا أي غير قبل خلال حول دون أيضا لكن بعض هو هي هم نحو فوق تحت أمام وراء حين
    حيث لأن ليس ليست إلا تلك هناك هنا أكثر أقل عبر ضد لدى سوى كي مثلما بينما عندما فقط
    كيف هل كم أين متى لماذا
";
/// How many words an article is about.
const TOPIC_WORDS: usize = 14;
/// Shares of all words.
const FUNCTION_SHARE: f64 = 0.34;
const NUMBER_SHARE: f64 = 0.015;
/// Share of the other words that are of the article's topic.
const TOPIC_SHARE: f64 = 0.45;

/// A word before it is inflected.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stem {
    text: String,
    verb: bool,
}

/// All words there are.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    function_words: Vec<&'static str>,
    function_ranks: Zipf,
    /// The most frequent first.
    stems: Vec<Stem>,
    ranks: Zipf,
    topic_ranks: Zipf,
}

/// What an article is about: places of words in the vocabulary.
#[derive(Clone, Debug)]
pub(crate) struct Topic(Vec<usize>);

impl Vocabulary {
    /// The words in an order of frequency that depends on the seed.
    pub(crate) fn new(seed: u64) -> Self {
        let function_words: Vec<&str> = FUNCTION_WORDS.split_whitespace().collect();
        let mut stems: Vec<Stem> = roots::ROOTS
            .split_whitespace()
            .flat_map(patterns::stems_of)
            .collect();
        Random::new(seed).shuffle(&mut stems);
        Self {
            function_ranks: Zipf::new(function_words.len()),
            ranks: Zipf::new(stems.len()),
            topic_ranks: Zipf::new(TOPIC_WORDS),
            function_words,
            stems,
        }
    }

    /// A choice of words, rare and frequent alike, that an article will repeat.
    pub(crate) fn topic(&self, random: &mut Random) -> Topic {
        let place = |_| random.below(self.stems.len());
        Topic((0..TOPIC_WORDS).map(place).collect())
    }

    /// The next word of a sentence.
    pub(crate) fn word(&self, topic: &Topic, random: &mut Random) -> String {
        let share = random.unit();
        if share < FUNCTION_SHARE {
            let rank = self.function_ranks.draw(random);
            let word = self.function_words.get(rank).copied();
            word.unwrap_or_default().to_owned()
        } else if share < FUNCTION_SHARE + NUMBER_SHARE {
            number(random)
        } else {
            self.content_word(topic, random)
        }
    }

    /// A noun or a verb.
    pub(crate) fn content_word(&self, topic: &Topic, random: &mut Random) -> String {
        let place = if random.happens(TOPIC_SHARE) {
            let rank = self.topic_ranks.draw(random);
            topic.0.get(rank).copied().unwrap_or_default()
        } else {
            self.ranks.draw(random)
        };
        let stem = self.stems.get(place);
        stem.map_or_else(String::new, |stem| affixes::inflect(stem, random))
    }
}

/// A year, or a smaller number.
fn number(random: &mut Random) -> String {
    if random.happens(0.5) {
        random.between(1900, 2025).to_string()
    } else {
        random.between(2, 900).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn an_article_repeats_the_words_of_its_topic() {
        let (vocabulary, mut random) = (Vocabulary::new(1), Random::new(1));
        let topic = vocabulary.topic(&mut random);
        let mut counts: HashMap<String, usize> = HashMap::new();
        for _ in 0..400 {
            *counts
                .entry(vocabulary.content_word(&topic, &mut random))
                .or_default() += 1;
        }
        assert!(counts.values().any(|&count| count >= 5));
        assert!(counts.len() > 150, "{} different words", counts.len());
    }
}
