//! The Umm al-Qura calendar over the years of the articles. It is announced, not computed, so a
//! library has it; pages get the months of the years that they need.

use icu_calendar::{Date as IcuDate, Iso, cal::Hijri, cal::hijri::UmmAlQura};
use maqal_article::{Date, HijriMonths};

/// The years, of the Hijri calendar, whose months are known.
const KNOWN: std::ops::RangeInclusive<i32> = 1300..=1600;

/// The months from the year of the first day to that of the last; `None` where no day is of a year whose
/// months are known.
pub(super) fn months(days: impl Iterator<Item = Date>) -> Option<HijriMonths> {
    let years = days.filter_map(year).filter(|year| KNOWN.contains(year));
    let (first, last) = years.fold(None, |span: Option<(i32, i32)>, year| {
        let (first, last) = span.unwrap_or((year, year));
        Some((first.min(year), last.max(year)))
    })?;
    let months = (first..=last).map(lengths).collect::<Option<String>>()?;
    Some(HijriMonths {
        year: u32::try_from(first).ok()?,
        start: gregorian(month(first, 1)?)?,
        months,
    })
}

fn year(day: Date) -> Option<i32> {
    let iso = IcuDate::try_new_iso(day.year().into(), day.month(), day.day()).ok()?;
    let hijri = iso.to_calendar(Hijri::new_umm_al_qura());
    Some(hijri.era_year().year)
}

/// The months of a year as three hexadecimal digits.
fn lengths(year: i32) -> Option<String> {
    let mut bits = 0_u16;
    for number in 1..=12 {
        bits = bits << 1 | u16::from(month(year, number)?.days_in_month() == 30);
    }
    Some(format!("{bits:03x}"))
}

fn month(year: i32, number: u8) -> Option<IcuDate<Hijri<UmmAlQura>>> {
    IcuDate::try_new_hijri_with_calendar(year, number, 1, Hijri::new_umm_al_qura()).ok()
}

fn gregorian(day: IcuDate<Hijri<UmmAlQura>>) -> Option<Date> {
    let iso: IcuDate<Iso> = day.to_calendar(Iso);
    let year = i16::try_from(iso.era_year().year).ok()?;
    Date::new(year, iso.month().ordinal, iso.day_of_month().0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn hijri(of: &str, days: &[&str]) -> Option<(u32, u8, u8)> {
        let months = months(days.iter().map(|text| day(text)))?;
        let date = months.date(day(of))?;
        Some((date.year, date.month, date.day))
    }

    #[test]
    fn days_have_the_dates_that_were_announced() {
        // The first days of Muharram and Ramadan, and feasts, as Saudi Arabia's calendar has them.
        for (gregorian, announced) in [
            ("2020-07-10", (1441, 11, 19)),
            ("2020-08-20", (1442, 1, 1)),
            ("2021-04-13", (1442, 9, 1)),
            ("2023-07-19", (1445, 1, 1)),
            ("2024-03-11", (1445, 9, 1)),
            ("2024-06-16", (1445, 12, 10)),
        ] {
            assert_eq!(
                hijri(gregorian, &[gregorian]),
                Some(announced),
                "{gregorian}"
            );
        }
    }

    #[test]
    fn every_day_between_the_first_and_the_last_article_has_its_date() {
        let span = ["1975-03-02", "2024-06-16"];
        let months = months(span.into_iter().map(day)).unwrap();
        for year in 1975..=2024 {
            for month in 3..=6 {
                for number in 2..=16 {
                    let date = Date::new(year, month, number).unwrap();
                    let iso = IcuDate::try_new_iso(year.into(), month, number).unwrap();
                    let expected = iso.to_calendar(Hijri::new_umm_al_qura());
                    let found = months.date(date).unwrap();
                    assert_eq!(i64::from(found.year), i64::from(expected.era_year().year));
                    assert_eq!(found.month, expected.month().ordinal);
                    assert_eq!(found.day, expected.day_of_month().0);
                }
            }
        }
    }

    #[test]
    fn years_that_nobody_announced_have_none() {
        assert_eq!(hijri("0700-01-01", &["0700-01-01"]), None);
        assert_eq!(months(std::iter::empty()), None);
    }
}
