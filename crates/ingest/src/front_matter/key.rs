//! The keys of front matter, by all of their names.

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Headline,
    Slug,
    Id,
    Lang,
    Dir,
    Kicker,
    Lead,
    Byline,
    Source,
    SourceUrl,
    Published,
    Updated,
    Section,
    Tags,
    TranslationOf,
    Views,
}

/// The names of each key, in English and in Arabic.
const NAMES: [(Key, &[&str]); 16] = [
    (Key::Headline, &["title", "headline", "عنوان", "العنوان"]),
    (Key::Slug, &["slug"]),
    (Key::Id, &["id"]),
    (Key::Lang, &["lang", "language", "لغة", "اللغة"]),
    (Key::Dir, &["dir", "direction", "اتجاه", "الاتجاه"]),
    (Key::Kicker, &["kicker", "إشارة"]),
    (
        Key::Lead,
        &["lead", "description", "summary", "مقدمة", "المقدمة", "ملخص"],
    ),
    (
        Key::Byline,
        &[
            "author",
            "authors",
            "byline",
            "كاتب",
            "الكاتب",
            "كتاب",
            "بقلم",
        ],
    ),
    (Key::Source, &["source", "مصدر", "المصدر"]),
    (Key::SourceUrl, &["source_url", "رابط_المصدر"]),
    (Key::Published, &["date", "published", "تاريخ", "التاريخ"]),
    (
        Key::Updated,
        &["updated", "lastmod", "modified", "تحديث", "آخر_تحديث"],
    ),
    (Key::Section, &["section", "category", "قسم", "القسم"]),
    (Key::Tags, &["tags", "keywords", "وسوم", "الوسوم"]),
    (Key::TranslationOf, &["translation_of", "ترجمة"]),
    (Key::Views, &["views", "مشاهدات"]),
];

impl Key {
    /// The key of a name; case, spaces and hyphens do not matter.
    pub(super) fn of(name: &str) -> Option<Self> {
        let name = normal(name);
        let (key, _) = NAMES
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))?;
        Some(*key)
    }
}

/// The name nearest to one that means nothing, if it is near enough to be a slip.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let name: Vec<char> = normal(name).chars().take(MAX_NAME).collect();
    let names = NAMES.iter().flat_map(|(_, names)| names.iter());
    let (distance, nearest) = names
        .map(|known| (distance(&name, known), *known))
        .min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + name.len() / 4).then_some(nearest)
}

/// Longer names are near to none.
const MAX_NAME: usize = 32;

fn normal(name: &str) -> String {
    crate::spelling::bare(name)
        .to_lowercase()
        .replace(['-', ' '], "_")
}

/// The number of letters to add, drop or change (Levenshtein).
fn distance(name: &[char], known: &str) -> usize {
    let mut row: Vec<usize> = (0..=name.len()).collect();
    for (i, letter) in known.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in name.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_english_and_arabic() {
        assert_eq!(Key::of("Title"), Some(Key::Headline));
        assert_eq!(Key::of("source-url"), Some(Key::SourceUrl));
        assert_eq!(Key::of("وُسوم"), Some(Key::Tags));
        assert_eq!(Key::of("titel"), None);
    }

    #[test]
    fn a_slip_has_a_nearest_name() {
        assert_eq!(nearest("titel"), Some("title"));
        assert_eq!(nearest("autor"), Some("author"));
        assert_eq!(nearest("عنوا"), Some("عنوان"));
        assert_eq!(nearest("layout"), None);
    }
}
