use maqal_article::Date;
use maqal_search::MonthCount;

/// The years of an archive, cut into stretches of equal length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretches {
    /// The first month, counted from the year 0.
    first: i32,
    /// How many months a stretch has.
    months: i32,
    /// How many stretches there are.
    pub(crate) count: u32,
}

/// The stretches that a page has room for.
const MOST: i32 = 36;
/// How many months a stretch may have.
const LENGTHS: [i32; 6] = [1, 3, 12, 60, 120, 1200];

impl Stretches {
    /// The stretches from the oldest to the newest of some months; `None` where there are none.
    pub(crate) fn of(months: &[MonthCount]) -> Option<Self> {
        let numbers = || months.iter().map(|month| number(month.year, month.month));
        let (oldest, newest) = (numbers().min()?, numbers().max()?);
        let fits = |length: &&i32| newest.div_euclid(**length) - oldest.div_euclid(**length) < MOST;
        let months = LENGTHS.iter().find(fits).copied()?;
        let first = oldest.div_euclid(months);
        Some(Self {
            first: first * months,
            months,
            count: (newest.div_euclid(months) - first + 1) as u32,
        })
    }

    /// How many documents each stretch has.
    pub(crate) fn counts(self, months: &[MonthCount]) -> Vec<u32> {
        let mut counts = vec![0; self.count as usize];
        for month in months {
            let at = self.place(number(month.year, month.month));
            if let Some(count) = counts.get_mut(at as usize) {
                *count += month.count;
            }
        }
        counts
    }

    /// The stretch of a day; the nearest one where it is before or behind them all.
    pub(crate) fn at(self, day: Date) -> u32 {
        self.place(number(day.year().into(), day.month()))
    }

    /// The first and the last day of a stretch.
    pub(crate) fn days(self, at: u32) -> Option<(Date, Date)> {
        let first = self.first + at as i32 * self.months;
        let last = first + self.months - 1;
        let (year, month) = (last.div_euclid(12), last.rem_euclid(12) as u8 + 1);
        let year = i16::try_from(year).ok()?;
        let end = (28..=31).rev().find_map(|day| Date::new(year, month, day));
        let start = i16::try_from(first.div_euclid(12)).ok()?;
        Some((Date::new(start, first.rem_euclid(12) as u8 + 1, 1)?, end?))
    }

    fn place(self, month: i32) -> u32 {
        let at = (month - self.first).div_euclid(self.months);
        at.clamp(0, self.count as i32 - 1) as u32
    }
}

fn number(year: i32, month: u8) -> i32 {
    year * 12 + i32::from(month) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: i32, month: u8, count: u32) -> MonthCount {
        MonthCount { year, month, count }
    }

    #[test]
    fn a_short_time_is_shown_in_months() {
        let months = [month(2021, 2, 3), month(2020, 11, 1)];
        let stretches = Stretches::of(&months).unwrap();
        assert_eq!(stretches.counts(&months), [1, 0, 0, 3]);
        let days = stretches
            .days(3)
            .map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(days, Some(("2021-02-01".into(), "2021-02-28".into())));
    }

    #[test]
    fn a_long_time_is_shown_in_years_and_longer() {
        let months = [month(2021, 7, 2), month(2021, 1, 1), month(1999, 12, 5)];
        let stretches = Stretches::of(&months).unwrap();
        assert_eq!(stretches.count, 23);
        assert_eq!(stretches.counts(&months)[22], 3);
        let days = stretches
            .days(0)
            .map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(days, Some(("1999-01-01".into(), "1999-12-31".into())));
        let centuries = [month(2021, 7, 2), month(1600, 1, 1)];
        assert!(Stretches::of(&centuries).unwrap().count <= MOST as u32);
    }

    #[test]
    fn a_day_has_its_stretch_and_days_outside_the_nearest() {
        let stretches = Stretches::of(&[month(2021, 7, 2), month(1999, 12, 5)]).unwrap();
        for (day, at) in [("1900-01-01", 0), ("2000-05-05", 1), ("2030-01-01", 22)] {
            assert_eq!(stretches.at(day.parse().unwrap()), at, "{day}");
        }
        assert_eq!(Stretches::of(&[]), None);
    }
}
