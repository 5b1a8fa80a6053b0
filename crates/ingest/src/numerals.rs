//! Digits of any script that sources write numbers in.

/// The value of a digit: ASCII, Arabic-Indic (٣) or Persian (۳).
pub(crate) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '\u{660}'..='\u{669}' => Some(u32::from(c) - 0x660),
        '\u{6F0}'..='\u{6F9}' => Some(u32::from(c) - 0x6F0),
        _ => None,
    }
}

/// The text with every digit as its ASCII form.
pub(crate) fn with_ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| {
            digit(c)
                .and_then(|value| char::from_digit(value, 10))
                .unwrap_or(c)
        })
        .collect()
}

/// A count, with thousands separated or not («1,234», «١٬٢٣٤», «12 345»), or rounded («1.2K»,
/// «12 ألف»). `None` for anything else.
pub(crate) fn count(text: &str) -> Option<u64> {
    let text = with_ascii_digits(text.trim());
    for (suffix, factor) in [
        ("k", 1_000),
        ("K", 1_000),
        ("M", 1_000_000),
        ("ألف", 1_000),
        ("هزار", 1_000),
    ] {
        if let Some(number) = text.strip_suffix(suffix) {
            return scaled(number.trim_end(), factor);
        }
    }
    whole(&text)
}

fn whole(text: &str) -> Option<u64> {
    let is_separator = |c: char| {
        matches!(
            c,
            ',' | '.' | '\'' | '’' | '٬' | '،' | ' ' | '\u{A0}' | '\u{202F}'
        )
    };
    let mut groups = text.split(is_separator);
    let first = groups.next().filter(|group| is_number(group))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 || !is_number(group) {
            return None;
        }
        digits.push_str(group);
    }
    digits.parse().ok()
}

fn scaled(text: &str, factor: u64) -> Option<u64> {
    let Some((units, tenths)) = text.split_once(['.', '٫', ',']) else {
        return whole(text)?.checked_mul(factor);
    };
    if !is_number(units) || tenths.len() != 1 || !is_number(tenths) {
        return None;
    }
    let tenths: u64 = format!("{units}{tenths}").parse().ok()?;
    tenths.checked_mul(factor / 10)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_in_every_digit_set_and_grouping() {
        for (text, value) in [
            ("7", 7),
            ("1,234", 1234),
            ("١٬٢٣٤٬٥٦٧", 1_234_567),
            ("۱۲ ۳۴۵", 12_345),
            ("1.2K", 1200),
            ("12 ألف", 12_000),
        ] {
            assert_eq!(count(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_count_is_refused() {
        for text in [
            "",
            "12,34",
            "1234,567",
            "-3",
            "1.25",
            "99999999999999999999999",
        ] {
            assert_eq!(count(text), None, "{text}");
        }
    }
}
