//! How well stems tell the forms of one word from those of another, on lists of forms and lemmas.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use maqal_text::{Language, Stemmer, fold};

/// A form and the word that it is of.
struct Line {
    form: String,
    lemma: String,
    is_verb: bool,
    count: u32,
}

/// A list of forms: its file's name, its language and how a line is read.
struct List {
    file: &'static str,
    lang: Language,
    read: fn(&[&str]) -> Option<Line>,
}

const LISTS: [List; 3] = [
    List {
        file: "fa.dev.surface.tsv",
        lang: Language::Persian,
        read: surface,
    },
    List {
        file: "ckb.gold.train.unimorph.tsv",
        lang: Language::Sorani,
        read: unimorph,
    },
    List {
        file: "ckb.gold.dev.unimorph.tsv",
        lang: Language::Sorani,
        read: unimorph,
    },
];

/// Pairs of forms that were looked at.
#[derive(Clone, Copy, Debug, Default)]
struct Pairs {
    of_one_word: u32,
    of_one_word_met: u32,
    met: u32,
}

impl Pairs {
    fn meeting(self) -> f64 {
        f64::from(self.of_one_word_met) / f64::from(self.of_one_word.max(1))
    }

    fn wrong(self) -> f64 {
        f64::from(self.met - self.of_one_word_met) / f64::from(self.met.max(1))
    }
}

/// Prints for each list of `dir` how many forms of one word meet and how many of those that meet
/// should not.
pub(crate) fn measure(dir: &Path) -> std::io::Result<()> {
    println!(
        "{:32} {:>8} {:>12} {:>12} {:>12} {:>12}",
        "", "pairs", "folded meet", "stems meet", "nouns meet", "wrongly met"
    );
    for list in &LISTS {
        let text = std::fs::read_to_string(dir.join(list.file))?;
        let lines = text.lines();
        let lines = lines.filter_map(|line| (list.read)(&line.split('\t').collect::<Vec<_>>()));
        print_list(list, &with_lemmas(lines.collect()));
    }
    Ok(())
}

/// The lines, and one for each lemma that is not a form of its own yet.
fn with_lemmas(mut lines: Vec<Line>) -> Vec<Line> {
    let known = |line: &Line| (line.form.clone(), line.lemma.clone());
    let mut forms: BTreeSet<(String, String)> = lines.iter().map(known).collect();
    for at in 0..lines.len() {
        let Line { lemma, is_verb, .. } = &lines[at];
        if forms.insert((lemma.clone(), lemma.clone())) {
            let line = Line {
                form: lemma.clone(),
                lemma: lemma.clone(),
                is_verb: *is_verb,
                count: 1,
            };
            lines.push(line);
        }
    }
    lines
}

fn print_list(list: &List, lines: &[Line]) {
    let folded: Vec<(String, &Line)> = lines
        .iter()
        .map(|line| (fold(&line.form, list.lang), line))
        .collect();
    let counts = folded
        .iter()
        .map(|(form, line)| (form.as_str(), line.count));
    let stemmer = Stemmer::train(counts, list.lang);
    let all = |_: &Line| true;
    let stems = pairs(&folded, all, |form| stemmer.stem(form));
    let nouns = pairs(&folded, |line| !line.is_verb, |form| stemmer.stem(form));
    let plain = pairs(&folded, all, str::to_owned);
    println!(
        "{:32} {:>8} {:>12.3} {:>12.3} {:>12.3} {:>12.3}",
        list.file,
        stems.of_one_word,
        plain.meeting(),
        stems.meeting(),
        nouns.meeting(),
        stems.wrong(),
    );
}

/// Counts pairs of different forms of the wanted lines.
fn pairs(
    folded: &[(String, &Line)],
    wanted: impl Fn(&Line) -> bool,
    stem: impl Fn(&str) -> String,
) -> Pairs {
    let mut stems: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut words: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (form, line) in folded.iter().filter(|(_, line)| wanted(line)) {
        let stem = stem(form);
        stems.entry(stem.clone()).or_default().push(&line.lemma);
        words.entry(&line.lemma).or_default().push(stem);
    }
    let mut pairs = Pairs::default();
    for stems in words.values() {
        pairs.of_one_word += count_pairs(stems, |_, _| true);
        pairs.of_one_word_met += count_pairs(stems, |a, b| a == b);
    }
    for lemmas in stems.values() {
        pairs.met += count_pairs(lemmas, |_, _| true);
    }
    pairs
}

fn count_pairs<T>(all: &[T], counts: impl Fn(&T, &T) -> bool) -> u32 {
    let pairs = all
        .iter()
        .enumerate()
        .flat_map(|(at, first)| all.iter().skip(at + 1).map(move |second| (first, second)));
    pairs
        .filter(|(first, second)| counts(first, second))
        .count() as u32
}

/// Form, lemma, part of speech, whether it is a word of its own, count.
fn surface(columns: &[&str]) -> Option<Line> {
    let [form, lemma, part, "whole", count] = columns else {
        return None;
    };
    Some(Line {
        form: (*form).to_owned(),
        lemma: (*lemma).to_owned(),
        is_verb: *part == "VERB",
        count: count.parse().ok()?,
    })
}

/// Lemma, form, features.
fn unimorph(columns: &[&str]) -> Option<Line> {
    let [lemma, form, features] = columns else {
        return None;
    };
    Some(Line {
        form: (*form).to_owned(),
        lemma: (*lemma).to_owned(),
        is_verb: features.starts_with('V'),
        count: 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_that_meet_are_told_from_those_that_should() {
        let line = |form: &str, lemma: &str| Line {
            form: form.to_owned(),
            lemma: lemma.to_owned(),
            is_verb: false,
            count: 1,
        };
        let lines = [
            line("ab", "a"),
            line("ac", "a"),
            line("ad", "d"),
            line("b", "b"),
        ];
        let folded: Vec<_> = lines.iter().map(|line| (line.form.clone(), line)).collect();
        let found = pairs(&folded, |_| true, |form| form[..1].to_owned());
        assert_eq!(
            (found.of_one_word, found.of_one_word_met, found.met),
            (1, 1, 3)
        );
        assert_eq!(found.meeting(), 1.0);
        assert!((found.wrong() - 2.0 / 3.0).abs() < 1e-9);
    }
}
