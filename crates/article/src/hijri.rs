use serde::Serialize;

use crate::Date;

/// A day of the Hijri calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HijriDate {
    /// The year.
    pub year: u32,
    /// The month, 1 for Muharram to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// The months of some years of the Umm al-Qura calendar, which is announced and not computed: what a
/// page needs in order to give a day its Hijri date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HijriMonths {
    /// The first year.
    pub year: u32,
    /// The day of its 1 Muharram.
    pub start: Date,
    /// Three hexadecimal digits a year: a bit for each month, Muharram the highest, set where the month
    /// has 30 days and not 29.
    pub months: String,
}

impl HijriMonths {
    /// The Hijri date of a day; `None` outside the years that are here.
    pub fn date(&self, date: Date) -> Option<HijriDate> {
        let days = date.days_since_epoch() - self.start.days_since_epoch();
        let mut days = u32::try_from(days).ok()?;
        for (index, digit) in (0..).zip(self.months.chars()) {
            let bits = digit.to_digit(16)?;
            for bit in 0..4 {
                let length = 29 + (bits >> (3 - bit) & 1);
                if days < length {
                    let month = index * 4 + bit;
                    return Some(HijriDate {
                        year: self.year + month / 12,
                        month: (month % 12) as u8 + 1,
                        day: days as u8 + 1,
                    });
                }
                days -= length;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months() -> HijriMonths {
        HijriMonths {
            year: 1441,
            start: "2019-08-31".parse().unwrap(),
            // Years made for the test: 29 30 29 30 29 30 30 29 30 29 30 29, then 30 29 30 29 …
            months: "56aaad".into(),
        }
    }

    #[test]
    fn a_day_has_its_hijri_date() {
        for (day, expected) in [
            ("2019-08-31", (1441, 1, 1)),
            ("2019-09-28", (1441, 1, 29)),
            ("2019-09-29", (1441, 2, 1)),
            ("2020-08-19", (1442, 1, 1)),
        ] {
            let date = months().date(day.parse().unwrap()).unwrap();
            assert_eq!((date.year, date.month, date.day), expected, "{day}");
        }
    }

    #[test]
    fn outside_its_years_there_is_none() {
        for day in ["2019-08-30", "2023-01-01"] {
            assert_eq!(months().date(day.parse().unwrap()), None);
        }
    }

    #[test]
    fn damaged_months_give_none() {
        let damaged = HijriMonths {
            months: "56ش".into(),
            ..months()
        };
        assert_eq!(damaged.date("2020-08-20".parse().unwrap()), None);
    }
}
