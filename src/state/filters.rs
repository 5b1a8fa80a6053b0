//! What the catalogue is narrowed to and how it is ordered: the query of an address, read and
//! written.

use maqal_article::Date;
use maqal_search::Sort;

use crate::percent;

/// What the catalogue is filtered by; the address bar holds it whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Filters {
    /// The words searched for, as typed.
    pub(crate) query: String,
    /// The values chosen of each facet, each list in order and without repetition.
    values: [Vec<String>; Facet::ALL.len()],
    /// The first day.
    pub(crate) from: Option<Date>,
    /// The last day.
    pub(crate) to: Option<Date>,
    /// Only what the reader saved.
    pub(crate) saved: bool,
    /// Only what the reader has not read to its end.
    pub(crate) unread: bool,
    /// The order of the list.
    pub(crate) sort: Sort,
}

/// What articles have values of. One value of a facet suffices; of several facets, all count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Facet {
    /// The section.
    Section,
    /// The subjects.
    Tag,
    /// The authors.
    Author,
    /// Where it was published first.
    Source,
    /// The language.
    Lang,
    /// The reading time: a range such as `5-9` or `20-`.
    Minutes,
}

impl Facet {
    /// Every facet, in the order of the address and of the page.
    pub(crate) const ALL: [Self; 6] = [
        Self::Section,
        Self::Tag,
        Self::Author,
        Self::Source,
        Self::Lang,
        Self::Minutes,
    ];

    /// The facet's name in an address.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Tag => "tag",
            Self::Author => "author",
            Self::Source => "source",
            Self::Lang => "lang",
            Self::Minutes => "minutes",
        }
    }

    /// The facet of a name.
    pub(crate) fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

impl Filters {
    /// The articles that have one value of a facet.
    pub(crate) fn of(facet: Facet, value: &str) -> Self {
        let mut filters = Self::default();
        filters.choose(facet, value.to_owned());
        filters
    }

    /// Whether the list is the whole one, newest first.
    pub(crate) fn is_empty(&self) -> bool {
        !self.has_words() && self.sort == Sort::Relevance && !self.narrows()
    }

    /// Whether words are searched for.
    pub(crate) fn has_words(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// Whether anything but words narrows the list.
    pub(crate) fn narrows(&self) -> bool {
        self.from.is_some()
            || self.to.is_some()
            || self.saved
            || self.unread
            || self.values.iter().any(|values| !values.is_empty())
    }

    /// The values chosen of a facet.
    pub(crate) fn values(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize]
    }

    /// Whether a value is chosen.
    pub(crate) fn has(&self, facet: Facet, value: &str) -> bool {
        self.values(facet).iter().any(|chosen| chosen == value)
    }

    /// Adds a value of a facet; one that is no value of it is passed over.
    pub(crate) fn choose(&mut self, facet: Facet, value: String) {
        let readable = facet != Facet::Minutes || minutes_of(&value).is_some();
        let values = &mut self.values[facet as usize];
        if let (Err(place), true, false) =
            (values.binary_search(&value), readable, value.is_empty())
        {
            values.insert(place, value);
        }
    }

    /// Takes a value of a facet away.
    pub(crate) fn drop_value(&mut self, facet: Facet, value: &str) {
        self.values[facet as usize].retain(|chosen| chosen != value);
    }

    /// Other words, and the rest as it is.
    pub(crate) fn with_query(&self, query: String) -> Self {
        let mut filters = self.clone();
        filters.query = query;
        filters
    }

    /// Whether there are words to leave some out of.
    pub(crate) fn has_several_words(&self) -> bool {
        self.query.split_whitespace().nth(1).is_some()
    }

    /// The words and the order alone.
    pub(crate) fn cleared(&self) -> Self {
        Self {
            query: self.query.clone(),
            sort: self.sort,
            ..Self::default()
        }
    }

    /// Reads the query of an address, with or without its `?`. What is not understood is passed over.
    pub(crate) fn from_query(query: &str) -> Self {
        let mut filters = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            filters.take(key, percent::decode_query(value));
        }
        filters.put_days_right();
        filters
    }

    /// Days in the wrong order are meant as the days between them.
    pub(crate) fn put_days_right(&mut self) {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && from > to
        {
            (self.from, self.to) = (Some(to), Some(from));
        }
    }

    fn take(&mut self, key: &str, value: String) {
        match key {
            "q" => self.query = value,
            "from" => self.from = value.parse().ok(),
            "to" => self.to = value.parse().ok(),
            "saved" => self.saved = true,
            "unread" => self.unread = true,
            "sort" => self.sort = sort_named(&value),
            _ => {
                if let Some(facet) = Facet::named(key) {
                    self.choose(facet, value);
                }
            }
        }
    }

    /// The query of an address: empty, or beginning with `?`. Equal filters give equal queries.
    pub(crate) fn to_query(&self) -> String {
        let mut query = String::new();
        let mut put = |key: &str, value: Option<&str>| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(key);
            if let Some(value) = value {
                query.push('=');
                query.push_str(&percent::encode_query(value));
            }
        };
        if self.has_words() {
            put("q", Some(&self.query));
        }
        for facet in Facet::ALL {
            for value in self.values(facet) {
                put(facet.key(), Some(value));
            }
        }
        for (key, day) in [("from", self.from), ("to", self.to)] {
            if let Some(day) = day {
                put(key, Some(&day.to_string()));
            }
        }
        for (key, holds) in [("saved", self.saved), ("unread", self.unread)] {
            if holds {
                put(key, None);
            }
        }
        if self.sort != Sort::Relevance {
            put("sort", Some(sort_name(self.sort)));
        }
        query
    }
}

