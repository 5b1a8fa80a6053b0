use super::ListCache;
use super::plan::{Plan, PlannedAtom, PlannedClause, Source};
use crate::IndexError;
use crate::format::Posting;
use crate::order::sort_by;
use crate::parts::{ListAt, Needs, Parts};

/// What a word in the headline counts for, where one in the body counts for one.
const HEADLINE: f32 = 5.0;
/// What a word in the lead counts for.
const LEAD: f32 = 1.5;
/// What another form of the word counts for.
const KIN: f32 = 0.7;

/// The documents of a clause, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct ClauseHits {
    pub(super) docs: Vec<u32>,
    /// What each document has of the clause.
    pub(super) amounts: Vec<Amount>,
}

/// How much of a clause a document has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Amount {
    /// Weighted count in the headline, which is not set off against length.
    pub(super) headline: f32,
    /// Weighted count in lead and body.
    pub(super) text: f32,
    /// Place in the headline, from 1; 0 where it is not there.
    pub(super) place: u8,
}

impl Amount {
    fn of(posting: &Posting, source: &Source) -> Self {
        let entry = &posting.entry;
        let weight = source.weight
            * if source.forms.has(entry.form) {
                1.0
            } else {
                KIN
            };
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

    fn add(&mut self, other: Self) {
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
) -> Result<Vec<ClauseHits>, IndexError> {
    plan.clauses
        .iter()
        .map(|clause| collect_clause(parts, cache, clause, needs))
        .collect()
}

fn collect_clause(
    parts: &Parts,
    cache: &ListCache,
    clause: &PlannedClause,
    needs: &mut Needs,
) -> Result<ClauseHits, IndexError> {
    let mut found = Vec::new();
    for atom in &clause.any {
        match atom {
            PlannedAtom::Word(sources) => found.extend(read(parts, cache, sources, needs)?),
            PlannedAtom::Phrase(words) => found.push(phrase(parts, words, needs)?),
        }
    }
    Ok(merge(found, parts.root.documents))
}

fn read(
    parts: &Parts,
    cache: &ListCache,
    sources: &[Source],
    needs: &mut Needs,
) -> Result<Vec<ClauseHits>, IndexError> {
    let mut found = Vec::new();
    let (mut lists, mut unread) = (Vec::new(), Vec::new());
    for source in sources {
        if let Some(kept) = cache.get(&source.key) {
            found.push(weigh(&kept, source));
        } else if let Some(list) = parts.list(&source.key, needs)? {
            lists.push(list);
            unread.push(source);
        }
    }
    let mut postings = vec![Vec::new(); lists.len()];
    parts.read_lists(&lists, &mut |nth, posting| postings[nth].push(posting));
    for (source, postings) in unread.into_iter().zip(postings) {
        found.push(weigh(&cache.keep(&source.key, postings), source));
    }
    Ok(found)
}

fn weigh(postings: &[Posting], source: &Source) -> ClauseHits {
    let mut hits = ClauseHits::default();
    hits.docs.reserve(postings.len());
    hits.amounts.reserve(postings.len());
    for posting in postings {
        hits.push(posting.doc, Amount::of(posting, source));
    }
    hits
}

/// The documents in which the words follow each other.
fn phrase(
    parts: &Parts,
    words: &[Vec<Source>],
    needs: &mut Needs,
) -> Result<ClauseHits, IndexError> {
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
    let mut hits = ClauseHits::default();
    for (doc, places) in open.unwrap_or_default() {
        let text = 2.0 * places.len() as f32;
        hits.push(
            doc,
            Amount {
                text,
                ..Amount::default()
            },
        );
    }
    Ok(hits)
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
        if source.forms.has(posting.entry.form) {
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

/// One list of the documents of several.
fn merge(mut lists: Vec<ClauseHits>, documents: u32) -> ClauseHits {
    if lists.len() < 2 {
        return lists.pop().unwrap_or_default();
    }
    let mut places = vec![u32::MAX; documents as usize];
    let mut all: Vec<(u32, Amount)> = Vec::new();
    for (&doc, &amount) in lists
        .iter()
        .flat_map(|list| list.docs.iter().zip(&list.amounts))
    {
        let Some(place) = places.get_mut(doc as usize) else {
            continue;
        };
        match all.get_mut(*place as usize) {
            Some((_, known)) => known.add(amount),
            None => {
                *place = all.len() as u32;
                all.push((doc, amount));
            }
        }
    }
    let mut merged = ClauseHits::default();
    for place in places.into_iter().filter(|&place| place != u32::MAX) {
        if let Some(&(doc, amount)) = all.get(place as usize) {
            merged.docs.push(doc);
            merged.amounts.push(amount);
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_merge_in_order_and_sum_up() {
        let amount = |text| Amount {
            text,
            ..Amount::default()
        };
        let one = ClauseHits {
            docs: vec![1, 4],
            amounts: vec![amount(1.0), amount(2.0)],
        };
        let two = ClauseHits {
            docs: vec![0, 4],
            amounts: vec![amount(3.0), amount(0.5)],
        };
        let merged = merge(vec![one, two], 5);
        assert_eq!(merged.docs, [0, 1, 4]);
        assert_eq!(merged.get(4), Some(amount(2.5)));
    }

    #[test]
    fn a_phrase_goes_on_where_the_next_place_follows() {
        let before = [(1, vec![3, 9]), (2, vec![5])];
        let next = [(1, vec![4, 11]), (2, vec![5])];
        assert_eq!(following(&before, &next), [(1, vec![4])]);
    }
}
