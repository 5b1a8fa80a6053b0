//! What a beginning may go on to: words, names of facets, headlines.

use std::sync::Arc;

use super::filter::{Sieve, folded_words, has_words};
use super::select::{Selection, complete};
use super::walk::Walk;
use super::{ListCache, Work, best, lists, work};
use crate::doc_bits::DocBits;
use crate::format::{Form, Kind, Lexicon, PartKind};
use crate::order::sort_by_key;
use crate::parts::{Needs, Parts};
use crate::query::{Atom, Field};
use crate::{IndexError, Query, Request, Suggested, SuggestedValue, Suggestions, analysis};

/// A beginning whose words are in more parts than this is not gone on from while they are not here.
const MOST_PARTS: usize = 8;
/// The most frequent words with a beginning that are looked at.
const LOOKED_AT: usize = 128;
/// Words that are tried behind those before them, for each that is wanted.
const TRIED: usize = 4;
/// Documents of the lists that are read to try them, where enough were found…
const READ: u32 = 5_000;
/// … and where not.
const MOST_READ: u32 = 30_000;
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
    let request = Request {
        query: Query::parse(typed, true),
        ..Request::default()
    };
    let (mut needs, mut pending) = (Needs::new(), Needs::new());
    let mut suggestions = Suggestions::default();
    if !request.query.clauses.is_empty() {
        let words = completions(parts, typed, &request.query, &mut needs)?;
        let work = match cache.last(&request.query) {
            Some(work) => Some(work),
            None => work(parts, cache, &request, &mut needs)?.map(Arc::new),
        };
        if let Some(work) = work {
            suggestions.queries = words.queries(parts, &request, &work, limit, &mut needs)?;
            suggestions.headlines = headlines(&work, limit);
        }
    }
    suggestions.values = values(parts, &request.query, limit, &mut pending)?;
    suggestions.pending = pending.into_parts();
    Ok(match needs.is_empty() {
        true => Suggested::Found(suggestions),
        false => Suggested::Needs(needs.into_parts()),
    })
}

/// What was typed before its last word, and words that the beginning of that may go on to.
#[derive(Default)]
struct Completions<'p> {
    before: &'p str,
    words: Vec<Form<'p>>,
}

/// The most frequent words that the last word goes on to, one a stem.
fn completions<'p>(
    parts: &'p Parts,
    typed: &'p str,
    query: &Query,
    needs: &mut Needs,
) -> Result<Completions<'p>, IndexError> {
    let Some((before, beginning)) = last_word(parts, typed, query) else {
        return Ok(Completions::default());
    };
    if parts.missing(PartKind::Words, &beginning) > MOST_PARTS {
        return Ok(Completions::default());
    }
    let lexicons = parts.words_beginning(&beginning, needs)?;
    let mut forms = frequent(&lexicons, &beginning);
    sort_by_key(&mut forms, |form| std::cmp::Reverse(form.frequency));
    let mut stems: Vec<&str> = Vec::new();
    forms.retain(|form| {
        form.text != beginning
            && !analysis::is_function_word(form.text, &parts.root.lang)
            && !stems.contains(&form.stem)
            && {
                stems.push(form.stem);
                true
            }
    });
    Ok(Completions {
        before,
        words: forms,
    })
}

/// The most frequent words with a beginning, in the order of the words: thousands may have it, and
/// most stay unread.
fn frequent<'p>(lexicons: &[&'p Lexicon], beginning: &str) -> Vec<Form<'p>> {
    let frequency = |lexicon: &Lexicon, at: usize| usize::from(lexicon.frequency(at));
    let mut counts = [0usize; 32];
    for lexicon in lexicons {
        for at in lexicon.range(beginning) {
            counts[frequency(lexicon, at)] += 1;
        }
    }
    // All that are more frequent than the least ones, and as many of those as there is room for.
    let (mut least, mut room) = (31, LOOKED_AT);
    while least > 0 && counts[least] <= room {
        room -= counts[least];
        least -= 1;
    }
    let mut forms = Vec::new();
    for lexicon in lexicons {
        for at in lexicon.range(beginning) {
            let frequency = frequency(lexicon, at);
            if frequency > least || frequency == least && room > 0 {
                forms.extend(lexicon.form(at));
                room -= usize::from(frequency == least);
            }
        }
    }
    forms
}

