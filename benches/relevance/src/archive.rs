//! Size and speed of the index of a generated archive.

use std::io::Write;
use std::time::{Duration, Instant};

use maqal_search::{
    Answer, BuildOptions, Builder, File, Index, IndexError, PartId, Query, Request,
};

use crate::corpus::Corpus;
use crate::generate::Generator;

/// Queries that are measured.
const QUERIES: usize = 200;

/// Builds an archive of so many articles and prints what it costs.
pub(crate) fn measure(
    corpora: &[Corpus],
    articles: usize,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut generator = Generator::new(corpora);
    let mut builder = Builder::new(BuildOptions {
        related: 0,
        ..BuildOptions::default()
    });
    let began = Instant::now();
    for place in 0..articles {
        builder.add(generator.article(place));
    }
    let files = builder.finish()?.files;
    println!(
        "{articles} articles: built in {:.1?}, {} files",
        began.elapsed(),
        files.len()
    );
    print_sizes(&files);
    let queries: Vec<String> = (0..QUERIES)
        .map(|at| {
            (0..1 + at % 3)
                .map(|_| generator.content_word())
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    print_cold(&files, &queries)?;
    let questions: Vec<String> = (0..QUERIES)
        .map(|at| {
            let common = (0..4)
                .map(|_| generator.word())
                .collect::<Vec<_>>()
                .join(" ");
            format!("{common} {}", queries.get(at).cloned().unwrap_or_default())
        })
        .collect();
    print_speed(&files, &queries, &questions)
}

fn print_sizes(files: &[File]) {
    let mut sums: Vec<(&str, usize, usize, usize)> = Vec::new();
    for file in files {
        let kind = file.name.split('-').next().unwrap_or_default();
        let small = brotli_length(&file.bytes);
        match sums.iter_mut().find(|sum| sum.0 == kind) {
            Some(sum) => *sum = (kind, sum.1 + 1, sum.2 + file.bytes.len(), sum.3 + small),
            None => sums.push((kind, 1, file.bytes.len(), small)),
        }
    }
    println!(
        "{:12} {:>6} {:>12} {:>12}",
        "kind", "files", "bytes", "brotli"
    );
    for (kind, count, bytes, small) in &sums {
        println!("{kind:12} {count:>6} {bytes:>12} {small:>12}");
    }
    let all: usize = sums.iter().map(|sum| sum.3).sum();
    let places: usize = sums
        .iter()
        .filter(|sum| sum.0 == "positions")
        .map(|sum| sum.3)
        .sum();
    println!("in all {all} brotli; {} without positions", all - places);
}

fn brotli_length(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 9, 22);
        if writer.write_all(bytes).is_err() {
            return bytes.len();
        }
    }
    out.len()
}

/// Bytes that each query fetches into an empty reader.
fn print_cold(files: &[File], queries: &[String]) -> Result<(), IndexError> {
    let mut costs: Vec<usize> = Vec::new();
    for query in queries {
        let mut index = Index::open(files[0].bytes.clone())?;
        let mut cost = files[0].bytes.len();
        let request = Request {
            query: Query::parse(query, false),
            limit: 20,
            ..Request::default()
        };
        while let Answer::Needs(parts) = index.search(&request)? {
            for PartId(part) in parts {
                let bytes = files[part as usize + 1].bytes.clone();
                cost += bytes.len();
                index.insert(PartId(part), bytes)?;
            }
        }
        costs.push(cost);
    }
    costs.sort_unstable();
    let at = |share: usize| costs.get(costs.len() * share / 100).copied().unwrap_or(0);
    println!(
        "before the first answer: median {} bytes, p95 {} bytes",
        at(50),
        at(95)
    );
    Ok(())
}

fn print_speed(
    files: &[File],
    queries: &[String],
    questions: &[String],
) -> Result<(), Box<dyn std::error::Error>> {
    let mut bytes = files.iter().map(|file| file.bytes.clone());
    let root = bytes.next().unwrap_or_default();
    let began = Instant::now();
    let mut index = Index::open(root)?;
    println!("opened in {:.1?}", began.elapsed());
    for (number, bytes) in bytes.enumerate() {
        index.insert(PartId(number as u32), bytes)?;
    }
    print_times("query", time(&index, queries, false)?);
    print_times("question", time(&index, questions, false)?);
    let keystrokes: Vec<String> = queries
        .iter()
        .flat_map(|query| {
            query
                .char_indices()
                .map(|(at, letter)| &query[..at + letter.len_utf8()])
        })
        .filter(|typed| !typed.ends_with(' '))
        .map(str::to_owned)
        .collect();
    print_times("keystroke", time(&index, &keystrokes, true)?);
    let first: Vec<String> = "ابتجحخدرسشعفقكلمنهوي".chars().map(String::from).collect();
    print_times("first letter", time(&index, &first, true)?);
    Ok(())
}

fn time(index: &Index, queries: &[String], typing: bool) -> Result<Vec<Duration>, IndexError> {
    let mut times = Vec::new();
    for query in queries {
        let began = Instant::now();
        let query = Query::parse(query, typing);
        index.search(&Request {
            query,
            limit: 20,
            ..Request::default()
        })?;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    Ok(times)
}

fn print_times(name: &str, times: Vec<Duration>) {
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    println!("{name}: p50 {:.2?}, p95 {:.2?}", at(50), at(95));
}
