//! Digits and the marks between them: «٣٫١٤» is «3.14», «۱٬۲۳۴» is «1234».

/// The Latin digit or decimal point that a character stands for.
pub(super) fn fold(character: char) -> Option<char> {
    let zero = match character {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        '٫' => return Some('.'),
        _ => return None,
    };
    char::from_digit(character as u32 - zero as u32, 10)
}

/// Whether a character only groups digits.
pub(super) fn is_dropped(character: char) -> bool {
    matches!(character, ',' | '٬')
}

#[cfg(test)]
mod tests {
    use crate::{Language, fold};

    #[test]
    fn three_digit_sets_are_one() {
        for year in ["1990", "١٩٩٠", "۱۹۹۰"] {
            assert_eq!(fold(year, Language::Arabic), "1990");
        }
    }

    #[test]
    fn thousands_are_not_grouped_and_decimals_have_a_point() {
        for number in ["1,234.5", "١٬٢٣٤٫٥", "1234.5"] {
            assert_eq!(fold(number, Language::Arabic), "1234.5");
        }
    }
}
