//! What is asked of the articles: questions, and queries to be typed letter by letter.

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::random::Random;

const QUESTION_WORDS: [&str; 8] = ["ما", "كيف", "متى", "أين", "لماذا", "هل", "من", "كم"];
/// Fewest and most words taken from a sentence; with the question word, a question has 5 to 10.
const TAKEN: (usize, usize) = (4, 9);
/// Share of the words of a sentence that a question passes over.
const LEFT_OUT: f64 = 0.2;
/// Shortest and longest query that is typed, in words of a headline.
const TYPED: (usize, usize) = (2, 3);

/// A question, and the article that it was drawn from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Question {
    pub(crate) text: String,
    pub(crate) article: usize,
}

/// A question about something that the article says.
pub(crate) fn question(article: &Article, random: &mut Random) -> Question {
    let paragraph = random.pick(&article.body).map_or("", String::as_str);
    let sentences: Vec<&str> = paragraph.split_terminator('.').collect();
    let sentence = random.pick(&sentences).copied().unwrap_or_default();
    let mut words = vec![*random.pick(&QUESTION_WORDS).unwrap_or(&QUESTION_WORDS[0])];
    words.extend(taken(sentence, random));
    Question {
        text: words.join(" "),
        article: article.id,
    }
}

/// The first words of a headline.
pub(crate) fn typed(article: &Article, random: &mut Random) -> String {
    let count = random.between(TYPED.0, TYPED.1);
    let words: Vec<&str> = article.headline.split(' ').take(count).collect();
    words.join(" ")
}

/// Words of a sentence in their order, some passed over while enough are left.
fn taken<'s>(sentence: &'s str, random: &mut Random) -> Vec<&'s str> {
    let all: Vec<&str> = sentence
        .split_whitespace()
        .map(|word| word.trim_end_matches('،'))
        .collect();
    let count = random.between(TAKEN.0, TAKEN.1);
    let mut spare = all.len().saturating_sub(count);
    let mut words = Vec::new();
    for word in all {
        if spare > 0 && random.happens(LEFT_OUT) {
            spare -= 1;
        } else if words.len() < count {
            words.push(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Writer;

    #[test]
    fn a_question_has_five_to_ten_words_of_its_article() {
        let (mut writer, mut random) = (Writer::new(1), Random::new(1));
        for _ in 0..50 {
            let article = writer.article();
            let question = question(&article, &mut random);
            let words: Vec<&str> = question.text.split(' ').collect();
            assert!((5..=10).contains(&words.len()), "{words:?}");
            let body = article.body.join(" ");
            assert!(words[1..].iter().all(|word| body.contains(word)));
            assert_eq!(question.article, article.id);
        }
    }

    #[test]
    fn what_is_typed_begins_a_headline() {
        let article = Writer::new(1).article();
        let typed = typed(&article, &mut Random::new(1));
        assert!(article.headline.starts_with(&typed) && typed.contains(' '));
    }
}
