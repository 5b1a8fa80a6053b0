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
    Key {
        name: "font",
        default: None,
        example: "\"fonts/Amiri.woff2\"",
        about: "A WOFF2 file beside the articles: the site's own typeface, which its texts are set in.",
    },
    Key {
        name: "reading.theme",
        default: Some("\"system\""),
        example: "\"sepia\"",
        about: "The colours until a reader chooses others: system, light, sepia, dark or black.",
    },
    Key {
        name: "reading.typeface",
        default: Some("\"naskh\""),
        example: "\"sans\"",
        about: "The typeface of texts: naskh, sans, kufi, or site for the one that `font` names, which is the default where there is one.",
    },
    Key {
        name: "reading.size",
        default: Some("100"),
        example: "115",
        about: "The size of texts in hundredths: 85, 100, 115, 130, 150, 175 or 200.",
    },
    Key {
        name: "reading.spacing",
        default: Some("\"normal\""),
        example: "\"wide\"",
        about: "The room between lines: tight, normal or wide.",
    },
    Key {
        name: "reading.measure",
        default: Some("\"normal\""),
        example: "\"short\"",
        about: "The length of lines: short, normal or long.",
    },
    Key {
        name: "reading.motion",
        default: Some("\"system\""),
        example: "\"reduced\"",
        about: "Whether things may move: system, as the device says, or reduced.",
    },
    Key {
        name: "reading.numerals",
        default: Some("\"as-written\""),
        example: "\"arabic\"",
        about: "The digits: as-written, arabic, persian or latin.",
    },
    Key {
        name: "reading.months",
        default: Some("\"both\""),
        example: "\"levantine\"",
        about: "The names of the months in Arabic: both, levantine, egyptian, moroccan or algerian.",
    },
    Key {
        name: "reading.hijri",
        default: Some("\"off\""),
        example: "\"on\"",
        about: "Whether days have their Hijri date beside them: on or off.",
    },
    Key {
        name: "reading.tashkeel",
        default: Some("\"shown\""),
        example: "\"hidden\"",
        about: "Whether vowel signs are shown or hidden.",
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
    listed(&names)
}

/// Names in a row, for a message.
pub(super) fn listed(names: &[&str]) -> String {
    names.join(", ")
}
