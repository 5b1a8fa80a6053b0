/// The absolute address of a site's root, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SiteUrl(String);

impl SiteUrl {
    /// Checks that `address` is a `http` or `https` address without query or fragment.
    ///
    /// # Errors
    /// What was found and what was expected.
    pub(crate) fn new(address: &str) -> Result<Self, String> {
        let host = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"))
            .unwrap_or_default();
        let plain = |c: char| !(c.is_whitespace() || c.is_control() || "?#\"'<>\\".contains(c));
        if host.is_empty() || host.starts_with('/') || !host.chars().all(plain) {
            return Err(format!(
                "{address:?} is not the address of a site: expected a form such as https://example.org/maqalat/"
            ));
        }
        Ok(Self(format!("{}/", address.trim_end_matches('/'))))
    }

    /// The address as it is written, ending in `/`.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a page; `path` is relative to the root and is percent-encoded here.
    pub(crate) fn join(&self, path: &str) -> String {
        format!(
            "{}{}",
            self.0,
            percent_encoding::utf8_percent_encode(path, PATH)
        )
    }
}

/// What may not stand in the path of an address as it is.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_stand_below_the_site_whether_or_not_it_ends_in_a_slash() {
        for address in ["https://example.org/a", "https://example.org/a/"] {
            let url = SiteUrl::new(address).unwrap();
            assert_eq!(
                url.join("مقال/"),
                "https://example.org/a/%D9%85%D9%82%D8%A7%D9%84/"
            );
        }
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for address in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///a",
            "https://a b",
            "https://a/?q",
        ] {
            assert!(SiteUrl::new(address).is_err(), "{address}");
        }
    }
}
