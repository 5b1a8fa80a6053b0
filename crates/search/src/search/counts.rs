use super::dates;
use super::filter::DAYS;
use super::select::Selection;
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
    let mut count = |kind: Kind| {
        let docs = [&selection.docs, selection.without(kind as usize)];
        count(parts, kind, docs, pending)
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

fn count(
    parts: &Parts,
    kind: Kind,
    docs: [&[u32]; 2],
    pending: &mut Needs,
) -> Result<Vec<FacetCount>, IndexError> {
    let Some(table) = parts.facet(kind, pending)? else {
        return Ok(Vec::new());
    };
    let mut counts = vec![0u32; table.names().len()];
    for &value in docs.into_iter().flatten().flat_map(|&doc| table.of(doc)) {
        if let Some(count) = counts.get_mut(value as usize) {
            *count += 1;
        }
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
    let runs = columns.runs();
    let ends = runs
        .iter()
        .skip(1)
        .map(|&(start, _)| start)
        .chain([u32::MAX]);
    for (&(_, day), end) in runs.iter().zip(ends) {
        let mut count = 0;
        for rest in &mut rests {
            let (run, after) = rest.split_at(rest.partition_point(|&doc| doc < end));
            *rest = after;
            count += run.len() as u32;
        }
        let (Some(day), 1..) = (day, count) else {
            continue;
        };
        let (year, month) = dates::month_of(day);
        match months
            .iter_mut()
            .rev()
            .find(|known| (known.year, known.month) == (year, month))
        {
            Some(known) => known.count += count,
            None => months.push(MonthCount { year, month, count }),
        }
    }
    sort_by_key(&mut months, |month| {
        std::cmp::Reverse((month.year, month.month))
    });
    months
}
