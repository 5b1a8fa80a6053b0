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

#[cfg(test)]
mod tests {
    use maqal_search::{BuildOptions, Builder, Document, Limits};
    use snapbox::{assert_data_eq, str};

    use super::*;

    /// A library of sixteen articles, all with «ميناء» and «نهر» and one with rarer words, in which no more than
    /// two articles are kept of a long list.
    fn library(limits: Limits) -> Library {
        let mut builder = Builder::new(BuildOptions {
            strongest: 2,
            ..BuildOptions::default()
        });
        let rare = |nth: usize| {
            if nth == 3 { "جرة حجر" } else { "خبر" }
        };
        let headlines: Vec<String> = (0..16)
            .map(|nth| format!("{} ميناء نهر", rare(nth)))
            .collect();
        for headline in &headlines {
            builder.add(Document {
                headline: headline.clone(),
                lang: "ar".to_owned(),
                ..Document::default()
            });
        }
        let article = |headline: String| maqal_article::Article {
            headline,
            slug: "sea".to_owned(),
            ..maqal_article::Article::default()
        };
        let articles = headlines.into_iter().map(article).collect();
        let files = builder.finish().unwrap().files;
        Library::read(articles, files).unwrap().with_limits(limits)
    }

    fn explained(limits: Limits) -> Explained {
        let typed = "جرة حجر ميناء نهر";
        explain(&mut library(limits), typed, Query::parse(typed, false), 1).unwrap()
    }

    /// What people are told of the words, the marks around each text made visible.
    fn said(limits: Limits) -> String {
        let said = explained(limits).to_string();
        let said = anstream::adapter::strip_str(&said).to_string();
        let said = said.replace('\u{2068}', "‹").replace('\u{2069}', "›");
        let (_, said) = said.split_once("word 3").unwrap();
        let (words, _) = said.split_once("hit 1").unwrap();
        format!("word 3{words}")
    }

    #[test]
    fn a_word_of_which_only_the_strongest_articles_were_read_says_so() {
        let limits = Limits {
            whole: 0,
            ..Limits::NONE
        };
        assert_data_eq!(
            said(limits),
            str![[r#"
word 3      ‹ميناء›
    folded  ‹ميناء›
      step  none: it is there as typed
      stem  ‹ميناء›
     known  in 16 of 16 articles
      read  2 articles that have most of it; any other is given what it likely has
    weight  [..]

word 4      ‹نهر›
    folded  ‹نهر›
      step  none: it is there as typed
      stem  ‹نهر›
     known  in 16 of 16 articles
      read  2 articles that have most of it; any other is given what it likely has
    weight  [..]


"#]]
        );
    }

    #[test]
    fn a_word_of_which_nothing_was_read_says_so() {
        let limits = Limits { whole: 0, all: 0 };
        assert_data_eq!(
            said(limits),
            str![[r#"
word 3      ‹ميناء›
    folded  ‹ميناء›
      step  none: it is there as typed
      stem  ‹ميناء›
     known  in 16 of 16 articles
      read  2 articles that have most of it; any other is given what it likely has
    weight  [..]

word 4      ‹نهر›
    folded  ‹نهر›
      step  none: it is there as typed
      stem  ‹نهر›
     known  in too many articles to tell them apart; they were not counted
    weight  none: it was not looked for


"#]]
        );
    }

    #[test]
    fn programs_are_told_what_was_read() {
        let limits = Limits { whole: 0, all: 0 };
        let explained = serde_json::to_value(explained(limits)).unwrap();
        let read = |nth: usize| {
            let word = &explained["words"][nth];
            let [read, articles] = ["read", "articles_read"].map(|field| word[field].clone());
            assert_eq!(word["excluded"], false);
            (read, articles)
        };
        assert_eq!(read(0), ("all".into(), 1.into()));
        assert_eq!(read(2), ("strongest".into(), 2.into()));
        assert_eq!(read(3), ("nothing".into(), 0.into()));
    }
}
