use super::dates;
use crate::analysis;
use crate::doc_bits::DocBits;
use crate::format::{Columns, FacetTable, Kind};
use crate::parts::{Needs, Parts};
use crate::query::{Field, FieldTerm};
use crate::{DocSet, IndexError, Request};

/// How many conditions a filter can have: one a kind of facet, by its number, then those below.
pub(super) const CONDITIONS: usize = DOCS + 1;
/// The number of the condition on days.
pub(super) const DAYS: usize = Kind::ALL.len();
/// The number of the condition on the documents themselves.
pub(super) const DOCS: usize = DAYS + 1;

/// What documents must be, beside having the words.
pub(super) struct Sieve<'p> {
    columns: &'p Columns,
    /// The first and the last day of the filter; those below are the query's.
    days: (Option<i32>, Option<i32>),
    from: Option<i32>,
    to: Option<i32>,
    not_days: Vec<(i32, i32)>,
    facets: Vec<FacetSieve<'p>>,
    docs: Option<(DocBits, bool)>,
}

/// Which values of a facet a document must have one of, or none of.
struct FacetSieve<'p> {
    table: &'p FacetTable,
    wanted: Vec<bool>,
    exclude: bool,
    /// The number of the filter's condition; the query's own have none.
    condition: Option<u8>,
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
            days: (filter.from, filter.to),
            from: None,
            to: None,
            not_days: Vec::new(),
            facets: Vec::new(),
            docs: match &filter.docs {
                DocSet::All => None,
                DocSet::Only(docs) => Some((DocBits::of(docs, parts.root.documents), true)),
                DocSet::Without(docs) => Some((DocBits::of(docs, parts.root.documents), false)),
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
                (false, Some(kind as u8)),
                |name| names.iter().any(|n| n == name),
                needs,
            )?;
        }
        if !filter.minutes.is_empty() {
            let ranges = &filter.minutes;
            let among = |minutes: u32| ranges.iter().any(|&(a, b)| (a..=b).contains(&minutes));
            let wanted = |name: &str| name.parse().is_ok_and(among);
            let condition = (false, Some(Kind::Minutes as u8));
            sieve.add_facet(parts, Kind::Minutes, condition, wanted, needs)?;
        }
        for term in &request.query.fields {
            sieve.add_field(parts, term, needs)?;
        }
        Ok(sieve)
    }

    /// Whether there is no condition.
    pub(super) fn is_open(&self) -> bool {
        let days = [self.days.0, self.days.1, self.from, self.to];
        let any = days.iter().any(Option::is_some) || !self.not_days.is_empty();
        !any && self.facets.is_empty() && self.docs.is_none()
    }

    /// Those of the documents, given newest first, that pass and those that miss one condition of the
    /// filter, with the number of what they miss.
    pub(super) fn sift(&self, docs: Vec<u32>) -> impl Iterator<Item = (u32, Option<u8>)> {
        let mut runs = self.columns.runs();
        let (mut passes, mut missed) = (false, None);
        docs.into_iter().filter_map(move |doc| {
            while let Some((&(start, day), rest)) = runs.split_first()
                && start <= doc
            {
                passes = self.passes_day(day);
                missed = (!within(self.days, day)).then_some(DAYS as u8);
                runs = rest;
            }
            passes.then(|| Some((doc, self.missed(doc, missed)?)))?
        })
    }

    fn passes_day(&self, day: Option<i32>) -> bool {
        let among = |day: i32| {
            self.not_days
                .iter()
                .any(|&(from, to)| (from..=to).contains(&day))
        };
        within((self.from, self.to), day) && !day.is_some_and(among)
    }

    /// The one condition that a document misses, if it misses any, beside the one that it is known to
    /// miss; `None` where it misses more, or one of the query's.
    #[expect(
        clippy::option_option,
        reason = "whether it counts, and what it misses"
    )]
    fn missed(&self, doc: u32, mut missed: Option<u8>) -> Option<Option<u8>> {
        let in_docs = |(docs, wanted): &(DocBits, bool)| docs.has(doc) == *wanted;
        if !self.docs.as_ref().is_none_or(in_docs) && missed.replace(DOCS as u8).is_some() {
            return None;
        }
        for facet in &self.facets {
            if facet.has(doc) == facet.exclude {
                let condition = facet.condition?;
                if missed.replace(condition).is_some() {
                    return None;
                }
            }
        }
        Some(missed)
    }

    fn add_facet(
        &mut self,
        parts: &'p Parts,
        kind: Kind,
        (exclude, condition): (bool, Option<u8>),
        wanted: impl Fn(&str) -> bool,
        needs: &mut Needs,
    ) -> Result<(), IndexError> {
        if let Some(table) = parts.facet(kind, needs)? {
            let wanted = table.names().iter().map(|name| wanted(name)).collect();
            self.facets.push(FacetSieve {
                table,
                wanted,
                exclude,
                condition,
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
        self.add_facet(parts, kind, (term.exclude, None), wanted, needs)
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

/// Whether a day is between two others; what has no day is not between any.
fn within((from, to): (Option<i32>, Option<i32>), day: Option<i32>) -> bool {
    match day {
        Some(day) => from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to),
        None => from.is_none() && to.is_none(),
    }
}

/// The words of a name, folded.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    analysis::words(text, "")
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// Whether every word of `value` begins a word of `name`, with the article or without.
pub(super) fn has_words(name: &[String], value: &[String]) -> bool {
    fn bare(word: &str) -> &str {
        word.strip_prefix("ال").unwrap_or(word)
    }
    let begins = |other: &str, word: &str| {
        other.starts_with(word) || word.chars().count() > 1 && bare(other).starts_with(bare(word))
    };
    !value.is_empty()
        && value
            .iter()
            .all(|word| name.iter().any(|other| begins(other, word)))
}
