use maqal_article::Card;
use maqal_search::Query;

use super::read_source;
use crate::{
    args::ExplainArgs,
    bundle,
    explain::{Library, explain},
    failure::Failure,
    output::is_bundle,
    report::Report,
};

/// `maqal explain`.
pub(super) fn run(args: &ExplainArgs, report: &mut Report) -> Result<(), Failure> {
    let query = Query::parse(&args.query, false);
    if query.is_empty() {
        return Err(Failure::new("the query has no word to look for")
            .expected("what a reader types, in quotation marks: maqal explain SRC \"WORDS\""));
    }
    let mut library = open(args, report)?;
    report.explanation = Some(explain(&mut library, &args.query, query, args.hits)?);
    report.done = "read";
    Ok(())
}

/// A built site as it is; a folder of articles as a build would make it.
fn open(args: &ExplainArgs, report: &mut Report) -> Result<Library, Failure> {
    if is_bundle(&args.src) {
        let library = Library::published(&args.src)?;
        report.articles = library.documents() as usize;
        return Ok(library);
    }
    let articles: Vec<_> = read_source(&args.src, report)?
        .articles
        .into_iter()
        .map(|read| read.article)
        .collect();
    let cards: Vec<_> = articles.iter().map(Card::of).collect();
    let index = bundle::build_index(&articles, &cards)?;
    Library::read(articles, index.files)
}
