use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Documents, questions, and which document answers which question.
#[derive(Debug)]
pub(crate) struct Corpus {
    /// The name of the folder.
    pub(crate) name: String,
    pub(crate) docs: Vec<Doc>,
    pub(crate) questions: Vec<Question>,
}

/// A paragraph under a title.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Doc {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) title: String,
    pub(crate) body: String,
}

/// A question and the places of the documents that answer it.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) text: String,
    pub(crate) answers: HashSet<usize>,
}

#[derive(Deserialize)]
struct QuestionLine {
    id: String,
    text: String,
}

/// Why a corpus could not be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CorpusError {
    #[error("cannot read {}: {source}", path.display())]
    Read {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("{} line {line}: {source}", path.display())]
    Json {
        path: PathBuf,
        line: usize,
        source: serde_json::Error,
    },
    #[error(
        "no corpus under {}: expected folders with docs.jsonl, queries.dev.jsonl and qrels.dev.tsv",
        .0.display()
    )]
    None(PathBuf),
}

/// Reads every corpus in the folders of `dir`, in order of their names.
pub(crate) fn read_all(dir: &Path) -> Result<Vec<Corpus>, CorpusError> {
    let entries = std::fs::read_dir(dir).map_err(|source| CorpusError::Read {
        path: dir.to_owned(),
        source,
    })?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|folder| folder.join("docs.jsonl").is_file());
    folders.sort();
    if folders.is_empty() {
        return Err(CorpusError::None(dir.to_owned()));
    }
    folders.iter().map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Result<Corpus, CorpusError> {
    let docs: Vec<Doc> = read_lines(&folder.join("docs.jsonl"))?;
    let lines: Vec<QuestionLine> = read_lines(&folder.join("queries.dev.jsonl"))?;
    let places: HashMap<&str, usize> = docs
        .iter()
        .enumerate()
        .map(|(place, doc)| (doc.id.as_str(), place))
        .collect();
    let mut answers: HashMap<String, HashSet<usize>> = HashMap::new();
    for line in read_text(&folder.join("qrels.dev.tsv"))?.lines() {
        let mut columns = line.split('\t');
        if let (Some(question), Some(doc)) = (columns.next(), columns.next())
            && let Some(&place) = places.get(doc)
        {
            answers
                .entry(question.to_owned())
                .or_default()
                .insert(place);
        }
    }
    let questions = lines
        .into_iter()
        .filter_map(|line| {
            let answers = answers.remove(&line.id)?;
            Some(Question {
                text: line.text,
                answers,
            })
        })
        .collect();
    let name = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(Corpus {
        name,
        docs,
        questions,
    })
}

fn read_lines<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, CorpusError> {
    let text = read_text(path)?;
    let lines = text.lines().enumerate();
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|source| CorpusError::Json {
                path: path.to_owned(),
                line: at + 1,
                source,
            })
        })
        .collect()
}

fn read_text(path: &Path) -> Result<String, CorpusError> {
    std::fs::read_to_string(path).map_err(|source| CorpusError::Read {
        path: path.to_owned(),
        source,
    })
}

/// All documents and questions of several corpora in one archive.
pub(crate) fn mix(corpora: &[Corpus]) -> Corpus {
    let mut mixed = Corpus {
        name: "together".to_owned(),
        docs: Vec::new(),
        questions: Vec::new(),
    };
    for corpus in corpora {
        let before = mixed.docs.len();
        mixed.docs.extend(corpus.docs.iter().cloned());
        mixed
            .questions
            .extend(corpus.questions.iter().map(|question| {
                Question {
                    text: question.text.clone(),
                    answers: question
                        .answers
                        .iter()
                        .map(|place| place + before)
                        .collect(),
                }
            }));
    }
    mixed
}

/// The same questions asked of articles of so many paragraphs, far from each other in the corpus and
/// without titles, as news of several subjects are.
pub(crate) fn articles(corpus: &Corpus, paragraphs: usize) -> Corpus {
    let count = corpus.docs.len().div_ceil(paragraphs).max(1);
    let mut docs: Vec<Doc> = Vec::new();
    for (place, doc) in corpus.docs.iter().enumerate() {
        match docs.get_mut(place % count) {
            Some(article) if place >= count => {
                article.body.push('\n');
                article.body.push_str(&doc.body);
            }
            _ => docs.push(Doc {
                title: String::new(),
                ..doc.clone()
            }),
        }
    }
    let question = |question: &Question| Question {
        text: question.text.clone(),
        answers: question.answers.iter().map(|place| place % count).collect(),
    };
    Corpus {
        name: format!("articles of {paragraphs} paragraphs"),
        docs,
        questions: corpus.questions.iter().map(question).collect(),
    }
}
