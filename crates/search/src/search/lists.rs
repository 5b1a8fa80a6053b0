use std::sync::Arc;

use super::ListCache;
use super::plan::{Forms, Plan, PlannedAtom, PlannedClause, Source};
use crate::IndexError;
use crate::blocks::Postings;
use crate::doc_bits::DocBits;
use crate::format::{Entry, Form, Posting};
use crate::order::sort_by;
use crate::parts::{ListAt, Needs, Parts};

/// What a word in the headline counts for, where one in the body counts for one.
const HEADLINE: f32 = 5.0;
/// What a word in the lead counts for.
const LEAD: f32 = 1.5;

/// The documents of a clause, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct ClauseHits {
    pub(super) docs: Vec<u32>,
    /// What each document has of the clause.
    pub(super) amounts: Vec<Amount>,
    /// How many documents more have the clause, of which only the strongest were read, …
    pub(super) beyond: u32,
    /// … and what it counts for, in the mean of the forms that were read, where it stands once.
    pub(super) once: f32,
}

/// What is taken of a clause that stands in a document of which nothing was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unread {
    /// How likely the document has the clause.
    pub(super) likelihood: f32,
    /// What most documents have that do: it stands in them once.
    pub(super) once: Amount,
}

/// How much of a clause a document has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Amount {
    /// Weighted count in the headline, which is not set off against length.
    pub(super) headline: f32,
    /// Weighted count in lead and body.
    pub(super) text: f32,
    /// Place in the headline, from 1; 0 where it is not there.
    pub(super) place: u8,
}

impl Amount {
    #[inline(always)]
    fn of(posting: &Posting, source: &Source) -> Option<Self> {
        let entry = &posting.entry;
        if source.narrows {
            return Some(Self {
                place: entry.form,
                ..Self::default()
            });
        }
        let weight = source.counts_for(entry.form.into());
        (weight > 0.0).then(|| Self::in_fields(entry, weight))
    }

    /// What stands in the fields, each for so much.
    #[inline]
    pub(crate) fn in_fields(entry: &Entry, weight: f32) -> Self {
        Self {
            headline: if entry.headline > 0 {
                HEADLINE * weight
            } else {
                0.0
            },
            text: weight * (LEAD * f32::from(entry.lead) + f32::from(entry.body)),
            place: entry.headline,
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.headline = self.headline.max(other.headline);
        self.text += other.text;
        self.place = if self.place == 0 {
            other.place
        } else {
            self.place
        };
    }
}

impl ClauseHits {
    /// How many documents of the archive have the clause.
    pub(super) fn documents(&self) -> u32 {
        (self.docs.len() as u32).saturating_add(self.beyond)
    }

    /// What one of the archive's documents of which nothing was read has of the clause.
    pub(super) fn unread(&self, documents: u32) -> Unread {
        let others = documents.saturating_sub(self.docs.len() as u32);
        Unread {
            likelihood: self.beyond as f32 / others.max(1) as f32,
            once: Amount {
                text: self.once,
                ..Amount::default()
            },
        }
    }

    /// How much of the clause a document has.
    pub(super) fn get(&self, doc: u32) -> Option<Amount> {
        let at = self.docs.binary_search(&doc).ok()?;
        self.amounts.get(at).copied()
    }