/// The name of an order in an address.
pub(crate) const fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => "relevance",
        Sort::Newest => "newest",
        Sort::Oldest => "oldest",
    }
}

/// The order of a name; the natural one where there is none of that name.
pub(crate) fn sort_named(name: &str) -> Sort {
    match name {
        "newest" => Sort::Newest,
        "oldest" => Sort::Oldest,
        _ => Sort::Relevance,
    }
}

/// The first and the last minute of a range such as `5-9`, `20-` or `7`.
pub(crate) fn minutes_of(range: &str) -> Option<(u32, u32)> {
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let first = first.parse().ok()?;
    let last = if last.is_empty() {
        u32::MAX
    } else {
        last.parse().ok()?
    };
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn searching(query: &str) -> Filters {
        Filters {
            query: query.into(),
            ..Filters::default()
        }
    }

    #[test]
    fn a_query_is_read_from_the_address_as_it_was_written() {
        for query in ["القنطرة والنهر", "a+b & c=d ?#%", "٪", " حافة "] {
            let filters = searching(query);
            assert_eq!(Filters::from_query(&filters.to_query()), filters);
        }
    }

    #[test]
    fn an_address_encoded_by_others_is_read_too() {
        let query = "?utm=1&q=%D8%A7%D9%84+a%zz&x";
        assert_eq!(Filters::from_query(query), searching("ال a%zz"));
    }

    #[test]
    fn no_words_leave_the_address_bare() {
        assert_eq!(searching("  ").to_query(), "");
        assert!(searching("  ").is_empty());
    }

    #[test]
    fn every_filter_is_read_from_the_address_as_it_was_written() {
        let query = "?q=نهر&section=ثقافة&tag=سد&tag=نهر+كبير&author=أ%26ب&source=صحيفة&lang=ar\
                     &minutes=20-&minutes=5-9&from=2019-01-31&to=2021-07-18&saved&unread&sort=oldest";
        let filters = Filters::from_query(query);
        assert_eq!(filters.to_query(), query);
        assert_eq!(filters.values(Facet::Tag), ["سد", "نهر كبير"]);
        assert_eq!(filters.values(Facet::Author), ["أ&ب"]);
        assert!(filters.saved && filters.unread && filters.narrows());
        assert_eq!(filters.sort, Sort::Oldest);
    }

    #[test]
    fn the_same_filters_in_another_order_are_the_same_address() {
        let one = Filters::from_query("?tag=ب&saved=1&tag=أ&tag=ب&section=ج&q=د");
        let other = Filters::from_query("q=د&section=ج&tag=أ&tag=ب&saved");
        assert_eq!(one, other);
        assert_eq!(one.to_query(), other.to_query());
    }

    #[test]
    fn what_is_no_value_is_passed_over() {
        let query = "?from=2021-02-30&to=yesterday&minutes=9-5&minutes=x&tag=&sort=best&toString=1";
        assert_eq!(Filters::from_query(query), Filters::default());
    }

    #[test]
    fn days_in_the_wrong_order_are_put_right() {
        let filters = Filters::from_query("?from=2021-07-18&to=2019-01-31");
        assert_eq!(filters.to_query(), "?from=2019-01-31&to=2021-07-18");
    }

    #[test]
    fn a_value_is_chosen_once_and_dropped_again() {
        let mut filters = Filters::of(Facet::Tag, "نهر");
        filters.choose(Facet::Tag, "نهر".into());
        assert_eq!(filters.to_query(), "?tag=نهر");
        filters.drop_value(Facet::Tag, "نهر");
        assert!(filters.is_empty());
    }

    #[test]
    fn clearing_keeps_the_words_and_the_order() {
        let filters = Filters::from_query("?q=نهر&tag=سد&from=2020-01-01&saved&sort=newest");
        assert_eq!(filters.cleared().to_query(), "?q=نهر&sort=newest");
    }

    #[test]
    fn an_order_alone_is_no_empty_filter() {
        assert!(!Filters::from_query("sort=oldest").is_empty());
    }

    #[test]
    fn ranges_of_minutes_may_be_open() {
        assert_eq!(minutes_of("5-9"), Some((5, 9)));
        assert_eq!(minutes_of("20-"), Some((20, u32::MAX)));
        assert_eq!(minutes_of("7"), Some((7, 7)));
        assert_eq!(minutes_of("-7"), None);
    }
}
