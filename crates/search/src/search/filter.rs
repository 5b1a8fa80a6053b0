use super::dates;
use crate::analysis;
use crate::format::{Columns, FacetTable, Kind};
use crate::parts::{Needs, Parts};
use crate::query::{Field, FieldTerm};
use crate::{DocSet, IndexError, Request};

/// What documents must be, beside having the words.
pub(super) struct Sieve<'p> {
    columns: &'p Columns,
    from: Option<i32>,
    to: Option<i32>,
    not_days: Vec<(i32, i32)>,
    facets: Vec<FacetSieve<'p>>,
    docs: Option<(Vec<bool>, bool)>,
}

/// Which values of a facet a document must have one of, or none of.
struct FacetSieve<'p> {
    table: &'p FacetTable,
    wanted: Vec<bool>,
    exclude: bool,
}

impl<'p> Sieve<'p> {
    pub(super) fn new(
        parts: &'p Parts,
        request: &Request,
        needs: &mut Needs,
    ) -> Result<Self, IndexError> {
        let filter = &request.filter;
        let mut sieve = Self {
            columns: parts.columns()?,
            from: filter.from,
            to: filter.to,
            not_days: Vec::new(),
            facets: Vec::new(),
            docs: match &filter.docs {
                DocSet::All => None,
                DocSet::Only(docs) => Some((bits(docs, parts.root.documents), true)),
                DocSet::Without(docs) => Some((bits(docs, parts.root.documents), false)),
            },
        };
        let chosen = [
            (Kind::Sections, &filter.sections),
            (Kind::Tags, &filter.tags),
            (Kind::Authors, &filter.authors),
            (Kind::Sources, &filter.sources),
            (Kind::Langs, &filter.langs),
        ];
        for (kind, names) in chosen.into_iter().filter(|(_, names)| !names.is_empty()) {
            sieve.add_facet(
                parts,
                kind,
                false,
                |name| names.iter().any(|n| n == name),
                needs,
            )?;
        }
        if filter.min_minutes.is_some() || filter.max_minutes.is_some() {
            let range = filter.min_minutes.unwrap_or(0)..=filter.max_minutes.unwrap_or(u32::MAX);
            let within = |name: &str| name.parse().is_ok_and(|minutes| range.contains(&minutes));
            sieve.add_facet(parts, Kind::Minutes, false, within, needs)?;
        }
        for term in &request.query.fields {
            sieve.add_field(parts, term, needs)?;
        }
        Ok(sieve)
    }

    /// The documents that pass, newest first.
    pub(super) fn documents(&self, documents: u32) -> impl Iterator<Item = u32> {
        let runs = self.columns.runs();
        let ends = runs
            .iter()
            .skip(1)
            .map(|&(start, _)| start)
            .chain([documents]);
        runs.iter()
            .zip(ends)
            .filter(|&(&(_, day), _)| self.passes_day(day))
            .flat_map(|(&(start, _), end)| start..end)
            .filter(|&doc| self.passes(doc))
    }

    fn passes_day(&self, day: Option<i32>) -> bool {
        let bounded = self.from.is_some() || self.to.is_some();
        match day {
            Some(day) => {
                self.from.is_none_or(|from| day >= from)
                    && self.to.is_none_or(|to| day <= to)
                    && !self
                        .not_days
                        .iter()
                        .any(|&(from, to)| (from..=to).contains(&day))
            }
            None => !bounded,
        }
    }

    fn passes(&self, doc: u32) -> bool {
        let in_docs = |(bits, wanted): &(Vec<bool>, bool)| {
            bits.get(doc as usize).copied().unwrap_or(false) == *wanted
        };
        self.docs.as_ref().is_none_or(in_docs)
            && self
                .facets
                .iter()
                .all(|facet| facet.has(doc) != facet.exclude)
    }

    fn add_facet(
        &mut self,
        parts: &'p Parts,
        kind: Kind,
        exclude: bool,
        wanted: impl Fn(&str) -> bool,
        needs: &mut Needs,
    ) -> Result<(), IndexError> {
        if let Some(table) = parts.facet(kind, needs)? {
            let wanted = table.names().iter().map(|name| wanted(name)).collect();
            self.facets.push(FacetSieve {
                table,
                wanted,
                exclude,
            });
        }
        Ok(())
    }

    fn add_field(
        &mut self,
        parts: &'p Parts,
        term: &FieldTerm,
        needs: &mut Needs,
    ) -> Result<(), IndexError> {
        let kind = match term.field {
            Field::Author => Kind::Authors,
            Field::Tag => Kind::Tags,
            Field::Section => Kind::Sections,
            Field::Source => Kind::Sources,
            Field::Lang => Kind::Langs,
            Field::After | Field::Before => {
                self.add_date(term);
                return Ok(());
            }
        };
        let value = folded_words(&term.value);
        let wanted = |name: &str| has_words(&folded_words(name), &value);
        self.add_facet(parts, kind, term.exclude, wanted, needs)
    }

    /// A date that cannot be read is no condition.
    fn add_date(&mut self, term: &FieldTerm) {
        let Some((first, last)) = dates::range_of(&term.value) else {
            return;
        };
        let after = term.field == Field::After;
        match (after, term.exclude) {
            (true, false) => self.from = Some(self.from.map_or(first, |from| from.max(first))),
            (false, false) => self.to = Some(self.to.map_or(last, |to| to.min(last))),
            (true, true) => self.not_days.push((first, i32::MAX)),
            (false, true) => self.not_days.push((i32::MIN, last)),
        }
    }
}

impl FacetSieve<'_> {
    fn has(&self, doc: u32) -> bool {
        let wanted = |&value: &u32| self.wanted.get(value as usize).copied().unwrap_or(false);
        self.table.of(doc).iter().any(wanted)
    }
}

fn bits(docs: &[u32], documents: u32) -> Vec<bool> {
    let mut bits = vec![false; documents as usize];
    for &doc in docs {
        if let Some(bit) = bits.get_mut(doc as usize) {
            *bit = true;
        }
    }
    bits
}

fn folded_words(text: &str) -> Vec<String> {
    analysis::words(text, "")
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// Whether every word of `value` begins a word of `name`.
fn has_words(name: &[String], value: &[String]) -> bool {
    !value.is_empty()
        && value
            .iter()
            .all(|word| name.iter().any(|other| other.starts_with(word)))
}
