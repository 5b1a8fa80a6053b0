use std::ops::RangeInclusive;

use super::dates;
use super::filter::DAYS;
use super::select::Selection;
use crate::doc_bits::DocBits;
use crate::format::{Columns, Kind};
use crate::order::sort_by_key;
use crate::parts::{Needs, Parts};
use crate::{FacetCount, FacetCounts, IndexError, MonthCount};

/// Counts of every facet over the documents found, and over those that miss nothing but a value of
/// it; a facet whose part is missing is left out and noted in `pending`.
pub(super) fn facets(
    parts: &Parts,
    selection: &Selection,
    pending: &mut Needs,
) -> Result<FacetCounts, IndexError> {
    let documents = parts.root.documents;
    let found = Docs::new(&selection.docs, documents);
    let mut count = |kind: Kind| {
        let others = Docs::new(selection.without(kind as usize), documents);
        count(parts, kind, [&found, &others], pending)
    };
    Ok(FacetCounts {
        sections: count(Kind::Sections)?,
        tags: count(Kind::Tags)?,
        authors: count(Kind::Authors)?,
        sources: count(Kind::Sources)?,
        langs: count(Kind::Langs)?,
        minutes: count(Kind::Minutes)?,
    })
}

/// A set of documents is quicker than their list for more than one in so many of the archive.
const SPARSE: usize = 8;

/// Documents in order, and as a set where they are many.
struct Docs<'d> {
    list: &'d [u32],
    set: Option<DocBits>,
}

impl<'d> Docs<'d> {
    fn new(list: &'d [u32], documents: u32) -> Self {
        let many = list.len() * SPARSE > documents as usize;
        let set = many.then(|| DocBits::of(list, documents));
        Self { list, set }
    }
}

fn count(
    parts: &Parts,
    kind: Kind,
    docs: [&Docs<'_>; 2],
    pending: &mut Needs,
) -> Result<Vec<FacetCount>, IndexError> {
    let Some(table) = parts.facet(kind, pending)? else {
        return Ok(Vec::new());
    };
    if table.names().is_empty() {
        return Ok(Vec::new());
    }
    let mut counts = vec![0u32; table.names().len()];
    for docs in docs {
        table.count(docs.list, docs.set.as_ref(), &mut counts);
    }
    let mut found: Vec<FacetCount> = table
        .names()
        .iter()
        .zip(counts)
        .filter(|&(_, count)| count > 0)
        .map(|(name, count)| FacetCount {
            name: name.clone(),
            count,
        })
        .collect();
    // The names are in order of their frequency in the archive, which ties keep.
    sort_by_key(&mut found, |value| std::cmp::Reverse(value.count));
    Ok(found)
}

/// Documents a month, newest month first: those found, and those that miss nothing but the days.
pub(super) fn months(columns: &Columns, selection: &Selection) -> Vec<MonthCount> {
    let mut months: Vec<MonthCount> = Vec::new();
    let mut rests = [&*selection.docs, selection.without(DAYS)];
    let mut open: Option<Month> = None;
    let end = (u32::MAX, None);
    for &(start, day) in columns.runs().iter().chain([&end]) {
        if let (Some(month), Some(day)) = (&open, day)
            && month.days.contains(&day)
        {
            continue;
        }
        let mut count = 0;
        for rest in &mut rests {
            let (before, after) = rest.split_at(rest.partition_point(|&doc| doc < start));
            *rest = after;
            count += before.len() as u32;
        }
        if let (Some(month), 1..) = (open, count) {
            month.add_to(&mut months, count);
        }
        open = day.map(Month::of);
    }
    sort_by_key(&mut months, |month| {
        std::cmp::Reverse((month.year, month.month))
    });
    months
}

/// A month and its days.
struct Month {
    year: i32,
    month: u8,
    days: RangeInclusive<i32>,
}

impl Month {
    fn of(day: i32) -> Self {
        let (year, month) = dates::month_of(day);
        let days = dates::days_of(year, month);
        Self { year, month, days }
    }

    fn add_to(self, months: &mut Vec<MonthCount>, count: u32) {
        let Self { year, month, .. } = self;
        let mut known = months.iter_mut().rev();
        match known.find(|known| (known.year, known.month) == (year, month)) {
            Some(known) => known.count += count,
            None => months.push(MonthCount { year, month, count }),
        }
    }
}
