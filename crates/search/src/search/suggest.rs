//! What a beginning may go on to: words, names of facets, headlines.

use std::collections::BTreeSet;

use super::filter::{folded_words, has_words};
use super::{ListCache, best, lists, work};
use crate::format::{FacetTable, Form, Kind, PartKind};
use crate::order::sort_by_key;
use crate::parts::{Needs, Parts};
use crate::query::{Atom, Field};
use crate::{Hit, IndexError, Query, Request, Suggested, SuggestedValue, Suggestions, analysis};

/// A beginning whose words are in more parts than this is not gone on from while they are not here.
const MOST_PARTS: usize = 8;
/// Words that are tried behind those before them, for each that is wanted.
const TRIED: usize = 4;
/// The facets whose values are suggested.
const FACETS: [(Kind, Field); 3] = [
    (Kind::Tags, Field::Tag),
    (Kind::Sections, Field::Section),
    (Kind::Authors, Field::Author),
];

/// Up to `limit` of each kind of suggestion for what was typed.
pub(crate) fn suggest(
    parts: &Parts,
    cache: &ListCache,
    typed: &str,
    limit: usize,
) -> Result<Suggested, IndexError> {
    let query = Query::parse(typed, true);
    let (mut needs, mut pending) = (Needs::new(), Needs::new());
    let suggestions = Suggestions {
        queries: queries(parts, cache, typed, &query, limit, &mut needs)?,
        headlines: headlines(parts, cache, &query, limit, &mut needs)?,
        values: values(parts, &query, limit, &mut pending)?,
        pending: pending.into_parts(),
    };
    Ok(match needs.is_empty() {
        true => Suggested::Found(suggestions),
        false => Suggested::Needs(needs.into_parts()),
    })
}

fn queries(
    parts: &Parts,
    cache: &ListCache,
    typed: &str,
    query: &Query,
    limit: usize,
    needs: &mut Needs,
) -> Result<Vec<String>, IndexError> {
    let Some((before, beginning)) = last_word(parts, typed, query) else {
        return Ok(Vec::new());
    };
    let earlier = Query::parse(before, false);
    let words = if earlier.clauses.is_empty() {
        completions(parts, &beginning, limit, needs)?
    } else {
        let most = limit.saturating_mul(TRIED);
        let words = completions(parts, &beginning, most, needs)?;
        let mut words = with_earlier(parts, cache, earlier, words, needs)?;
        words.truncate(limit);
        words
    };
    Ok(words
        .iter()
        .map(|word| [before, word.text].concat())
        .collect())
}

/// What stands before the beginning that the reader is typing, and the beginning, folded.
fn last_word<'t>(parts: &Parts, typed: &'t str, query: &Query) -> Option<(&'t str, String)> {
    let [.., Atom::Prefix(last)] = &*query.clauses.last()?.any else {
        return None;
    };
    let word = analysis::words(last, &parts.root.lang).pop()?;
    let open = last.get(word.range.start..)?;
    Some((typed.strip_suffix(open)?, word.folded))
}

/// The `most` most frequent words that go on from a beginning, one a stem.
fn completions<'p>(
    parts: &'p Parts,
    beginning: &'p str,
    most: usize,
    needs: &mut Needs,
) -> Result<Vec<Form<'p>>, IndexError> {
    if parts.missing(PartKind::Words, beginning) > MOST_PARTS {
        return Ok(Vec::new());
    }
    let mut forms = Vec::new();
    for lexicon in parts.words_beginning(beginning, needs)? {
        forms.extend(lexicon.beginning(beginning));
    }
    sort_by_key(&mut forms, |form: &Form<'_>| {
        std::cmp::Reverse(form.frequency)
    });
    let mut stems = BTreeSet::new();
    let is_new = |form: &Form<'p>| {
        form.text != beginning
            && !analysis::is_function_word(form.text, &parts.root.lang)
            && stems.insert(form.stem)
    };
    // Thousands of words have a beginning of one letter: only the most frequent are looked at.
    Ok(forms.into_iter().filter(is_new).take(most).collect())
}

/// Those of the words that some document has together with the words before them, the ones that
/// most have first.
fn with_earlier<'p>(
    parts: &Parts,
    cache: &ListCache,
    earlier: Query,
    words: Vec<Form<'p>>,
    needs: &mut Needs,
) -> Result<Vec<Form<'p>>, IndexError> {
    let request = Request {
        query: earlier,
        ..Request::default()
    };
    let Some(work) = work(parts, cache, &request, needs)? else {
        return Ok(Vec::new());
    };
    let mut together = Vec::new();
    for word in words {
        let docs = lists::documents(parts, &word, needs)?;
        let has = |doc: &&u32| work.selection.docs.binary_search(doc).is_ok();
        together.push((docs.iter().filter(has).count(), word));
    }
    together.retain(|&(count, _)| count > 0);
    sort_by_key(&mut together, |&(count, _)| std::cmp::Reverse(count));
    Ok(together.into_iter().map(|(_, word)| word).collect())
}

fn headlines(
    parts: &Parts,
    cache: &ListCache,
    query: &Query,
    limit: usize,
    needs: &mut Needs,
) -> Result<Vec<u32>, IndexError> {
    let request = Request {
        query: query.clone(),
        ..Request::default()
    };
    if query.clauses.is_empty() {
        return Ok(Vec::new());
    }
    let Some(work) = work(parts, cache, &request, needs)? else {
        return Ok(Vec::new());
    };
    let in_headline = |doc: u32| {
        let mut clauses = work.plan.clauses.iter().zip(&work.clauses);
        clauses.all(|(clause, hits)| {
            clause.exclude || hits.get(doc).is_some_and(|amount| amount.place > 0)
        })
    };
    let selection = &work.selection;
    let hits = selection.docs.iter().zip(&selection.scores);
    let hits = hits
        .filter(|&(&doc, _)| in_headline(doc))
        .map(|(&doc, &score)| Hit { doc, score });
    Ok(best(hits, limit).into_iter().map(|hit| hit.doc).collect())
}

fn values(
    parts: &Parts,
    query: &Query,
    limit: usize,
    pending: &mut Needs,
) -> Result<Vec<SuggestedValue>, IndexError> {
    let words = words_of(query);
    let mut values = Vec::new();
    for (kind, field) in FACETS {
        let Some(table) = parts.facet(kind, pending)? else {
            continue;
        };
        let names = table.names().iter().enumerate();
        let named = names.filter(|(_, name)| has_words(&folded_words(name), &words));
        values.extend(named.take(limit).map(|(nth, name)| SuggestedValue {
            field,
            name: name.clone(),
            documents: documents(table, nth as u32, parts.root.documents),
        }));
    }
    sort_by_key(&mut values, |value| std::cmp::Reverse(value.documents));
    values.truncate(limit);
    Ok(values)
}

/// Every word that the query looks for, folded.
fn words_of(query: &Query) -> Vec<String> {
    let clauses = query.clauses.iter().filter(|clause| !clause.exclude);
    let atoms = clauses.flat_map(|clause| &clause.any);
    let words = atoms.flat_map(|atom| match atom {
        Atom::Word(word) | Atom::Prefix(word) => std::slice::from_ref(word),
        Atom::Phrase(words) => words,
    });
    words.flat_map(|word| folded_words(word)).collect()
}

fn documents(table: &FacetTable, value: u32, documents: u32) -> u32 {
    (0..documents)
        .filter(|&doc| table.of(doc).contains(&value))
        .count() as u32
}
