//! From filters to what the engine is asked.

use maqal_search::{DocSet, Filter, Query, Request, Sort};

use super::{Facet, Filters, minutes_of};

/// What filters ask of the engine, but for what the device remembers: all hits, in their order.
pub(crate) fn request_of(filters: &Filters) -> Request {
    let values = |facet| filters.values(facet).to_vec();
    let minutes = filters.values(Facet::Minutes);
    Request {
        query: Query::parse(&filters.query, true),
        filter: Filter {
            sections: values(Facet::Section),
            tags: values(Facet::Tag),
            authors: values(Facet::Author),
            sources: values(Facet::Source),
            langs: values(Facet::Lang),
            from: filters.from.map(|day| day.days_since_epoch()),
            to: filters.to.map(|day| day.days_since_epoch()),
            minutes: minutes.iter().filter_map(|it| minutes_of(it)).collect(),
            docs: DocSet::All,
        },
        // Without words all match as well as each other, and the newest are first either way.
        sort: match filters.sort {
            Sort::Relevance if !filters.has_words() => Sort::Newest,
            sort => sort,
        },
        limit: usize::MAX,
        offset: 0,
    }
}

/// Whether filters ask for what the device remembers.
pub(crate) fn takes_library(filters: &Filters) -> bool {
    filters.saved || filters.unread
}

impl Filters {
    /// The documents that the list is narrowed to, of those that were saved and those that were read.
    pub(crate) fn documents(&self, saved: Vec<u32>, read: Vec<u32>) -> DocSet {
        match (self.saved, self.unread) {
            (true, true) => {
                DocSet::Only(saved.into_iter().filter(|it| !read.contains(it)).collect())
            }
            (true, false) => DocSet::Only(saved),
            (false, true) => DocSet::Without(read),
            (false, false) => DocSet::All,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_is_asked_of_the_engine() {
        let query = "?q=نهر&section=أ&tag=ب&author=ج&source=د&lang=ar&minutes=5-9\
                     &from=1970-01-02&to=1970-01-03&sort=oldest";
        let request = request_of(&Filters::from_query(query));
        let expected = Filter {
            sections: vec!["أ".into()],
            tags: vec!["ب".into()],
            authors: vec!["ج".into()],
            sources: vec!["د".into()],
            langs: vec!["ar".into()],
            from: Some(1),
            to: Some(2),
            minutes: vec![(5, 9)],
            docs: DocSet::All,
        };
        assert_eq!(request.filter, expected);
        assert_eq!(request.sort, Sort::Oldest);
        assert_eq!(request.query, Query::parse("نهر", true));
    }

    #[test]
    fn without_words_the_newest_are_first() {
        let sort = |query| request_of(&Filters::from_query(query)).sort;
        assert_eq!(sort("?tag=ب"), Sort::Newest);
        assert_eq!(sort("?tag=ب&q=نهر"), Sort::Relevance);
    }

    #[test]
    fn what_is_saved_and_unread_is_both() {
        let documents = |query| Filters::from_query(query).documents(vec![3, 5], vec![5, 9]);
        assert_eq!(documents("saved&unread"), DocSet::Only(vec![3]));
        assert_eq!(documents("saved"), DocSet::Only(vec![3, 5]));
        assert_eq!(documents("unread"), DocSet::Without(vec![5, 9]));
        assert_eq!(documents("tag=a"), DocSet::All);
    }
}
