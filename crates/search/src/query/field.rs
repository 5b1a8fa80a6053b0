/// A field that a query may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `author:` / `كاتب:`
    Author,
    /// `tag:` / `وسم:`
    Tag,
    /// `section:` / `قسم:`
    Section,
    /// `source:` / `مصدر:`
    Source,
    /// `lang:` / `لغة:`
    Lang,
    /// `after:` / `بعد:`, with a year, month or day
    After,
    /// `before:` / `قبل:`, with a year, month or day
    Before,
}

/// A condition on a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldTerm {
    /// The document must *not* meet it.
    pub exclude: bool,
    /// The field.
    pub field: Field,
    /// The value as typed: for a facet any part of its words, for a date `2024`, `2024-05` or
    /// `2024-05-31`.
    pub value: String,
}

/// The names of the fields, in Arabic and English.
const NAMES: [(&str, Field); 27] = [
    ("author", Field::Author),
    ("by", Field::Author),
    ("كاتب", Field::Author),
    ("الكاتب", Field::Author),
    ("كاتبة", Field::Author),
    ("مؤلف", Field::Author),
    ("بقلم", Field::Author),
    ("tag", Field::Tag),
    ("وسم", Field::Tag),
    ("الوسم", Field::Tag),
    ("section", Field::Section),
    ("قسم", Field::Section),
    ("القسم", Field::Section),
    ("source", Field::Source),
    ("site", Field::Source),
    ("مصدر", Field::Source),
    ("المصدر", Field::Source),
    ("lang", Field::Lang),
    ("language", Field::Lang),
    ("لغة", Field::Lang),
    ("اللغة", Field::Lang),
    ("after", Field::After),
    ("since", Field::After),
    ("بعد", Field::After),
    ("منذ", Field::After),
    ("before", Field::Before),
    ("قبل", Field::Before),
];

impl Field {
    /// The field of this name, in any letter case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        NAMES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|&(_, field)| field)
    }
}
