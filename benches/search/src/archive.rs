//! The generated articles and queries as files.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use crate::article::Writer;
use crate::query::{self, Question};
use crate::random::Random;

/// How many questions are asked, and how many queries are typed.
const QUESTIONS: usize = 60;
const TYPED: usize = 25;

/// What is asked of one archive.
#[derive(Debug, Default, Serialize)]
struct Queries {
    questions: Vec<Question>,
    typed: Vec<String>,
}

/// Writes `articles.jsonl` and `queries.json` into `dir`.
pub(crate) fn write(articles: usize, seed: u64, dir: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(dir)?;
    let mut out = BufWriter::new(File::create(dir.join("articles.jsonl"))?);
    let (mut writer, mut random) = (Writer::new(seed), Random::new(seed));
    let mut queries = Queries::default();
    for id in 0..articles {
        let article = writer.article();
        if is_chosen(id, articles, QUESTIONS) {
            queries
                .questions
                .push(query::question(&article, &mut random));
        }
        if is_chosen(id, articles, TYPED) {
            queries.typed.push(query::typed(&article, &mut random));
        }
        serde_json::to_writer(&mut out, &article)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    let queries = serde_json::to_vec(&queries)?;
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
