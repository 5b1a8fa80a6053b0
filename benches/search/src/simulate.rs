//! Builds the engine's index of any number of generated articles in memory, and says what it takes
//! to build, to keep, to fetch and to ask.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

use maqal_search::{BuildOptions, Builder, File, IndexError, PartId, Query, Request};
use serde::Deserialize;
use serde_json::json;

use crate::archive::{Queries, Sampler};
use crate::article::Writer;
use crate::bound::Bound;
use crate::index;
use crate::reader::{self, Reader};

/// How many hits are asked for.
const LIMIT: usize = 20;
/// Archives up to this size are also counted word by word.
const MOST_COUNTED: usize = 20_000;

/// Generates, builds, measures and prints; with `dir` the index is kept there, and read the next time.
///
/// # Errors
/// Where the index cannot be built, kept or read.
pub fn run(articles: usize, seed: u64, dir: Option<&Path>) -> Result<(), Box<dyn Error>> {
    let (files, queries) = match dir {
        None => build(articles, seed)?,
        Some(dir) => match Kept::read(dir, articles, seed)? {
            Some(kept) => (index::kept(dir)?, kept.queries),
            None => {
                let (files, queries) = build(articles, seed)?;
                index::keep(&files, dir)?;
                Kept::write(dir, articles, seed, &queries)?;
                (files, queries)
            }
        },
    };
    print_sizes(&files);
    print_cold(&files, &queries)?;
    print_speed(&files, &queries)
}

/// What is kept beside an index: what it is of, and what is asked of it.
#[derive(Debug, Deserialize)]
struct Kept {
    articles: usize,
    seed: u64,
    queries: Queries,
}

/// The file of that. It is written last, so that an index that was cut short counts as none.
const KEPT: &str = "simulated.json";

impl Kept {
    /// What is kept in `dir`, if it is of so many articles and this seed; nothing where `dir` has no index.
    fn read(dir: &Path, articles: usize, seed: u64) -> Result<Option<Self>, Box<dyn Error>> {
        let path = dir.join(KEPT);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return match dir.join("index.bin").exists() {
                    true => Err(format!(
                        "{} has an index and no {KEPT} that says of what; name another folder, or delete it",
                        dir.display()
                    ))?,
                    false => Ok(None),
                };
            }
            Err(error) => Err(format!("{}: {error}", path.display()))?,
        };
        let kept: Self = serde_json::from_slice(&bytes)
            .map_err(|error| format!("{}: {error}; delete the folder", path.display()))?;
        if (kept.articles, kept.seed) != (articles, seed) {
            Err(format!(
                "the index in {} is of {} articles with seed {}, and {articles} with seed {seed} are asked for; \
                 name another folder, or delete it",
                dir.display(),
                kept.articles,
                kept.seed
            ))?;
        }
        Ok(Some(kept))
    }

    fn write(
        dir: &Path,
        articles: usize,
        seed: u64,
        queries: &Queries,
    ) -> Result<(), Box<dyn Error>> {
        let kept = json!({ "articles": articles, "seed": seed, "queries": queries });
        fs::write(dir.join(KEPT), kept.to_string())?;
        Ok(())
    }
}

/// Generates and builds, and prints what that took.
fn build(articles: usize, seed: u64) -> Result<(Vec<File>, Queries), Box<dyn Error>> {
    let (mut writer, mut sampler) = (Writer::new(seed), Sampler::new(articles, seed));
    let mut builder = Builder::new(BuildOptions::default());
    let mut bound = Bound::default();
    let began = Instant::now();
    for _ in 0..articles {
        let article = writer.article();
        sampler.see(&article);
        if articles <= MOST_COUNTED {
            bound.see(&article);
        }
        builder.add(index::document(article));
    }
    let added = began.elapsed();
    let files = builder.finish()?.files;
    println!(
        "{articles} articles: read in {added:.1?}, built in {:.1?} in all; {} MB of memory at most",
        began.elapsed(),
        peak_megabytes().map_or("?".to_owned(), |peak| peak.to_string())
    );
    bound.print();
    Ok((files, sampler.queries()))
}

/// The most memory that this program has had, where the system says so.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}

fn print_sizes(files: &[File]) {
    let mut kinds: Vec<(&str, usize, usize)> = Vec::new();
    for file in files {
        let kind = reader::kind(file);
        match kinds.iter_mut().find(|known| known.0 == kind) {
            Some(known) => *known = (kind, known.1 + 1, known.2 + file.bytes.len()),
            None => kinds.push((kind, 1, file.bytes.len())),
        }
    }
    println!("{:12} {:>6} {:>12}", "kind", "files", "bytes");
    for (kind, count, bytes) in &kinds {
        println!("{kind:12} {count:>6} {bytes:>12}");
    }
    let bytes = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let kinds = kinds.iter().filter(|kind| wanted(kind.0));
        kinds.map(|kind| kind.2).sum()
    };
    println!(
        "in all {}; {} without positions; {} files",
        bytes(&|_| true),
        bytes(&|kind| kind != "positions"),
        files.len()
    );
}

