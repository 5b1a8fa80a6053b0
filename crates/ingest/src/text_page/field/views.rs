//! View counts.

use super::Found;
use crate::{numerals, spelling::bare};

/// Labels of a view count, the longer before those they contain.
const LABELS: [&str; 24] = [
    "عدد المشاهدات",
    "المشاهدات",
    "مشاهدات",
    "مشاهدة",
    "مشاهده",
    "عدد القراءات",
    "القراءات",
    "قراءات",
    "قراءة",
    "عدد الزيارات",
    "الزيارات",
    "زيارات",
    "زيارة",
    "تعداد بازدید",
    "بازدیدها",
    "بازدید",
    "مناظر",
    "بار دیکھا گیا",
    "جار بینراوە",
    "بینراوە",
    "بینەر",
    "צפיות",
    "views",
    "view",
];

/// A views label, with a count before or after it or without one.
pub(super) fn read(text: &str) -> Option<Found> {
    let text = bare(text.trim_matches(|c: char| c.is_whitespace() || c == '👁')).to_lowercase();
    let count = LABELS.iter().find_map(|label| {
        text.strip_prefix(label)
            .or_else(|| text.strip_suffix(label))
    })?;
    let count = count.trim_matches(|c: char| c.is_whitespace() || "():[]".contains(c));
    if count.is_empty() {
        return Some(Found::Views(None));
    }
    numerals::count(count).map(|count| Found::Views(Some(count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_may_stand_on_either_side_or_be_missing() {
        for (text, count) in [
            ("مشاهدة", None),
            ("مُشاهَدة:", None),
            ("1,234 مشاهدة", Some(1234)),
            ("مشاهدات: ١٬٢٣٤", Some(1234)),
            ("عدد المشاهدات (۵۶)", Some(56)),
            ("12 Views", Some(12)),
            ("56 بازدید", Some(56)),
        ] {
            assert_eq!(read(text), Some(Found::Views(count)), "{text}");
        }
    }

    #[test]
    fn a_sentence_about_viewing_is_text() {
        for text in ["مشاهدة القمر ممتعة", "5 دقائق قراءة", "ألف مشاهدة ومشاهدة"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
