use std::{fmt, str::FromStr};

use serde::Serialize;

/// A day of the Gregorian calendar, written `2021-07-18`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// A time of day to the minute, with its distance from UTC where the source gives one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// Minutes east of UTC, −1439 to 1439; `None` where the source does not say.
    pub offset: Option<i16>,
}

/// When something was published: a day, and the time of day where the source gives one. Written
/// `2021-07-18`, `2021-07-18T09:30` or `2021-07-18T09:30+03:00`, as `<time datetime>` takes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Stamp {
    /// The day, in the source's own time zone.
    pub date: Date,
    /// The time of that day.
    pub clock: Option<Clock>,
}

/// A day or time that does not exist, or a string of another form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not a date: expected YYYY-MM-DD, optionally followed by THH:MM and +HH:MM or Z")]
pub struct DateError(pub String);

impl Date {
    /// A day that exists in the Gregorian calendar, years 1 to 9999; `None` for any other.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before it. (Algorithm: Howard Hinnant, «chrono-compatible
    /// low-level date algorithms», `days_from_civil`.)
    pub fn days_since_epoch(self) -> i32 {
        let month = i32::from(self.month);
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day of the week, 0 for Sunday to 6 for Saturday.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.days_since_epoch() + 4).rem_euclid(7) as u8
    }
}

fn days_in_month(year: i16, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

impl Clock {
    /// A time that exists; `None` for any other.
    pub fn new(hour: u8, minute: u8, offset: Option<i16>) -> Option<Self> {
        let exists = hour < 24
            && minute < 60
            && offset.is_none_or(|minutes| minutes.unsigned_abs() < 24 * 60);
        exists.then_some(Self {
            hour,
            minute,
            offset,
        })
    }
}

impl Default for Date {
    /// The first day that there is.
    fn default() -> Self {
        Self {
            year: 1,
            month: 1,
            day: 1,
        }
    }
}

impl From<Date> for Stamp {
    fn from(date: Date) -> Self {
        Self { date, clock: None }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse_date(text).ok_or_else(|| DateError(text.to_owned()))
    }
}

impl FromStr for Stamp {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse_stamp(text).ok_or_else(|| DateError(text.to_owned()))
    }
}

fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(
        digits(year, 4)? as i16,
        digits(month, 2)? as u8,
        digits(day, 2)? as u8,
    )
}

fn parse_stamp(text: &str) -> Option<Stamp> {
    let Some((date, clock)) = text.split_once('T') else {
        return parse_date(text).map(Stamp::from);
    };
    Some(Stamp {
        date: parse_date(date)?,
        clock: Some(parse_clock(clock)?),
    })
}

fn parse_clock(text: &str) -> Option<Clock> {
    let hour = digits(text.get(..2)?, 2)? as u8;
    let minute = digits(text.get(2..5)?.strip_prefix(':')?, 2)? as u8;
    Clock::new(hour, minute, parse_offset(text.get(5..)?)?)
}

fn parse_offset(text: &str) -> Option<Option<i16>> {
    if text.is_empty() {
        return Some(None);
    }
    if text == "Z" {
        return Some(Some(0));
    }
    let sign = match text.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    Some(Some(
        sign * (digits(hours, 2)? * 60 + digits(minutes, 2)?) as i16,
    ))
}

fn digits(text: &str, width: usize) -> Option<u16> {
    let well_formed = text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    well_formed.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        let Some(clock) = self.clock else {
            return Ok(());
        };
        write!(f, "T{:02}:{:02}", clock.hour, clock.minute)?;
        match clock.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

macro_rules! as_string {
    ($($type:ty),*) => {$(
        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.to_string()
            }
        }
    )*};
}

as_string!(Date, Stamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_knows_its_weekday_and_number() {
        let date: Date = "2021-07-18".parse().unwrap();
        assert_eq!((date.weekday(), date.days_since_epoch()), (0, 18_826));
        let epoch: Date = "1970-01-01".parse().unwrap();
        assert_eq!((epoch.weekday(), epoch.days_since_epoch()), (4, 0));
        let leap: Date = "2000-02-29".parse().unwrap();
        assert_eq!((leap.weekday(), leap.days_since_epoch()), (2, 11_016));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2021-02-29",
            "2021-13-01",
            "2021-00-10",
            "2021-7-18",
            "18-07-2021",
            "",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError(text.to_owned())));
        }
    }

    #[test]
    fn stamps_are_written_as_they_were_read() {
        for text in [
            "2021-07-18",
            "2021-07-18T09:30",
            "2021-07-18T09:30Z",
            "2021-07-18T23:05-04:30",
        ] {
            assert_eq!(text.parse::<Stamp>().unwrap().to_string(), text);
        }
        for text in [
            "2021-07-18T",
            "2021-07-18T9:30",
            "2021-07-18T09:30+3",
            "2021-07-18T٠٩:٣٠",
        ] {
            assert!(text.parse::<Stamp>().is_err(), "{text}");
        }
    }
}
