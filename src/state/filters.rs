use crate::percent;

/// What the catalogue is filtered by; the address bar holds it whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filters {
    /// The words searched for, as typed.
    pub(crate) query: String,
}

impl Filters {
    /// Whether everything is shown.
    pub(crate) fn is_empty(&self) -> bool {
        self.query.trim().is_empty()
    }

    /// Reads the query of an address, with or without its `?`. Unknown keys are passed over.
    pub(crate) fn from_query(query: &str) -> Self {
        let mut filters = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if key == "q" {
                filters.query = percent::decode_query(value);
            }
        }
        filters
    }

    /// The query of an address: empty, or beginning with `?`.
    pub(crate) fn to_query(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        format!("?q={}", percent::encode_query(&self.query))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn searching(query: &str) -> Filters {
        Filters {
            query: query.into(),
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
    }
}
