use maqal_search::{Explanation, ListShare, Rung, WordExplanation};
use serde::Serialize;

/// A word of the query.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Word {
    pub(super) typed: String,
    pub(super) folded: String,
    /// The stems whose articles were looked at; none where the archive knows none.
    pub(super) stems: Vec<String>,
    /// How many articles have it in the forms that were looked for; 0 where none were.
    pub(super) articles: u32,
    /// Which of them were looked at.
    pub(super) read: Read,
    /// How many those are.
    pub(super) articles_read: u32,
    /// What it counts for by its rarity.
    pub(super) weight: f32,
    /// Articles that have it are not wanted.
    pub(super) excluded: bool,
    /// The steps of the ladder taken for it.
    pub(super) steps: Vec<Step>,
}

/// Which of the articles that have a word were looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Read {
    All,
    /// Those that have most of it, because very many have it and the query has rarer words.
    Strongest,
    /// None, because so many have it that it tells too little beside the other words.
    Nothing,
}

/// A step taken because the archive does not have a word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Step {
    /// Another form of the word is there.
    Form { stem: String },
    /// A word spelled nearly so is there.
    Spelling { used: String },
    /// The same keys in the other layout give a word that is there.
    Keyboard { typed: String, used: String },
    /// A name that sounds like these Latin letters is there.
    LatinName { used: String },
}

/// The words of an explanation, each with the steps taken for it.
pub(super) fn words(explanation: &Explanation) -> Vec<Word> {
    let word = |word: &WordExplanation| Word {
        typed: word.typed.clone(),
        folded: word.folded.clone(),
        stems: word.stems.clone(),
        articles: word.documents,
        read: match word.read {
            ListShare::Whole => Read::All,
            ListShare::Strongest => Read::Strongest,
            ListShare::Nothing => Read::Nothing,
        },
        articles_read: word.looked_at,
        weight: word.weight,
        excluded: word.excluded,
        steps: steps(&word.typed, &explanation.rungs),
    };
    explanation.words.iter().map(word).collect()
}

fn steps(word: &str, rungs: &[Rung]) -> Vec<Step> {
    let mut steps: Vec<Step> = rungs.iter().filter_map(|rung| step(word, rung)).collect();
    // A word that was typed twice took each of its steps twice.
    steps.dedup();
    steps
}

fn step(word: &str, rung: &Rung) -> Option<Step> {
    match rung.clone() {
        Rung::Stem { typed, stem } if typed == word => Some(Step::Form { stem }),
        Rung::Spelling { typed, used } if typed == word => Some(Step::Spelling { used }),
        Rung::LatinName { typed, used } if typed == word => Some(Step::LatinName { used }),
        // What the keys say may be several words.
        Rung::Keyboard { typed, used } if used.contains(word) => {
            Some(Step::Keyboard { typed, used })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_its_own_steps_once() {
        let spelling = |typed: &str| Rung::Spelling {
            typed: typed.to_owned(),
            used: "جسر".to_owned(),
        };
        let rungs = [spelling("جسز"), spelling("سدذ"), spelling("جسز")];
        let used = "جسر".to_owned();
        assert_eq!(steps("جسز", &rungs[..1]), [Step::Spelling { used }]);
        assert_eq!(steps("جسز", &rungs).len(), 1);
    }

    #[test]
    fn each_word_that_the_keys_say_has_the_step() {
        let rungs = [Rung::Keyboard {
            typed: "[sv-s]".to_owned(),
            used: "جسر-سد".to_owned(),
        }];
        assert_eq!(steps("سد", &rungs), steps("جسر", &rungs));
        assert_eq!(steps("سد", &rungs).len(), 1);
    }
}