/// What stands before the beginning that the reader is typing, and the beginning, folded.
fn last_word<'t>(parts: &Parts, typed: &'t str, query: &Query) -> Option<(&'t str, String)> {
    let clause = query.clauses.last()?;
    let ([.., Atom::Prefix(last)], false) = (&*clause.any, clause.exclude) else {
        return None;
    };
    let word = analysis::words(last, &parts.root.lang).pop()?;
    let open = last.get(word.range.start..)?;
    Some((typed.strip_suffix(open)?, word.folded))
}

impl Completions<'_> {
    /// What was typed, gone on to words that some document has together with those before.
    fn queries(
        mut self,
        parts: &Parts,
        request: &Request,
        work: &Work,
        limit: usize,
        needs: &mut Needs,
    ) -> Result<Vec<String>, IndexError> {
        if let Some(docs) = earlier(parts, request, work, needs)? {
            self.words = together(parts, &docs, self.words, limit, needs)?;
        }
        let words = self.words.iter().take(limit);
        Ok(words
            .map(|word| [self.before, word.text].concat())
            .collect())
    }
}

/// The documents that have what was typed before the last word; `None` where that asks for nothing.
fn earlier(
    parts: &Parts,
    request: &Request,
    work: &Work,
    needs: &mut Needs,
) -> Result<Option<DocBits>, IndexError> {
    let last = work.plan.clauses.len().saturating_sub(1);
    let before = !(u64::MAX << last);
    let (required, excluded) = (work.plan.required() & before, work.plan.excluded() & before);
    if required | excluded == 0 && request.query.fields.is_empty() {
        return Ok(None);
    }
    let documents = parts.root.documents;
    let docs = complete((required, excluded), &work.clauses, documents);
    let sieve = Sieve::new(parts, request, needs)?;
    let mut selection = Selection::default();
    selection.take(docs, &sieve);
    Ok(Some(DocBits::of(&selection.docs, documents)))
}

/// Those of the words that are in some of the documents, the ones that are in most first. When
/// enough were found, no more than a few are tried besides.
fn together<'p>(
    parts: &Parts,
    docs: &DocBits,
    words: Vec<Form<'p>>,
    limit: usize,
    needs: &mut Needs,
) -> Result<Vec<Form<'p>>, IndexError> {
    let mut found = Vec::new();
    let mut read = 0;
    for word in words.into_iter().take(limit.saturating_mul(TRIED)) {
        if read > MOST_READ || read > READ && found.len() >= limit {
            break;
        }
        let of_word = lists::documents(parts, &word, needs)?;
        read = read.saturating_add(
            parts
                .list(word.stem, needs)?
                .map_or(0, |list| list.key.docs),
        );
        let common = of_word.iter().filter(|&&doc| docs.has(doc)).count();
        if common > 0 {
            found.push((common, word));
        }
    }
    sort_by_key(&mut found, |&(common, _)| std::cmp::Reverse(common));
    Ok(found.into_iter().map(|(_, word)| word).collect())
}

/// The best documents that have every word in their headline.
fn headlines(work: &Work, limit: usize) -> Vec<u32> {
    let clauses = work.plan.clauses.iter().zip(&work.clauses);
    let wanted = clauses.filter(|(clause, _)| !clause.exclude);
    let mut walks: Vec<_> = wanted
        .map(|(_, hits)| (hits, Walk::new(&hits.docs)))
        .collect();
    let in_headline = |doc: u32| {
        walks.iter_mut().all(|(hits, walk)| {
            let amount = walk.find(doc).and_then(|at| hits.amounts.get(at));
            amount.is_some_and(|amount| amount.place > 0)
        })
    };
    let mut in_headline = in_headline;
    let hits = work.selection.hits().filter(|hit| in_headline(hit.doc));
    best(hits, limit).into_iter().map(|hit| hit.doc).collect()
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
        let names = table.names().iter().zip(table.totals());
        let named = names.zip(table.folded(folded_words));
        let named = named.filter(|(_, folded)| has_words(folded, &words));
        values.extend(
            named
                .take(limit)
                .map(|((name, &documents), _)| SuggestedValue {
                    field,
                    name: name.clone(),
                    documents,
                }),
        );
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
