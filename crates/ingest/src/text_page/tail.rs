//! The end of a page: navigation, rights, byline and source.

use super::{Line, field::Fields};
use crate::{WarningKind, decode::is_format, warnings::Warnings};

/// Lines of navigation and sharing that pages end with, without their decoration.
const NAVIGATION: [&str; 47] = [
    "الصفحة الرئيسية",
    "الرئيسية",
    "العودة إلى الصفحة الرئيسية",
    "العودة للصفحة الرئيسية",
    "العودة إلى الرئيسية",
    "العودة للرئيسية",
    "العودة إلى الأعلى",
    "العودة للأعلى",
    "إلى الأعلى",
    "اتصل بنا",
    "من نحن",
    "طباعة",
    "مشاركة",
    "شارك",
    "شارك المقال",
    "شارك الخبر",
    "أرسل إلى صديق",
    "المقال السابق",
    "المقال التالي",
    "السابق",
    "التالي",
    "عودة",
    "رجوع",
    "صفحه اصلی",
    "صفحهٔ اصلی",
    "صفحه نخست",
    "بازگشت به صفحه اصلی",
    "بازگشت به بالا",
    "تماس با ما",
    "صفحۂ اول",
    "سرِ ورق",
    "مرکزی صفحہ",
    "ہوم",
    "ہوم پیج",
    "پەڕەی سەرەکی",
    "پەڕەی سەرەتا",
    "سەرەتا",
    "דף הבית",
    "עמוד הבית",
    "לדף הבית",
    "חזרה למעלה",
    "home",
    "home page",
    "back to home",
    "back to top",
    "print",
    "share",
];
const RIGHTS: [&str; 6] = [
    "جميع الحقوق محفوظة",
    "حقوق النشر محفوظة",
    "all rights reserved",
    "تمامی حقوق محفوظ",
    "جملہ حقوق محفوظ",
    "כל הזכויות שמורות",
];
/// The longest line about rights, in characters.
const MAX_RIGHTS: usize = 120;

/// The lines without the furniture at their end; fields that stand there are taken.
pub(super) fn without_tail<'l, 'a>(
    lines: &'l [Line<'a>],
    fields: &mut Fields,
    warnings: &mut Warnings,
) -> &'l [Line<'a>] {
    let mut rest = lines;
    while let Some((line, before)) = rest.split_last() {
        if is_furniture(line.text()) {
            let text = line.text().to_owned();
            warnings.at(line.number, WarningKind::Furniture { text });
        } else if !fields.take_at_end(line, warnings) {
            break;
        }
        rest = before;
    }
    rest
}

fn is_furniture(text: &str) -> bool {
    let is_decoration =
        |c: char| c.is_whitespace() || is_format(c) || "|•·»«›‹<>→←↑▲^-–:.©".contains(c);
    let is_link = |part: &str| {
        let part = part.trim_matches(is_decoration).to_lowercase();
        part.is_empty() || NAVIGATION.contains(&part.as_str())
    };
    let lower = text.to_lowercase();
    let rights = || RIGHTS.iter().any(|rights| lower.contains(rights));
    let parts = || text.split(['|', '•', '·', '»', '›']);
    let navigates = parts().all(is_link) && text.chars().any(char::is_alphabetic);
    navigates || (text.chars().count() <= MAX_RIGHTS && rights())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn navigation_is_told_from_text() {
        for text in [
            "الصفحة الرئيسية",
            "« الرئيسية",
            "Home | Back to top",
            "صفحه اصلی",
            "דף הבית",
            "© 2021 جميع الحقوق محفوظة للصحيفة",
        ] {
            assert!(is_furniture(text), "{text}");
        }
        for text in ["الصفحة الرئيسية للصحيفة تغيرت أمس", "***", "قال: شارك"]
        {
            assert!(!is_furniture(text), "{text}");
        }
    }
}
