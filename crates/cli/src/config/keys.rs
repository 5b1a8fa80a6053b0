/// A key of `maqal.toml`, documented.
pub(crate) struct Key {
    /// Its name.
    pub(crate) name: &'static str,
    /// The value that stands when it is left out, as TOML; `None` where that is no value at all.
    pub(crate) default: Option<&'static str>,
    /// A value to show, as TOML.
    pub(crate) example: &'static str,
    /// What it is for.
    pub(crate) about: &'static str,
}

/// Every key.
pub(crate) const KEYS: &[Key] = &[
    Key {
        name: "title",
        default: Some("\"مقالات\""),
        example: "\"أوراق المدينة\"",
        about: "The site's name.",
    },
    Key {
        name: "description",
        default: None,
        example: "\"مقالات عن المدينة وأهلها.\"",
        about: "One sentence about the site, for search engines and link previews.",
    },
    Key {
        name: "lang",
        default: Some("\"ar\""),
        example: "\"ar\"",
        about: "The language of the interface, and of articles that name none and are not clearly of another.",
    },
    Key {
        name: "url",
        default: None,
        example: "\"https://example.org/maqalat/\"",
        about: "Where the site will stand. With it the site gets feed.xml and sitemap.xml; all else works anywhere.",
    },
    Key {
        name: "cards_per_page",
        default: Some("50"),
        example: "50",
        about: "Articles on a page of the catalogue, 10 to 500.",
    },
];

/// Names less alike than this are not what was meant.
const ALIKE: f64 = 0.7;

/// The key that `name` is most probably meant to be.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    KEYS.iter()
        .map(|key| {
            (
                key.name,
                strsim::jaro_winkler(key.name, &name.to_lowercase()),
            )
        })
        .filter(|(_, likeness)| *likeness >= ALIKE)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(name, _)| name)
}

/// The names of all keys, for a message.
pub(crate) fn names() -> String {
    let names: Vec<_> = KEYS.iter().map(|key| key.name).collect();
    names.join(", ")
}
