//! An article, made up word by word.

use serde::{Deserialize, Serialize};

use crate::random::Random;
use crate::words::{Topic, Vocabulary};

const SECTIONS: [&str; 10] = [
    "أخبار",
    "اقتصاد",
    "ثقافة",
    "رياضة",
    "علوم",
    "صحة",
    "سفر",
    "رأي",
    "تاريخ",
    "تقنية",
];
/// Paragraphs of a body, and their shortest and longest in characters: 1 500 in the mean.
const PARAGRAPHS: usize = 5;
const PARAGRAPH_CHARS: (usize, usize) = (140, 400);
/// Shortest and longest sentence in words.
const SENTENCE_WORDS: (usize, usize) = (10, 18);
const HEADLINE_WORDS: (usize, usize) = (5, 9);
/// The newest day, in days since 1970-01-01, and how many articles a day has.
const NEWEST: i32 = 20_400;
const A_DAY: usize = 8;

/// An article as every engine is given it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Article {
    /// Its number, newest first.
    pub(crate) id: usize,
    pub(crate) headline: String,
    pub(crate) lead: String,
    /// The paragraphs.
    pub(crate) body: Vec<String>,
    pub(crate) section: String,
    /// Days since 1970-01-01.
    pub(crate) day: i32,
}

/// A source of articles, the same for the same seed.
#[derive(Debug)]
pub(crate) struct Writer {
    vocabulary: Vocabulary,
    random: Random,
    next: usize,
}

impl Writer {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            vocabulary: Vocabulary::new(seed),
            random: Random::new(!seed),
            next: 0,
        }
    }

    /// The next article, older than those before it.
    pub(crate) fn article(&mut self) -> Article {
        let id = self.next;
        self.next += 1;
        let topic = self.vocabulary.topic(&mut self.random);
        let section = self.random.pick(&SECTIONS).copied().unwrap_or_default();
        Article {
            id,
            headline: self.headline(&topic),
            lead: self.sentence(&topic),
            body: (0..PARAGRAPHS).map(|_| self.paragraph(&topic)).collect(),
            section: section.to_owned(),
            day: NEWEST - i32::try_from(id / A_DAY).unwrap_or(NEWEST),
        }
    }

    fn headline(&mut self, topic: &Topic) -> String {
        let words = self.random.between(HEADLINE_WORDS.0, HEADLINE_WORDS.1);
        let word = |_| self.vocabulary.content_word(topic, &mut self.random);
        (0..words).map(word).collect::<Vec<_>>().join(" ")
    }

    fn paragraph(&mut self, topic: &Topic) -> String {
        let chars = self.random.between(PARAGRAPH_CHARS.0, PARAGRAPH_CHARS.1);
        let mut text = self.sentence(topic);
        while text.chars().count() < chars {
            text.push(' ');
            text.push_str(&self.sentence(topic));
        }
        text
    }

    fn sentence(&mut self, topic: &Topic) -> String {
        let words = self.random.between(SENTENCE_WORDS.0, SENTENCE_WORDS.1);
        let mut text = String::new();
        for at in 0..words {
            if at > 0 {
                text.push_str(if self.random.happens(0.06) {
                    "، "
                } else {
                    " "
                });
            }
            text.push_str(&self.vocabulary.word(topic, &mut self.random));
        }
        text.push('.');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_articles_again_and_another_seed_others() {
        assert_eq!(Writer::new(1).article(), Writer::new(1).article());
        assert_ne!(Writer::new(1).article().body, Writer::new(2).article().body);
    }

    #[test]
    fn bodies_have_about_1500_characters() {
        let mut writer = Writer::new(1);
        let chars = |_| -> usize {
            let body = writer.article().body;
            body.iter().map(|text| text.chars().count()).sum()
        };
        let mean = (0..300).map(chars).sum::<usize>() / 300;
        assert!((1_400..1_600).contains(&mean), "{mean}");
    }
}