    fn push(&mut self, doc: u32, amount: Amount) {
        if let (Some(&last), Some(known)) = (self.docs.last(), self.amounts.last_mut())
            && last == doc
        {
            known.add(amount);
            return;
        }
        self.docs.push(doc);
        self.amounts.push(amount);
    }
}

/// Reads the lists of every clause; what it returns is whole only where nothing came to be needed.
pub(super) fn collect(
    parts: &Parts,
    cache: &ListCache,
    plan: &Plan,
    needs: &mut Needs,
) -> Result<Vec<Arc<ClauseHits>>, IndexError> {
    plan.clauses
        .iter()
        .map(|clause| match &*clause.any {
            _ if clause.unread => Ok(Arc::default()),
            [PlannedAtom::Word(sources)] => word(parts, cache, sources, needs),
            _ => any(parts, clause, needs).map(Arc::new),
        })
        .collect()
}

/// The documents of a word, which the keystroke before has often asked for too.
fn word(
    parts: &Parts,
    cache: &ListCache,
    sources: &[Source],
    needs: &mut Needs,
) -> Result<Arc<ClauseHits>, IndexError> {
    if let Some(kept) = cache.clause(sources) {
        return Ok(kept);
    }
    let mut gather = Gather::new(sources.len(), parts.root.documents);
    read(parts, sources, needs, &mut gather)?;
    let hits = Arc::new(gather.finish());
    if needs.is_empty() {
        cache.keep_clause(sources, &hits);
    }
    Ok(hits)
}

/// The documents that have a word in the very form.
pub(super) fn documents(
    parts: &Parts,
    form: &Form<'_>,
    needs: &mut Needs,
) -> Result<Vec<u32>, IndexError> {
    let source = Source {
        key: form.stem.to_owned(),
        forms: Forms::one(form.number),
        weight: 1.0,
        kin: 0.0,
        narrows: false,
    };
    let mut gather = Gather::new(1, parts.root.documents);
    read(parts, &[source], needs, &mut gather)?;
    Ok(gather.finish().docs)
}

fn any(parts: &Parts, clause: &PlannedClause, needs: &mut Needs) -> Result<ClauseHits, IndexError> {
    let mut gather = Gather::new(usize::MAX, parts.root.documents);
    for atom in &clause.any {
        match atom {
            PlannedAtom::Word(sources) => read(parts, sources, needs, &mut gather)?,
            PlannedAtom::Phrase(words) => phrase(parts, words, needs, &mut gather)?,
        }
    }
    Ok(gather.finish())
}

fn read(
    parts: &Parts,
    sources: &[Source],
    needs: &mut Needs,
    gather: &mut Gather,
) -> Result<(), IndexError> {
    let (mut lists, mut of) = (Vec::new(), Vec::new());
    for source in sources {
        if let Some(list) = parts.list(&source.key, needs)? {
            lists.push(list);
            of.push(source);
        }
    }
    parts.read_lists(&lists, &mut |nth, postings| {
        if let (Some(source), Some(list)) = (of.get(nth), lists.get(nth)) {
            gather.add(postings.clone(), source);
            gather.go_beyond(list.key.beyond, postings, source);
        }
    });
    Ok(())
}

/// The documents in which the words follow each other.
fn phrase(
    parts: &Parts,
    words: &[Vec<Source>],
    needs: &mut Needs,
    gather: &mut Gather,
) -> Result<(), IndexError> {
    let mut open: Option<Vec<(u32, Vec<u32>)>> = None;
    for sources in words {
        let mut places: Vec<(u32, Vec<u32>)> = Vec::new();
        for source in sources {
            let Some(list) = parts.list(&source.key, needs)? else {
                continue;
            };
            places.extend(places_of(parts, list, source, needs)?);
        }
        sort_by(&mut places, |a, b| a.cmp(b));
        open = Some(match open {
            None => places,
            Some(before) => following(&before, &places),
        });
    }
    for (doc, places) in open.unwrap_or_default() {
        let text = 2.0 * places.len() as f32;
        let amount = Amount {
            text,
            ..Amount::default()
        };
        gather.put(doc, amount);
    }
    Ok(())
}

/// The places of the forms of a source, by document.
fn places_of(
    parts: &Parts,
    list: ListAt,
    source: &Source,
    needs: &mut Needs,
) -> Result<Vec<(u32, Vec<u32>)>, IndexError> {
    let mut found: Vec<(u32, Vec<u32>)> = Vec::new();
    parts.read_places(list, needs, |posting, places| {
        if source.forms.has(posting.entry.form.into()) {
            found.push((posting.doc, places.to_vec()));
        }
    })?;
    Ok(found)
}

/// The places of `next` that stand right after one of `before` in the same document.
fn following(before: &[(u32, Vec<u32>)], next: &[(u32, Vec<u32>)]) -> Vec<(u32, Vec<u32>)> {
    let mut found = Vec::new();
    for (doc, places) in next {
        let start = before.partition_point(|(other, _)| other < doc);
        let same = before[start..].iter().take_while(|(other, _)| other == doc);
        let ends: Vec<u32> = same
            .flat_map(|(_, places)| places)
            .map(|place| place + 1)
            .collect();
        let kept: Vec<u32> = places
            .iter()
            .copied()
            .filter(|place| ends.contains(place))
            .collect();
        if !kept.is_empty() {
            found.push((*doc, kept));
        }
    }
    found
}

/// Lists becoming one.
struct Gather {
    /// What a single list has, which comes in order.
    hits: ClauseHits,
    /// What each document of the archive has, where there are several lists, …
    amounts: Vec<Amount>,
    /// … and which of them have any.
    found: DocBits,
}

impl Gather {
    fn new(lists: usize, documents: u32) -> Self {
        let documents = if lists < 2 { 0 } else { documents };
        Self {
            hits: ClauseHits::default(),
            amounts: vec![Amount::default(); documents as usize],
            found: DocBits::none(documents),
        }
    }

