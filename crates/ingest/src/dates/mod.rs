//! Dates as sources write them: in digits, with month names of the Arab countries, in Persian,
//! Urdu, Sorani, Hebrew, English and French, with or without weekday and time of day.

mod day;
mod names;
mod time;
mod token;

use maqal_article::{Clock, Date, Stamp};

use crate::numerals::digit;
use token::Tokens;

/// How a text reads that has the form of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A day of the calendar.
    Stamp {
        stamp: Stamp,
        /// The weekday beside it is another day's.
        wrong_weekday: bool,
    },
    /// No such day, month or hour, or two month names that disagree.
    Impossible,
    /// More than one day fits.
    Ambiguous,
    /// A day of the Hijri or the Solar Hijri calendar.
    OtherCalendar,
}

/// Which number of «5/7/2021» is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The first, as in Arabic and its neighbours.
    DayFirst,
    /// Unknown, as in English.
    Either,
}

/// The longest date, in bytes: every part in words and a named time zone fit.
const MAX_BYTES: usize = 240;

/// Words between the same day in two calendars.
const SAME_DAY: [&str; 4] = ["الموافق لـ", "الموافق", "برابر با", "مطابق"];

/// Reads a text that is a date and nothing else; `None` where it is something else.
pub(crate) fn read(text: &str, order: Order) -> Option<Reading> {
    for word in SAME_DAY {
        if let Some((first, second)) = text.split_once(word) {
            return in_two_calendars(read_one(first, order), read_one(second, order));
        }
    }
    read_one(text, order)
}

fn read_one(text: &str, order: Order) -> Option<Reading> {
    if text.len() > MAX_BYTES || !text.contains(|c| digit(c).is_some()) {
        return None;
    }
    let mut tokens = Tokens::of(text);
    let reading = one_date(&mut tokens, order)?;
    tokens.is_empty().then_some(reading)
}

fn in_two_calendars(first: Option<Reading>, second: Option<Reading>) -> Option<Reading> {
    match (first?, second?) {
        (stamp @ Reading::Stamp { .. }, _) | (_, stamp @ Reading::Stamp { .. }) => Some(stamp),
        (reading, _) => Some(reading),
    }
}

fn one_date(tokens: &mut Tokens, order: Order) -> Option<Reading> {
    let early = time::clock(tokens);
    if early.is_some() {
        tokens.skip_joints();
    }
    let weekday = names::weekday(tokens);
    let day = day::day(tokens, order)?;
    tokens.skip_joints();
    let clock = early.or_else(|| time::clock(tokens));
    Some(match (day, clock) {
        (_, Some(None)) => Reading::Impossible,
        (Reading::Stamp { stamp, .. }, clock) => dated(stamp.date, clock.flatten(), weekday),
        (reading, _) => reading,
    })
}

fn dated(date: Date, clock: Option<Clock>, weekday: Option<u8>) -> Reading {
    Reading::Stamp {
        stamp: Stamp { date, clock },
        wrong_weekday: weekday.is_some_and(|weekday| weekday != date.weekday()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str) -> String {
        match read(text, Order::DayFirst) {
            Some(Reading::Stamp { stamp, .. }) => stamp.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn digits_are_read_in_every_set_and_order() {
        for text in [
            "18/07/2021",
            "18-7-2021",
            "18.07.2021",
            "2021/07/18",
            "2021-07-18",
            "١٨/٠٧/٢٠٢١",
            "۲۰۲۱/۰۷/۱۸",
            "\u{200F}18\u{200F}/07/2021",
        ] {
            assert_eq!(stamp(text), "2021-07-18", "{text}");
        }
    }

    #[test]
    fn month_names_of_every_region_are_read() {
        for text in [
            "15 تموز (يوليو) 2021",
            "15 تمّوز 2021",
            "الخميس 15 تموز / يوليو 2021",
            "الخميس، ١٥ يوليو ٢٠٢١ م",
            "15 من يوليو عام 2021",
            "15 جويلية 2021",
            "15 يوليوز 2021",
            "پنجشنبه ۱۵ ژوئیه ۲۰۲۱",
            "15 جولائی 2021",
            "١٥ی تەممووزی ٢٠٢١",
            "15 ביולי 2021",
            "July 15, 2021",
            "Thursday, 15th July 2021",
            "15 juillet 2021",
        ] {
            assert_eq!(stamp(text), "2021-07-15", "{text}");
        }
        assert_eq!(stamp("3 تشرين الأول 2020"), "2020-10-03");
        assert_eq!(stamp("3 كانون ثاني 2020"), "2020-01-03");
    }

    #[test]
    fn a_time_of_day_stands_before_or_after() {
        for (text, expected) in [
            ("18/07/2021 10:30", "2021-07-18T10:30"),
            ("18/07/2021 - 10:30 م", "2021-07-18T22:30"),
            ("10:30 ص | 18/07/2021", "2021-07-18T10:30"),
            ("18 يوليو 2021، الساعة 12:05 صباحاً", "2021-07-18T00:05"),
            ("18 يوليو 2021 14:00 بتوقيت غرينتش", "2021-07-18T14:00Z"),
            ("18 يوليو 2021 14:00 بتوقيت مكة المكرمة", "2021-07-18T14:00"),
            ("2021-07-18T09:30:15+03:00", "2021-07-18T09:30+03:00"),
            ("2021-07-18T09:30:15.250Z", "2021-07-18T09:30Z"),
            ("July 18, 2021 at 2:05 p.m.", "2021-07-18T14:05"),
        ] {
            assert_eq!(stamp(text), expected, "{text}");
        }
    }

    #[test]
    fn the_gregorian_day_is_taken_from_a_pair() {
        assert_eq!(
            stamp("الأحد 8 ذو الحجة 1442 هـ الموافق 18 يوليو 2021 م"),
            "2021-07-18"
        );
    }

    #[test]
    fn a_wrong_weekday_is_told() {
        let wrong = |text| match read(text, Order::DayFirst) {
            Some(Reading::Stamp { wrong_weekday, .. }) => Some(wrong_weekday),
            _ => None,
        };
        assert_eq!(wrong("الأحد 18 يوليو 2021"), Some(false));
        assert_eq!(wrong("الاثنين 18 يوليو 2021"), Some(true));
    }

    #[test]
    fn days_that_cannot_be_are_told_apart_from_other_texts() {
        let all = |text| read(text, Order::DayFirst);
        for text in [
            "31/02/2021",
            "07/18/2021",
            "15 تموز (حزيران) 2021",
            "1/1/2021 25:00",
        ] {
            assert_eq!(all(text), Some(Reading::Impossible), "{text}");
        }
        for text in ["27/04/1400", "۲۷ تیر ۱۴۰۰", "8 ذو الحجة 1442"] {
            assert_eq!(all(text), Some(Reading::OtherCalendar), "{text}");
        }
        assert_eq!(all("18/07/21"), Some(Reading::Ambiguous));
        for text in [
            "",
            "2021",
            "15 تموز",
            "يوليو 2021",
            "في 15 يوليو 2021 وصل القطار",
            "1/2",
            "1.2.3.4",
        ] {
            assert_eq!(all(text), None, "{text}");
        }
    }

    #[test]
    fn english_pages_do_not_say_which_number_is_the_day() {
        let either = |text| read(text, Order::Either);
        assert_eq!(either("05/07/2021"), Some(Reading::Ambiguous));
        for text in ["18/07/2021", "07/18/2021"] {
            assert_eq!(either(text), read("2021-07-18", Order::Either), "{text}");
        }
    }
}
