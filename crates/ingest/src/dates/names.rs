//! Names of months and weekdays.

use std::{collections::HashMap, sync::LazyLock};

use super::token::{Tokens, fold};

/// A month by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Month {
    /// 1 to 12 of the Gregorian calendar.
    Gregorian(u8),
    /// A month of the Hijri or the Solar Hijri calendar.
    Other,
}

/// The names of each Gregorian month, by region or language: Levant and Iraq; Egypt and the Gulf;
/// Tunisia and Algeria; Morocco and Mauritania; Persian; Urdu; Sorani; Hebrew; English; French.
const MONTHS: [&[&str]; 12] = [
    &[
        "كانون الثاني",
        "كانون ثاني",
        "يناير",
        "جانفي",
        "ژانویه",
        "جنوری",
        "کانوونی دووەم",
        "ינואר",
        "january",
        "jan",
        "janvier",
    ],
    &[
        "شباط",
        "فبراير",
        "فيفري",
        "فوریه",
        "فروری",
        "شوبات",
        "פברואר",
        "february",
        "feb",
        "février",
    ],
    &[
        "آذار",
        "مارس",
        "مارچ",
        "ئازار",
        "מרץ",
        "march",
        "mar",
        "mars",
    ],
    &[
        "نيسان",
        "أبريل",
        "أفريل",
        "آوریل",
        "اپریل",
        "نیسان",
        "אפריל",
        "april",
        "apr",
        "avril",
    ],
    &[
        "أيار",
        "مايو",
        "ماي",
        "مه",
        "مئی",
        "ئایار",
        "מאי",
        "may",
        "mai",
    ],
    &[
        "حزيران",
        "يونيو",
        "يونيه",
        "جوان",
        "ژوئن",
        "جون",
        "حوزەیران",
        "יוני",
        "june",
        "jun",
        "juin",
    ],
    &[
        "تموز",
        "يوليو",
        "يوليه",
        "جويلية",
        "يوليوز",
        "ژوئیه",
        "جولای",
        "جولائی",
        "تەممووز",
        "تەمموز",
        "יולי",
        "july",
        "jul",
        "juillet",
    ],
    &[
        "آب",
        "أغسطس",
        "أوت",
        "غشت",
        "أغشت",
        "اوت",
        "اگست",
        "ئاب",
        "אוגוסט",
        "august",
        "aug",
        "août",
    ],
    &[
        "أيلول",
        "سبتمبر",
        "شتنبر",
        "شتمبر",
        "سپتامبر",
        "ستمبر",
        "ئەیلوول",
        "ئەیلول",
        "ספטמבר",
        "september",
        "sept",
        "sep",
        "septembre",
    ],
    &[
        "تشرين الأول",
        "تشرين أول",
        "أكتوبر",
        "اکتبر",
        "اکتوبر",
        "تشرینی یەکەم",
        "אוקטובר",
        "october",
        "oct",
        "octobre",
    ],
    &[
        "تشرين الثاني",
        "تشرين ثاني",
        "نوفمبر",
        "نونبر",
        "نوامبر",
        "نومبر",
        "تشرینی دووەم",
        "נובמבר",
        "november",
        "nov",
        "novembre",
    ],
    &[
        "كانون الأول",
        "كانون أول",
        "ديسمبر",
        "دجنبر",
        "دجمبر",
        "دسامبر",
        "دسمبر",
        "کانوونی یەکەم",
        "דצמבר",
        "december",
        "dec",
        "décembre",
    ],
];

/// Months of the Hijri calendar, then of the Solar Hijri one, by their first word.
const OTHER_MONTHS: [&str; 26] = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "ربيع الثاني",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذي القعدة",
    "ذو الحجة",
    "ذي الحجة",
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
];

/// Weekdays from Sunday.
const WEEKDAYS: [&[&str]; 7] = [
    &[
        "الأحد",
        "یکشنبه",
        "اتوار",
        "یەکشەممە",
        "ראשון",
        "sunday",
        "sun",
        "dimanche",
    ],
    &[
        "الاثنين",
        "الإثنين",
        "الأثنين",
        "دوشنبه",
        "پیر",
        "دووشەممە",
        "שני",
        "monday",
        "mon",
        "lundi",
    ],
    &[
        "الثلاثاء",
        "الثلاثا",
        "سه شنبه",
        "سه‌شنبه",
        "منگل",
        "سێشەممە",
        "שלישי",
        "tuesday",
        "tue",
        "mardi",
    ],
    &[
        "الأربعاء",
        "الاربعا",
        "چهارشنبه",
        "بدھ",
        "چوارشەممە",
        "רביעי",
        "wednesday",
        "wed",
        "mercredi",
    ],
    &[
        "الخميس",
        "پنجشنبه",
        "پنج‌شنبه",
        "جمعرات",
        "پێنجشەممە",
        "חמישי",
        "thursday",
        "thu",
        "jeudi",
    ],
    &[
        "الجمعة",
        "جمعه",
        "هەینی",
        "שישי",
        "friday",
        "fri",
        "vendredi",
    ],
    &[
        "السبت",
        "شنبه",
        "ہفتہ",
        "شەممە",
        "שבת",
        "saturday",
        "sat",
        "samedi",
    ],
];

/// The names in their folded spelling.
static FOLDED_MONTHS: LazyLock<HashMap<String, Month>> = LazyLock::new(|| {
    let gregorian = (1..).zip(MONTHS).flat_map(|(number, names)| {
        names
            .iter()
            .map(move |name| (fold(name), Month::Gregorian(number)))
    });
    let other = OTHER_MONTHS.iter().map(|name| (fold(name), Month::Other));
    other.chain(gregorian).collect()
});
static FOLDED_WEEKDAYS: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let days = (0..).zip(WEEKDAYS);
    days.flat_map(|(number, names)| names.iter().map(move |name| (fold(name), number)))
        .collect()
});

/// Takes the name of a month, of one word or two.
pub(super) fn month(tokens: &mut Tokens) -> Option<Month> {
    named(tokens, |name| {
        let found = FOLDED_MONTHS.get(name);
        found
            .or_else(|| FOLDED_MONTHS.get(without_ending(name)))
            .copied()
    })
}

/// Takes the name of a weekday, 0 for Sunday.
pub(super) fn weekday(tokens: &mut Tokens) -> Option<u8> {
    tokens.skip_word(&["يوم", "روز", "יום"]);
    let weekday = named(tokens, |name| FOLDED_WEEKDAYS.get(name).copied())?;
    tokens.skip_joints();
    Some(weekday)
}

/// Tries two words, then one.
fn named<T>(tokens: &mut Tokens, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let first = tokens.word(0)?;
    let two = tokens
        .word(1)
        .and_then(|second| find(&format!("{first} {second}")));
    let (found, words) = match two {
        Some(found) => (found, 2),
        None => (find(first)?, 1),
    };
    tokens.advance(words);
    Some(found)
}

/// The name without the Sorani ending «ی» or the Hebrew «ב» before it.
fn without_ending(name: &str) -> &str {
    let name = name.strip_prefix('ב').unwrap_or(name);
    name.strip_suffix('ي').unwrap_or(name)
}