    fn add(&mut self, postings: Postings<'_>, source: &Source) {
        if self.amounts.is_empty() {
            self.hits.docs.reserve_exact(postings.most());
            self.hits.amounts.reserve_exact(postings.most());
        }
        for posting in postings {
            if let Some(amount) = Amount::of(&posting, source) {
                self.put(posting.doc, amount);
            }
        }
    }

    /// Notes that so many documents more have what a source stands for.
    fn go_beyond(&mut self, documents: u32, read: Postings<'_>, source: &Source) {
        if documents > 0 {
            let count = read.clone().count();
            let counts = read.map(|posting| source.counts_for(posting.entry.form.into()));
            let once = counts.sum::<f32>() / count.max(1) as f32;
            self.hits.beyond = self.hits.beyond.saturating_add(documents);
            self.hits.once = self.hits.once.max(once);
        }
    }

    #[inline(always)]
    fn put(&mut self, doc: u32, amount: Amount) {
        let Some(known) = self.amounts.get_mut(doc as usize) else {
            return self.hits.push(doc, amount);
        };
        known.add(amount);
        self.found.insert(doc);
    }

    /// The documents in order.
    fn finish(mut self) -> ClauseHits {
        if self.amounts.is_empty() {
            self.hits.docs.shrink_to_fit();
            self.hits.amounts.shrink_to_fit();
            return self.hits;
        }
        let count = self.found.len();
        let mut sorted = ClauseHits {
            docs: Vec::with_capacity(count),
            amounts: Vec::with_capacity(count),
            ..self.hits
        };
        for (doc, &amount) in (0..).zip(&self.amounts) {
            if self.found.has(doc) {
                sorted.docs.push(doc);
                sorted.amounts.push(amount);
            }
        }
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::Lists;

    #[test]
    fn lists_merge_in_order_and_sum_up() {
        let amount = |text| Amount {
            text,
            ..Amount::default()
        };
        let mut gather = Gather::new(2, 5);
        for (doc, text) in [(1, 1.0), (4, 2.0), (0, 3.0), (4, 0.5)] {
            gather.put(doc, amount(text));
        }
        let merged = gather.finish();
        assert_eq!(merged.docs, [0, 1, 4]);
        assert_eq!(merged.get(4), Some(amount(2.5)));
    }

    #[test]
    fn documents_beyond_those_read_have_what_those_read_have_in_the_mean() {
        let posting = |doc, form| Posting {
            doc,
            entry: Entry {
                form,
                body: 3,
                ..Entry::default()
            },
        };
        let guessed = Source {
            key: "بحر!".to_owned(),
            forms: Forms::one(0),
            weight: 0.8,
            kin: 0.5,
            narrows: false,
        };
        let mut gather = Gather::new(1, 9);
        let mut read = Lists::default();
        read.push(posting(1, 0));
        read.push(posting(4, 1));
        read.end_list();
        gather.add(read.list(0), &guessed);
        gather.go_beyond(3, read.list(0), &guessed);
        let hits = gather.finish();
        assert_eq!((hits.documents(), hits.once), (5, 0.6));
    }

    #[test]
    fn a_phrase_goes_on_where_the_next_place_follows() {
        let before = [(1, vec![3, 9]), (2, vec![5])];
        let next = [(1, vec![4, 11]), (2, vec![5])];
        assert_eq!(following(&before, &next), [(1, vec![4])]);
    }
}
