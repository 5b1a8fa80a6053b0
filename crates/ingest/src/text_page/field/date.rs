//! Lines that give a date, with or without a label.

use super::{Found, label};
use crate::{
    Field,
    dates::{self, Order},
};

const PUBLISHED: [&str; 14] = [
    "تاريخ النشر",
    "التاريخ",
    "تاريخ",
    "نشر في",
    "نشر بتاريخ",
    "نشرت في",
    "تم النشر",
    "تاریخ انتشار",
    "تاریخ",
    "تاریخ اشاعت",
    "بەروار",
    "פורסם",
    "published",
    "date",
];
const UPDATED: [&str; 10] = [
    "آخر تحديث",
    "اخر تحديث",
    "تاريخ التحديث",
    "تحديث",
    "تم التحديث",
    "به‌روزرسانی",
    "آخرین به‌روزرسانی",
    "עודכן",
    "updated",
    "last updated",
];
/// Labels that need no colon.
const LOOSE_PUBLISHED: [&str; 5] = [
    "نشر في",
    "نشر بتاريخ",
    "بتاريخ",
    "Published",
    "Published on",
];
const LOOSE_UPDATED: [&str; 3] = ["آخر تحديث", "Updated", "Last updated"];

/// A date, with or without its label.
pub(super) fn read(text: &str, order: Order) -> Option<Found> {
    if let Some(reading) = dates::read(text, order) {
        return Some(Found::Date(Field::Published, reading));
    }
    let updated =
        label::after_colon(text, &UPDATED).or_else(|| label::after_space(text, &LOOSE_UPDATED));
    if let Some(rest) = updated {
        return dates::read(rest, order).map(|reading| Found::Date(Field::Updated, reading));
    }
    let published = label::after_colon(text, &PUBLISHED)
        .or_else(|| label::after_space(text, &LOOSE_PUBLISHED))?;
    dates::read(published, order).map(|reading| Found::Date(Field::Published, reading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::Reading;

    fn found(text: &str) -> Option<(Field, String)> {
        match read(text, Order::DayFirst)? {
            Found::Date(field, Reading::Stamp { stamp, .. }) => Some((field, stamp.to_string())),
            _ => None,
        }
    }

    #[test]
    fn labels_tell_publication_from_change() {
        let day = |field| Some((field, "2021-07-18".to_owned()));
        assert_eq!(found("18/07/2021"), day(Field::Published));
        assert_eq!(found("تاريخ النشر: 18/07/2021"), day(Field::Published));
        assert_eq!(found("نُشر في 18 يوليو 2021"), None);
        assert_eq!(found("آخر تحديث: 18 يوليو 2021"), day(Field::Updated));
        let time = (Field::Published, "2021-07-18T10:30".to_owned());
        assert_eq!(found("نشر في: 18/07/2021 10:30"), Some(time));
    }
}
