//! Why a query finds what it finds: what the search engine says of it, with the articles' names and
//! the words that it marks in them.

mod library;
mod marks;
mod show;
mod word;

use maqal_article::Stamp;
use maqal_search::{Atom, Field, FieldTerm, HitExplanation, Marker, Query, Request, Rung};
use serde::Serialize;

use crate::failure::Failure;
pub(crate) use library::Library;
use marks::Mark;
use word::Word;

/// How a query was understood, and its first hits.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Explained {
    /// The query as it was given.
    query: String,
    /// How many articles it finds.
    found: u32,
    /// How many articles there are; programs read it in the report.
    #[serde(skip)]
    documents: u32,
    /// Its words, in the order typed.
    words: Vec<Word>,
    /// What it asks of authors, tags, dates and so on.
    conditions: Vec<Condition>,
    /// The words that the best hit lacks, where no article has them all.
    left_out: Vec<String>,
    /// The words that were not looked for, because very many articles have them.
    common: Vec<String>,
    /// The first hits, best first.
    hits: Vec<Hit>,
}

/// A condition such as `author:`.
#[derive(Clone, Debug, Serialize)]
struct Condition {
    field: &'static str,
    value: String,
    excluded: bool,
}

/// An article that was found.
#[derive(Clone, Debug, Serialize)]
struct Hit {
    slug: String,
    headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Stamp>,
    score: Score,
    marks: Vec<Mark>,
}

/// A score and what it is the sum of.
#[derive(Clone, Debug, Serialize)]
struct Score {
    total: f32,
    /// What each word gave, in the order of the words.
    words: Vec<f32>,
    nearness: f32,
    date: f32,
    all_words: f32,
}

/// Asks the index of `library` why `query`, typed as `typed`, finds what it finds.
///
/// # Errors
/// When a file of the index or of an article that was found cannot be read.
pub(crate) fn explain(
    library: &mut Library,
    typed: &str,
    query: Query,
    hits: usize,
) -> Result<Explained, Failure> {
    let request = Request {
        query,
        limit: hits,
        ..Request::default()
    };
    let explanation = library.explain(&request, hits)?;
    let marker = library.marker(&request)?;
    let words = word::words(&explanation);
    let typed_words = typed_words(&request.query, &words);
    let hit = |hit: &HitExplanation| Hit::new(hit, library, &typed_words, &marker);
    Ok(Explained {
        query: typed.to_owned(),
        found: explanation.total,
        hits: explanation.hits.iter().map(hit).collect::<Result<_, _>>()?,
        documents: library.documents(),
        left_out: left_out(&explanation.rungs),
        common: common(&explanation.rungs),
        words,
        conditions: request.query.fields.into_iter().map(condition).collect(),
    })
}

impl Hit {
    fn new(
        hit: &HitExplanation,
        library: &Library,
        typed: &[String],
        marker: &Marker,
    ) -> Result<Self, Failure> {
        let article = library.article(hit.doc)?;
        Ok(Self {
            marks: marks::marks(&article, typed, marker),
            slug: article.slug,
            headline: article.headline,
            published: article.published,
            score: Score {
                total: hit.score,
                words: hit.words.clone(),
                nearness: hit.proximity,
                date: hit.recency,
                all_words: hit.complete,
            },
        })
    }
}

/// Every word that was typed, also where another keyboard layout hid it.
fn typed_words(query: &Query, words: &[Word]) -> Vec<String> {
    let atoms = query.clauses.iter().flat_map(|clause| &clause.any);
    let written = atoms.flat_map(|atom| match atom {
        Atom::Word(word) | Atom::Prefix(word) => std::slice::from_ref(word),
        Atom::Phrase(words) => words,
    });
    let understood = words.iter().map(|word| &word.typed);
    written.chain(understood).cloned().collect()
}

fn left_out(rungs: &[Rung]) -> Vec<String> {
    let left_out = |rung: &Rung| match rung {
        Rung::FewerWords { left_out } => Some(left_out.clone()),
        _ => None,
    };
    rungs.iter().find_map(left_out).unwrap_or_default()
}

fn common(rungs: &[Rung]) -> Vec<String> {
    let common = |rung: &Rung| match rung {
        Rung::CommonWords { words } => Some(words.clone()),
        _ => None,
    };
    rungs.iter().find_map(common).unwrap_or_default()
}

fn condition(term: FieldTerm) -> Condition {
    Condition {
        field: match term.field {
            Field::Author => "author",
            Field::Tag => "tag",
            Field::Section => "section",
            Field::Source => "source",
            Field::Lang => "lang",
            Field::After => "after",
            Field::Before => "before",
        },
        value: term.value,
        excluded: term.exclude,
    }
}
