use maqal_article::Date;

use super::{Strings, fill};

/// A day in full, such as «الأحد 18 تموز / يوليو 2021».
pub(crate) fn long_date(strings: &Strings, date: Date) -> String {
    let calendar = &strings.calendar;
    let weekday = name(&calendar.weekdays, date.weekday());
    let month = name(&calendar.months, date.month() - 1);
    let text = fill(calendar.long, "weekday", weekday);
    fill_day(strings, &text, date, month)
}

/// A day where there is little room, such as «18 تموز 2021».
pub(crate) fn short_date(strings: &Strings, date: Date) -> String {
    let calendar = &strings.calendar;
    let month = (calendar.short_month)(name(&calendar.months, date.month() - 1));
    fill_day(strings, calendar.short, date, month)
}

/// The whole name: it has no shorter form.
pub(super) fn whole(month: &'static str) -> &'static str {
    month
}

/// The first of two names with a slash between them.
pub(super) fn first_name(month: &'static str) -> &'static str {
    month.split('/').next().unwrap_or(month).trim_end()
}

/// The first three letters, all of them Latin.
pub(super) fn three_letters(month: &'static str) -> &'static str {
    month.get(..3).unwrap_or(month)
}

fn fill_day(strings: &Strings, pattern: &str, date: Date, month: &str) -> String {
    let numerals = &strings.numerals;
    let text = fill(pattern, "day", &numerals.plain(u64::from(date.day())));
    let text = fill(&text, "month", month);
    let year = numerals.plain(u64::from(date.year().unsigned_abs()));
    fill(&text, "year", &year)
}

fn name(names: &[&'static str], index: u8) -> &'static str {
    names.get(usize::from(index)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::strings;
    use maqal_article::Lang;

    #[test]
    fn a_day_is_written_as_each_language_writes_it() {
        let date: Date = "2021-07-18".parse().unwrap();
        for (tag, long, short) in [
            ("ar", "الأحد 18 تموز / يوليو 2021", "18 تموز 2021"),
            ("en", "Sunday, 18 July 2021", "18 Jul 2021"),
            ("fa", "یکشنبه ۱۸ ژوئیهٔ ۲۰۲۱", "۱۸ ژوئیهٔ ۲۰۲۱"),
            ("ur", "اتوار، 18 جولائی، 2021", "18 جولائی، 2021"),
            ("ckb", "یەکشەممە، ١٨ی تەمووزی ٢٠٢١", "١٨ی تەمووزی ٢٠٢١"),
            ("he", "יום ראשון, 18 ביולי 2021", "18 ביולי 2021"),
        ] {
            let strings = strings(&Lang::new(tag).unwrap());
            assert_eq!(long_date(strings, date), long);
            assert_eq!(short_date(strings, date), short);
        }
    }
}
