//! The day of a date: three numbers, or numbers around a month's name.

use maqal_article::Date;

use super::{
    Order, Reading,
    names::{self, Month},
    token::{Token, Tokens},
};

/// Years that are Hijri or Solar Hijri ones in any text of our time.
const OTHER_CALENDAR_YEARS: std::ops::RangeInclusive<u32> = 1300..=1499;

/// Takes a day; `None` where the tokens have no such form.
pub(super) fn day(tokens: &mut Tokens, order: Order) -> Option<Reading> {
    match tokens.peek(0)? {
        Token::Number(..) if is_in_numbers(tokens) => in_numbers(tokens, order),
        Token::Number(..) => day_then_month(tokens),
        Token::Word(_) => month_then_day(tokens),
        Token::Sign(_) => None,
    }
}

fn is_in_numbers(tokens: &Tokens) -> bool {
    matches!(
        (tokens.peek(1), tokens.peek(2)),
        (Some(Token::Sign(_)), Some(Token::Number(..)))
    )
}

fn in_numbers(tokens: &mut Tokens, order: Order) -> Option<Reading> {
    let (first, first_width) = tokens.number()?;
    let sign = tokens.sign(&['/', '-', '.', '\\'])?;
    let (second, second_width) = tokens.number()?;
    tokens.sign(&[sign])?;
    let (third, third_width) = tokens.number()?;
    era(tokens);
    match (first_width, second_width, third_width) {
        (4, 1..=2, 1..=2) => Some(date(first, second, third)),
        (1..=2, 1..=2, 4) => Some(year_last(first, second, third, order)),
        (2, 2, 2) => Some(Reading::Ambiguous),
        _ => None,
    }
}

fn year_last(first: u32, second: u32, year: u32, order: Order) -> Reading {
    match order {
        Order::DayFirst => date(year, second, first),
        Order::Either if first <= 12 && second <= 12 && first != second => Reading::Ambiguous,
        Order::Either if second > 12 => date(year, first, second),
        Order::Either => date(year, second, first),
    }
}

fn day_then_month(tokens: &mut Tokens) -> Option<Reading> {
    let (day, _) = tokens.number().filter(|(_, width)| *width <= 2)?;
    tokens.skip_word(&["st", "nd", "rd", "th", "er", "ي"]);
    tokens.skip_word(&["من", "شهر", "of", "de"]);
    tokens.sign(&['-', '/', '.', '،', ',']);
    let month = months(tokens)?;
    tokens.sign(&['،', ',', '-', '/', '.']);
    tokens.skip_word(&["من"]);
    tokens.skip_word(&["عام", "سنه", "لعام", "لسنه", "سال"]);
    let year = year(tokens)?;
    Some(written(year, month, day))
}

fn month_then_day(tokens: &mut Tokens) -> Option<Reading> {
    let month = months(tokens)?;
    let (day, _) = tokens.number().filter(|(_, width)| *width <= 2)?;
    tokens.skip_word(&["st", "nd", "rd", "th"]);
    tokens.sign(&['،', ',']);
    let year = year(tokens)?;
    Some(written(year, month, day))
}

/// A month's name, or two names of the same month; `None` inside where they disagree.
fn months(tokens: &mut Tokens) -> Option<Option<Month>> {
    let month = names::month(tokens)?;
    let mut ahead = tokens.clone();
    let Some(sign) = ahead.sign(&['(', '/', '-', '–']) else {
        return Some(Some(month));
    };
    let Some(second) = names::month(&mut ahead) else {
        return Some(Some(month));
    };
    if sign == '(' {
        ahead.sign(&[')'])?;
    }
    *tokens = ahead;
    Some((month == second).then_some(month))
}

fn year(tokens: &mut Tokens) -> Option<u32> {
    let (year, _) = tokens.number().filter(|(_, width)| *width == 4)?;
    era(tokens);
    Some(year)
}

/// Passes over the name of the era: «م», «هـ», «CE».
fn era(tokens: &mut Tokens) {
    tokens.skip_word(&[
        "م",
        "ميلادي",
        "ميلاديه",
        "ه",
        "هجري",
        "هجريه",
        "ش",
        "ء",
        "ز",
        "ce",
    ]);
}

fn written(year: u32, month: Option<Month>, day: u32) -> Reading {
    match month {
        None => Reading::Impossible,
        Some(Month::Other) => Reading::OtherCalendar,
        Some(Month::Gregorian(month)) => date(year, month.into(), day),
    }
}

fn date(year: u32, month: u32, day: u32) -> Reading {
    if OTHER_CALENDAR_YEARS.contains(&year) {
        return Reading::OtherCalendar;
    }
    let date = (|| {
        Date::new(
            i16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    })();
    match date {
        Some(date) => Reading::Stamp {
            stamp: date.into(),
            wrong_weekday: false,
        },
        None => Reading::Impossible,
    }
}
