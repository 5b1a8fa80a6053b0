//! The generated articles and queries as files.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::article::{Article, Writer};
use crate::query::{self, Question};
use crate::random::Random;

/// How many questions are asked, and how many queries are typed.
const QUESTIONS: usize = 60;
const TYPED: usize = 25;

/// What is asked of one archive.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Queries {
    pub(crate) questions: Vec<Question>,
    pub(crate) typed: Vec<String>,
}

/// Draws queries from the articles that it sees.
#[derive(Debug)]
pub(crate) struct Sampler {
    articles: usize,
    random: Random,
    queries: Queries,
}

impl Sampler {
    /// A sampler that will see so many articles.
    pub(crate) fn new(articles: usize, seed: u64) -> Self {
        Self {
            articles,
            random: Random::new(seed),
            queries: Queries::default(),
        }
    }

    /// Looks at the next article.
    pub(crate) fn see(&mut self, article: &Article) {
        if is_chosen(article.id, self.articles, QUESTIONS) {
            let question = query::question(article, &mut self.random);
            self.queries.questions.push(question);
        }
        if is_chosen(article.id, self.articles, TYPED) {
            let typed = query::typed(article, &mut self.random);
            self.queries.typed.push(typed);
        }
    }

    /// What was drawn.
    pub(crate) fn queries(self) -> Queries {
        self.queries
    }
}

/// Writes `articles.jsonl` and `queries.json` into `dir`.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(articles: usize, seed: u64, dir: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(dir)?;
    let mut out = BufWriter::new(File::create(dir.join("articles.jsonl"))?);
    let (mut writer, mut sampler) = (Writer::new(seed), Sampler::new(articles, seed));
    for _ in 0..articles {
        let article = writer.article();
        sampler.see(&article);
        serde_json::to_writer(&mut out, &article)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    let queries = serde_json::to_vec(&sampler.queries())?;
    Ok(fs::write(dir.join("queries.json"), queries)?)
}

/// Whether an article is one of `wanted` that lie evenly among all.
fn is_chosen(id: usize, articles: usize, wanted: usize) -> bool {
    (id + 1) * wanted / articles > id * wanted / articles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_wanted_are_chosen_and_the_last_is_one_of_them() {
        let chosen: Vec<usize> = (0..100).filter(|&id| is_chosen(id, 100, 4)).collect();
        assert_eq!(chosen, [24, 49, 74, 99]);
    }
}
