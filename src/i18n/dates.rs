use maqal_article::{Date, HijriDate};

use super::{
    Strings, fill,
    strings::Calendar,
    table::{Lines, Table},
};

/// Which names of the months are in use, where a language has more than one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum MonthNames {
    /// Both names in Arabic, «تموز / يوليو»; elsewhere there is one.
    #[default]
    OfLanguage,
    /// كانون الثاني، شباط، آذار: from Iraq to Palestine.
    Levantine,
    /// يناير، فبراير، مارس: Egypt and the Gulf.
    Egyptian,
    /// يناير، فبراير، مارس … يوليوز: Morocco.
    Moroccan,
    /// جانفي، فيفري، مارس … جويلية: Algeria and Tunisia.
    Algerian,
}

/// No word of a language but the reader's choice: files of words say nothing of it.
impl Table for MonthNames {
    const SHAPE: u32 = 0;

    fn write(&self, _: &mut String) {}

    fn read(_: &mut Lines) -> Self {
        Self::default()
    }
}

/// A day in full, such as «الأحد 18 تموز / يوليو 2021».
pub(crate) fn long_date(strings: &Strings, date: Date) -> String {
    let calendar = &strings.calendar;
    let weekday = name(&calendar.weekdays, date.weekday());
    let text = fill(calendar.long, "weekday", weekday);
    let index = date.month() - 1;
    let other = match calendar.in_use {
        MonthNames::OfLanguage => name(&calendar.levantine, index),
        _ => "",
    };
    let mut month = other.to_owned();
    if !other.is_empty() {
        month.push_str(" / ");
    }
    month.push_str(month_name(calendar, false, index));
    fill_day(strings, &text, date, &month)
}

/// A day where there is little room, such as «18 تموز 2021».
pub(crate) fn short_date(strings: &Strings, date: Date) -> String {
    let month = month_name(&strings.calendar, true, date.month() - 1);
    fill_day(strings, strings.calendar.short, date, month)
}

/// A day of the Hijri calendar, such as «١٩ ذو القعدة ١٤٤١ هـ».
pub(crate) fn hijri_date(strings: &Strings, date: HijriDate) -> String {
    let calendar = &strings.calendar;
    let text = fill(
        calendar.hijri,
        "day",
        &strings.numerals.plain(date.day.into()),
    );
    let month = name(&calendar.hijri_months, date.month.saturating_sub(1));
    let text = fill(&text, "month", month);
    fill(&text, "year", &strings.numerals.plain(date.year.into()))
}

/// A month, July, under each of the names to choose from, in the order of the setting; `None` in a
/// language that has one name for each month.
pub(crate) fn month_examples(strings: &Strings) -> Option<[String; 5]> {
    let calendar = &strings.calendar;
    let of = |names: &[&'static str]| name(names, 6).to_owned();
    let [levantine, egyptian] = [&calendar.levantine, &calendar.months].map(|names| of(names));
    (!levantine.is_empty()).then(|| {
        let both = [&levantine, " / ", &egyptian].concat();
        [
            both,
            levantine,
            egyptian,
            of(&calendar.moroccan),
            of(&calendar.algerian),
        ]
    })
}

/// One name of a month. Where both are in use, the first of them stands where there is little room.
fn month_name(calendar: &Calendar, short: bool, index: u8) -> &'static str {
    let wanted = match calendar.in_use {
        MonthNames::OfLanguage if short && !name(&calendar.short_months, index).is_empty() => {
            &calendar.short_months
        }
        MonthNames::OfLanguage if short => &calendar.levantine,
        MonthNames::OfLanguage | MonthNames::Egyptian => &calendar.months,
        MonthNames::Levantine => &calendar.levantine,
        MonthNames::Moroccan => &calendar.moroccan,
        MonthNames::Algerian => &calendar.algerian,
    };
    match name(wanted, index) {
        "" => name(&calendar.months, index),
        month => month,
    }
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
    use crate::i18n::{Choices, strings, with_choices};
    use maqal_article::Lang;

    fn day() -> Date {
        "2021-07-18".parse().unwrap()
    }

    #[test]
    fn a_day_is_written_as_each_language_writes_it() {
        for (tag, long, short) in [
            ("ar", "الأحد 18 تموز / يوليو 2021", "18 تموز 2021"),
            ("en", "Sunday, 18 July 2021", "18 Jul 2021"),
            ("fa", "یکشنبه ۱۸ ژوئیهٔ ۲۰۲۱", "۱۸ ژوئیهٔ ۲۰۲۱"),
            ("ur", "اتوار، 18 جولائی، 2021", "18 جولائی، 2021"),
            ("ckb", "یەکشەممە، ١٨ی تەمووزی ٢٠٢١", "١٨ی تەمووزی ٢٠٢١"),
            ("he", "יום ראשון, 18 ביולי 2021", "18 ביולי 2021"),
        ] {
            let strings = strings(&Lang::new(tag).unwrap());
            assert_eq!(long_date(strings, day()), long);
            assert_eq!(short_date(strings, day()), short);
        }
    }

    #[test]
    fn a_hijri_date_has_its_era() {
        let date = HijriDate {
            year: 1441,
            month: 11,
            day: 19,
        };
        for (tag, text) in [
            ("ar", "19 ذو القعدة 1441 هـ"),
            ("en", "19 Dhuʻl-Qiʻdah 1441 AH"),
            ("ckb", "١٩ی زولقەعدەی ١٤٤١ی کۆچی"),
            ("ur", "19 ذوالقعدۃ، 1441 ہجری"),
        ] {
            assert_eq!(hijri_date(strings(&Lang::new(tag).unwrap()), date), text);
        }
    }

    #[test]
    fn months_have_the_names_of_the_region_that_was_chosen() {
        for (months, name) in [
            (MonthNames::Levantine, "تموز"),
            (MonthNames::Egyptian, "يوليو"),
            (MonthNames::Moroccan, "يوليوز"),
            (MonthNames::Algerian, "جويلية"),
        ] {
            let choices = Choices {
                months,
                numerals: None,
            };
            let arabic = with_choices(strings(&Lang::arabic()), choices);
            assert_eq!(long_date(arabic, day()), format!("الأحد 18 {name} 2021"));
            assert_eq!(short_date(arabic, day()), format!("18 {name} 2021"));
            let english = with_choices(strings(&Lang::new("en").unwrap()), choices);
            assert_eq!(long_date(english, day()), "Sunday, 18 July 2021");
        }
    }
}
