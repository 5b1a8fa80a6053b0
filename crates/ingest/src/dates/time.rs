//! The time of day beside a date.

use maqal_article::Clock;

use super::token::{Token, Tokens};

/// Takes a time of day, «10:30», with what follows it. The inner `None` is a time that cannot be.
pub(super) fn clock(tokens: &mut Tokens) -> Option<Option<Clock>> {
    if !matches!(
        (tokens.peek(0), tokens.peek(1), tokens.peek(2)),
        (
            Some(Token::Number(..)),
            Some(Token::Sign(':')),
            Some(Token::Number(..))
        )
    ) {
        return None;
    }
    let (hour, _) = tokens.number()?;
    tokens.advance(1);
    let (minute, _) = tokens.number()?;
    seconds(tokens);
    let hour = half_of_day(tokens, hour);
    let offset = zone(tokens);
    Some(
        u8::try_from(hour)
            .ok()
            .zip(u8::try_from(minute).ok())
            .and_then(|(hour, minute)| Clock::new(hour, minute, offset)),
    )
}

/// Seconds and their fraction are not kept.
fn seconds(tokens: &mut Tokens) {
    for sign in [':', '.'] {
        if tokens.peek(0) == Some(&Token::Sign(sign))
            && matches!(tokens.peek(1), Some(Token::Number(..)))
        {
            tokens.advance(2);
        }
    }
}

fn half_of_day(tokens: &mut Tokens, hour: u32) -> u32 {
    let hour = if tokens.skip_word(&["ص", "صباحا", "فجرا", "am"]) {
        if hour == 12 { 0 } else { hour }
    } else if tokens.skip_word(&["م", "مساء", "ظهرا", "عصرا", "ليلا", "pm"]) {
        if hour < 12 { hour + 12 } else { hour }
    } else {
        return hour;
    };
    tokens.sign(&['.']);
    hour
}

/// Minutes east of UTC. A zone that is only named («بتوقيت مكة المكرمة») is passed over: its
/// distance depends on more than its name.
fn zone(tokens: &mut Tokens) -> Option<i16> {
    let universal = tokens.skip_word(&["z", "utc", "gmt"]);
    if tokens.skip_word(&["بتوقيت"]) {
        return named_zone(tokens);
    }
    if universal || is_offset(tokens) {
        return offset(tokens).or(universal.then_some(0));
    }
    None
}

fn named_zone(tokens: &mut Tokens) -> Option<i16> {
    let universal = tokens.skip_word(&["غرينتش", "جرينتش", "غرينيتش"]);
    for _ in 0..2 {
        let more = tokens.word(0).is_some();
        tokens.advance(usize::from(more));
    }
    universal.then_some(0)
}

/// Whether a sign begins «+03:00» or «+0300», and not the date after «10:30 - ».
fn is_offset(tokens: &Tokens) -> bool {
    let after = tokens.peek(2);
    match tokens.peek(1) {
        Some(Token::Number(_, 4)) => !matches!(after, Some(Token::Sign(_))),
        Some(Token::Number(_, 2)) => after == Some(&Token::Sign(':')),
        _ => false,
    }
}

fn offset(tokens: &mut Tokens) -> Option<i16> {
    if !matches!(tokens.peek(1), Some(Token::Number(..))) {
        return None;
    }
    let sign = if tokens.sign(&['+', '-', '−'])? == '+' {
        1
    } else {
        -1
    };
    let (first, width) = tokens.number()?;
    let (hours, minutes) = match width {
        4 => (first / 100, first % 100),
        _ if tokens.sign(&[':']).is_some() => (first, tokens.number()?.0),
        _ => (first, 0),
    };
    let total = hours.checked_mul(60)?.checked_add(minutes)?;
    Some(sign * i16::try_from(total).ok()?)
}
