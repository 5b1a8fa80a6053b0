use serde::Serialize;

/// The address of a link: relative, or of a scheme that cannot run script.
///
/// The check is part of the type, so that an `article.json` from another origin is held to it too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct Href(String);

/// A link whose scheme is not allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the link scheme «{scheme}» is not allowed: expected a relative address or one of http, https, mailto, tel"
)]
pub struct HrefError {
    /// The scheme, in lower case.
    pub scheme: String,
}

const ALLOWED_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Href {
    /// Takes an address as a browser would read it: control characters and surrounding spaces
    /// do not count.
    ///
    /// # Errors
    /// [`HrefError`] where the address has a scheme that is not on the list.
    pub fn new(address: &str) -> Result<Self, HrefError> {
        let address: String = address
            .trim_matches(|c: char| c <= ' ')
            .chars()
            .filter(|c| !c.is_control())
            .collect();
        let address = with_slashes(address);
        match scheme(&address) {
            Some(scheme) if !ALLOWED_SCHEMES.contains(&scheme.as_str()) => {
                Err(HrefError { scheme })
            }
            _ => Ok(Self(address)),
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the address leaves the site (it names a scheme or a host).
    pub fn is_external(&self) -> bool {
        scheme(&self.0).is_some() || self.0.starts_with("//")
    }
}

/// To browsers a backslash in a path is a slash: `\\\\host` names another host.
fn with_slashes(address: String) -> String {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at(end);
    if path.contains('\\') {
        path.replace('\\', "/") + rest
    } else {
        address
    }
}

/// What stands before the first colon, if that colon comes before any `/`, `?` or `#`.
fn scheme(address: &str) -> Option<String> {
    let end = address.find([':', '/', '?', '#'])?;
    address[end..]
        .starts_with(':')
        .then(|| address[..end].to_ascii_lowercase())
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_the_web_are_kept() {
        for address in [
            "https://example.org/a?b=c#d",
            "HTTP://example.org",
            "mailto:a@example.org",
            "tel:+96412345",
            "../other/",
            "#note",
            "a/b:c",
            "?q=a:b",
        ] {
            assert_eq!(Href::new(address).unwrap().as_str(), address);
        }
    }

    #[test]
    fn a_backslash_is_the_slash_that_browsers_take_it_for() {
        for (address, read) in [
            (r"\\example.org\a", "//example.org/a"),
            (r"/\example.org", "//example.org"),
            (r"a\b?c=\#\", r"a/b?c=\#\"),
        ] {
            let href = Href::new(address).unwrap();
            assert_eq!(href.as_str(), read);
            assert_eq!(href.is_external(), read.starts_with("//"), "{address}");
        }
    }

    #[test]
    fn schemes_that_run_script_are_refused_however_they_are_dressed() {
        for address in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
        ] {
            assert!(Href::new(address).is_err(), "{address:?}");
        }
    }
}
