use serde::Serialize;

/// The base direction of a text, as in HTML's `dir`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Right to left: Arabic, Persian, Urdu, Sorani, Hebrew.
    #[default]
    Rtl,
    /// Left to right: Latin, Greek, Cyrillic and most other scripts.
    Ltr,
}

impl Direction {
    /// The value of HTML's `dir` attribute: `rtl` or `ltr`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rtl => "rtl",
            Self::Ltr => "ltr",
        }
    }
}
