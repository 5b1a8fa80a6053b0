//! Days since 1970-01-01 and the Gregorian calendar, after Howard Hinnant's `chrono` algorithms.

use std::ops::RangeInclusive;

/// Year and month of a day.
pub(super) fn month_of(day: i32) -> (i32, u8) {
    let shifted = i64::from(day) + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (
        (year + era * 400) as i32 + i32::from(month <= 2),
        month as u8,
    )
}

/// The day of a date; months and days beyond their range run over into the next.
fn day_of(year: i32, month: u32, day: u32) -> i32 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let of_year = i64::from((153 * shifted_month + 2) / 5 + day - 1);
    let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    (era * 146_097 + of_era - 719_468) as i32
}

/// The days of a month.
pub(super) fn days_of(year: i32, month: u8) -> RangeInclusive<i32> {
    let month = u32::from(month);
    let next = if month == 12 {
        day_of(year + 1, 1, 1)
    } else {
        day_of(year, month + 1, 1)
    };
    day_of(year, month, 1)..=next - 1
}

/// The first and the last day of `2024`, `2024-05` or `2024-05-31`, in any digits.
pub(super) fn range_of(text: &str) -> Option<(i32, i32)> {
    let mut numbers = text.split(['-', '/']).map(number);
    let year = numbers.next()??;
    let year = i32::try_from(year)
        .ok()
        .filter(|year| (1..=9999).contains(year))?;
    let Some(month) = numbers.next() else {
        return Some((day_of(year, 1, 1), day_of(year, 12, 31)));
    };
    let month = month.filter(|month| (1..=12).contains(month))?;
    match numbers.next() {
        None => Some(days_of(year, month as u8).into_inner()),
        Some(day) => {
            let day = day_of(year, month, day.filter(|day| (1..=31).contains(day))?);
            Some((day, day))
        }
    }
}

fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    text.chars()
        .try_fold(0, |number, letter| Some(number * 10 + digit(letter)?))
}

fn digit(letter: char) -> Option<u32> {
    match letter {
        '٠'..='٩' => Some(letter as u32 - '٠' as u32),
        '۰'..='۹' => Some(letter as u32 - '۰' as u32),
        _ => letter.to_digit(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_month() {
        assert_eq!(month_of(0), (1970, 1));
        assert_eq!(month_of(-1), (1969, 12));
        assert_eq!(month_of(19_782), (2024, 2));
        assert_eq!(month_of(19_783), (2024, 3));
    }

    #[test]
    fn a_date_is_a_range_of_days() {
        assert_eq!(range_of("2024-02"), Some((19_754, 19_782)));
        assert_eq!(range_of("٢٠٢٤-٠٣-٠١"), Some((19_783, 19_783)));
        assert_eq!(range_of("1970"), Some((0, 364)));
        assert_eq!(range_of("سنة"), None);
        assert_eq!(range_of("2024-13"), None);
    }
}
