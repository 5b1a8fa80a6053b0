use super::{Facet, Filters};

/// One of the things that a list is narrowed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// A value of a facet.
    Value(Facet, String),
    /// The first and the last day, or one of them.
    Days,
    /// Only what was saved.
    Saved,
    /// Only what was not read.
    Unread,
}

impl Filters {
    /// What narrows the list, in the order of the address.
    pub(crate) fn chosen(&self) -> Vec<Chosen> {
        let mut chosen = Vec::new();
        for facet in Facet::ALL {
            for value in self.values(facet) {
                chosen.push(Chosen::Value(facet, value.clone()));
            }
        }
        let others = [
            (self.from.is_some() || self.to.is_some(), Chosen::Days),
            (self.saved, Chosen::Saved),
            (self.unread, Chosen::Unread),
        ];
        chosen.extend(others.into_iter().filter(|(is, _)| *is).map(|(_, it)| it));
        chosen
    }

    /// The same list without one of the things that narrow it.
    pub(crate) fn without(&self, chosen: &Chosen) -> Self {
        let mut rest = self.clone();
        match chosen {
            Chosen::Value(facet, value) => rest.drop_value(*facet, value),
            Chosen::Days => (rest.from, rest.to) = (None, None),
            Chosen::Saved => rest.saved = false,
            Chosen::Unread => rest.unread = false,
        }
        rest
    }

    /// The same list with a value of a facet added, or taken away where it is chosen.
    pub(crate) fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut filters = self.clone();
        if self.has(facet, value) {
            filters.drop_value(facet, value);
        } else {
            filters.choose(facet, value.to_owned());
        }
        filters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_taken_away_one_by_one() {
        let mut filters =
            Filters::from_query("?q=نهر&tag=سد&tag=جسر&from=2019-01-31&saved&unread&sort=oldest");
        assert_eq!(filters.chosen().len(), 5);
        for chosen in filters.chosen() {
            filters = filters.without(&chosen);
            assert!(!filters.chosen().contains(&chosen));
        }
        assert_eq!(filters.to_query(), "?q=نهر&sort=oldest");
    }

    #[test]
    fn a_value_chosen_twice_is_not_chosen() {
        let once = Filters::default().toggled(Facet::Tag, "نهر");
        assert_eq!(once.chosen(), [Chosen::Value(Facet::Tag, "نهر".into())]);
        assert!(once.toggled(Facet::Tag, "نهر").is_empty());
    }
}
