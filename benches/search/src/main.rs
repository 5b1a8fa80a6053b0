//! What the measurement in `js/` calls: it writes the generated articles with the queries to ask
//! of them, and the engine's index of such articles.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use maqal_bench_search::{simulate, write_archive, write_folder, write_index};

const USAGE: &str = "\
usage: maqal-bench-search generate ARTICLES SEED DIR   write DIR/articles.jsonl and DIR/queries.json
       maqal-bench-search folder ARTICLES SEED DIR     write a Markdown file each for `maqal build`
       maqal-bench-search index FILE DIR               write the engine's index of articles.jsonl
       maqal-bench-search simulate ARTICLES SEED [DIR] build an index in memory and measure it; the
                                                       index kept in DIR is not built again";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words[..] {
        ["generate", articles, seed, dir] => generate(articles, seed, Path::new(dir)),
        ["folder", articles, seed, dir] => folder(articles, seed, Path::new(dir)),
        ["simulate", articles, seed] => simulated(articles, seed, None),
        ["simulate", articles, seed, dir] => simulated(articles, seed, Some(Path::new(dir))),
        ["index", file, dir] => write_index(Path::new(file), Path::new(dir)),
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
    write_archive(number(articles)?, number(seed)?, dir)
}

fn folder(articles: &str, seed: &str, dir: &Path) -> Result<(), Box<dyn Error>> {
    write_folder(number(articles)?, number(seed)?, dir)
}

fn simulated(articles: &str, seed: &str, dir: Option<&Path>) -> Result<(), Box<dyn Error>> {
    simulate(number(articles)?, number(seed)?, dir)
}

fn number<N: std::str::FromStr>(text: &str) -> Result<N, String> {
    text.parse()
        .map_err(|_| format!("found {text:?}, expected a whole number"))
}
