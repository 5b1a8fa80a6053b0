//! What the measurement in `js/` calls: it writes the generated articles with the queries to ask
//! of them, and the engine's index of such articles.

mod archive;
mod article;
mod bound;
mod index;
mod query;
mod random;
mod simulate;
mod words;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
usage: maqal-bench-search generate ARTICLES SEED DIR   write DIR/articles.jsonl and DIR/queries.json
       maqal-bench-search index FILE DIR               write the engine's index of articles.jsonl
       maqal-bench-search simulate ARTICLES SEED       build an index in memory and measure it";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words[..] {
        ["generate", articles, seed, dir] => generate(articles, seed, Path::new(dir)),
        ["simulate", articles, seed] => simulate(articles, seed),
        ["index", file, dir] => index::write(Path::new(file), Path::new(dir)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(articles: &str, seed: &str, dir: &Path) -> Result<(), Box<dyn Error>> {
    archive::write(number(articles)?, number(seed)?, dir)
}

fn simulate(articles: &str, seed: &str) -> Result<(), Box<dyn Error>> {
    simulate::run(number(articles)?, number(seed)?)
}

fn number<N: std::str::FromStr>(text: &str) -> Result<N, String> {
    text.parse()
        .map_err(|_| format!("found {text:?}, expected a whole number"))
}