/// What each query fetches into an empty reader.
fn print_cold(files: &[File], queries: &Queries) -> Result<(), IndexError> {
    let questions = queries.questions.iter().map(|question| &*question.text);
    print_fetched("question", files, &mut questions.map(|text| vec![text]))?;
    let phrases: Vec<String> = queries.typed.iter().map(|it| format!("\"{it}\"")).collect();
    print_fetched("phrase", files, &mut phrases.iter().map(|it| vec![&**it]))?;
    let typed: Vec<Vec<String>> = queries.typed.iter().map(|text| keystrokes(text)).collect();
    let mut typed = typed
        .iter()
        .map(|texts| texts.iter().map(String::as_str).collect());
    print_fetched("typing", files, &mut typed)
}

fn print_fetched(
    name: &str,
    files: &[File],
    readers: &mut dyn Iterator<Item = Vec<&str>>,
) -> Result<(), IndexError> {
    let (mut bytes, mut counts, mut rounds) = (Vec::new(), Vec::new(), Vec::new());
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for texts in readers {
        let mut reader = Reader::open(files)?;
        for text in texts {
            reader.ask(&Request {
                query: Query::parse(text, name == "typing"),
                limit: LIMIT,
                ..Request::default()
            })?;
        }
        bytes.push(reader.bytes());
        counts.push(reader.brought().len());
        rounds.push(reader.rounds());
        for file in reader.brought() {
            *kinds.entry(reader::kind(file)).or_default() += file.bytes.len();
        }
    }
    let readers = bytes.len().max(1);
    println!(
        "fetched for a {name}: bytes {}; files {}; rounds {}",
        middle_and_most(bytes),
        middle_and_most(counts),
        middle_and_most(rounds)
    );
    let means = kinds
        .iter()
        .map(|(kind, bytes)| format!("{kind} {}", bytes / readers));
    println!(
        "  bytes in the mean: {}",
        means.collect::<Vec<_>>().join(", ")
    );
    Ok(())
}

fn print_speed(files: &[File], queries: &Queries) -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    let mut reader = Reader::open(files)?;
    println!("opened in {:.1?}", began.elapsed());
    for number in 0..files.len().saturating_sub(1) {
        reader.bring(PartId(number as u32))?;
    }
    let questions = queries.questions.iter().map(|question| &*question.text);
    let questions: Vec<String> = questions.map(str::to_owned).collect();
    let typed: Vec<String> = queries.typed.iter().flat_map(|it| keystrokes(it)).collect();
    let letters: Vec<String> = "ابتجحخدرسشعفقكلمنهوي".chars().map(String::from).collect();
    let phrases: Vec<String> = queries.typed.iter().map(|it| format!("\"{it}\"")).collect();
    for round in ["first", "second"] {
        print_times(round, "question", time(&mut reader, &questions, false)?);
        print_times(round, "keystroke", time(&mut reader, &typed, true)?);
        print_times(round, "letter", time(&mut reader, &letters, true)?);
        print_times(round, "phrase", time(&mut reader, &phrases, false)?);
    }
    Ok(())
}

/// What is in the box after each letter; a space alone asks nothing new.
fn keystrokes(text: &str) -> Vec<String> {
    let ends = text.char_indices().map(|(at, it)| at + it.len_utf8());
    let typed = ends.map(|end| &text[..end]);
    let asking = typed.filter(|typed| !typed.ends_with(' '));
    asking.map(str::to_owned).collect()
}

fn time(
    reader: &mut Reader<'_>,
    texts: &[String],
    typing: bool,
) -> Result<Vec<Duration>, IndexError> {
    let mut times = Vec::new();
    for text in texts {
        let began = processor_time();
        reader.ask(&Request {
            query: Query::parse(text, typing),
            limit: LIMIT,
            ..Request::default()
        })?;
        times.push(processor_time().saturating_sub(began));
    }
    Ok(times)
}

/// What this thread has had of the processor so far.
#[cfg(target_os = "linux")]
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// The time of day, where the processor's is not told in the same way.
#[cfg(not(target_os = "linux"))]
fn processor_time() -> Duration {
    let now = std::time::SystemTime::now();
    now.duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default()
}

fn print_times(round: &str, name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied();
    println!(
        "{name}, {round} time: p50 {:.2?}, p95 {:.2?}",
        at(50).unwrap_or_default(),
        at(95).unwrap_or_default()
    );
}

fn middle_and_most(mut numbers: Vec<usize>) -> String {
    numbers.sort_unstable();
    let at = |share: usize| numbers.get(numbers.len() * share / 100).copied();
    let most = numbers.last().copied();
    format!(
        "p50 {} p95 {} most {}",
        at(50).unwrap_or(0),
        at(95).unwrap_or(0),
        most.unwrap_or(0)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_index_of_other_articles_is_refused_and_the_same_is_read() {
        let dir = std::env::temp_dir().join(format!("maqal-kept-{}", std::process::id()));
        let (files, queries) = build(40, 7).unwrap();
        assert!(Kept::read(&dir, 40, 7).unwrap().is_none());
        index::keep(&files, &dir).unwrap();
        let unnamed = Kept::read(&dir, 40, 7).unwrap_err().to_string();
        Kept::write(&dir, 40, 7, &queries).unwrap();
        let same = Kept::read(&dir, 40, 7).unwrap();
        let others = [(41, 7), (40, 8)].map(|(articles, seed)| Kept::read(&dir, articles, seed));
        fs::remove_dir_all(&dir).unwrap();
        assert!(unnamed.contains("name another folder"), "{unnamed}");
        assert_eq!(same.unwrap().queries.typed, queries.typed);
        for other in others {
            let error = other.unwrap_err().to_string();
            assert!(error.contains("40 articles with seed 7"), "{error}");
        }
    }
}
