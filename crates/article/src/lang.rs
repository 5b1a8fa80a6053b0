use serde::Serialize;

use crate::Direction;

/// A BCP 47 language tag such as `ar`, `fa-AF` or `ckb`, checked for its form and not for its
/// registration.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Lang(String);

/// A string that is not of the form of a language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not a language tag: expected a form such as \"ar\", \"fa\" or \"ar-EG\"")]
pub struct LangError(pub String);

/// Languages written right to left unless their tag names another script.
const RTL_LANGUAGES: [&str; 14] = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
];

impl Lang {
    /// Arabic, the language of a site that names none.
    pub fn arabic() -> Self {
        Self("ar".to_owned())
    }

    /// Checks the form of `tag`: two or three letters, then subtags of one to eight letters or
    /// digits, joined by hyphens.
    ///
    /// # Errors
    /// [`LangError`] with the tag as it was found.
    pub fn new(tag: &str) -> Result<Self, LangError> {
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default();
        let primary_ok =
            matches!(primary.len(), 2 | 3) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_ok = parts.all(|part| {
            matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if !(primary_ok && rest_ok) {
            return Err(LangError(tag.to_owned()));
        }
        let (head, tail) = tag.split_at(primary.len());
        Ok(Self(head.to_ascii_lowercase() + tail))
    }

    /// The whole tag, as in HTML's `lang`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, region or variant: `fa` of `fa-AF`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The direction in which the language is usually written; a script subtag decides first
    /// (`ku-Arab` is right to left, `az-Latn` is not).
    pub fn direction(&self) -> Direction {
        for part in self.0.split('-').skip(1) {
            match part.to_ascii_lowercase().as_str() {
                "arab" | "aran" | "hebr" | "syrc" | "thaa" | "nkoo" => return Direction::Rtl,
                "latn" | "cyrl" | "grek" => return Direction::Ltr,
                _ => {}
            }
        }
        if RTL_LANGUAGES.contains(&self.primary()) {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }
}

impl Default for Lang {
    fn default() -> Self {
        Self::arabic()
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_language_and_script() {
        for (tag, direction) in [
            ("ar", Direction::Rtl),
            ("AR-eg", Direction::Rtl),
            ("ckb", Direction::Rtl),
            ("ku-Arab", Direction::Rtl),
            ("ku", Direction::Ltr),
            ("az-Latn", Direction::Ltr),
            ("en", Direction::Ltr),
        ] {
            assert_eq!(Lang::new(tag).unwrap().direction(), direction, "{tag}");
        }
    }

    #[test]
    fn a_tag_of_another_form_is_refused() {
        for tag in ["", "a", "arabic", "ar_EG", "ar-", "ar-\"><script>", "عر"] {
            assert_eq!(Lang::new(tag), Err(LangError(tag.to_owned())));
        }
    }
}
