//! Numbers of a text in other digits. Code words, addresses, telephone numbers and whatever else holds
//! digits without being a number stay as they are.

use super::Changes;
use crate::i18n::Numerals;

/// So many digits make a telephone number of what looks like one.
const PHONE: usize = 7;
/// So many groups of digits make a number of a machine: 192.168.0.1, 978-0-14-044913-6.
const MACHINE: usize = 4;

/// A word, and where in the text it starts.
type Word<'a> = (usize, &'a str);

/// Notes what changes when the numbers of a text are written in other numerals.
pub(super) fn change(text: &str, numerals: &Numerals, changes: &mut Changes) {
    let words: Vec<Word<'_>> = words(text);
    let mut rest = words.as_slice();
    while let [(start, word), after @ ..] = rest {
        let phone = phone_length(rest);
        if phone > 0 {
            rest = rest.get(phone..).unwrap_or_default();
            continue;
        }
        if !is_technical(word) {
            change_word(*start, word, numerals, changes);
        }
        rest = after;
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut at = 0;
    let pieces = text.split_inclusive(char::is_whitespace);
    let words = pieces.map(|piece| {
        at += piece.len();
        (at - piece.len(), piece.trim_end())
    });
    words.collect()
}

/// How many words from here on are one telephone number: groups of digits, the first of which begins
/// with a zero or a plus.
fn phone_length(words: &[Word<'_>]) -> usize {
    let first = words.first().map_or("", |(_, word)| core(word));
    let begins = first.trim_start_matches('(');
    let zero = begins.chars().next().and_then(value) == Some(0);
    let fraction = begins
        .chars()
        .nth(1)
        .is_some_and(|c| matches!(c, '.' | '٫'));
    if !(begins.starts_with('+') || zero && !fraction) {
        return 0;
    }
    let group = |word: &str| {
        let mut signs = word.chars();
        !word.is_empty() && signs.all(|c| value(c).is_some() || "+()-.".contains(c))
    };
    let groups = words.iter().take_while(|(_, word)| group(core(word)));
    let (mut length, mut digits) = (0, 0);
    for (_, word) in groups {
        length += 1;
        digits += word.chars().filter_map(value).count();
    }
    if digits >= PHONE { length } else { 0 }
}

/// Whether a word holds digits without being a number: Latin letters and their like, or as many groups
/// as only machines write.
fn is_technical(word: &str) -> bool {
    let foreign = |c: char| {
        c.is_alphabetic() && !matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}')
    };
    let groups = |sign: char| {
        let groups = core(word).split(sign);
        groups
            .filter(|group| group.contains(|c| value(c).is_some()))
            .count()
    };
    word.contains(foreign)
        || ['-', '.', ':']
            .into_iter()
            .any(|sign| groups(sign) >= MACHINE)
}

/// A word without the signs of the sentence around it.
fn core(word: &str) -> &str {
    word.trim_matches(|c: char| {
        matches!(
            c,
            ',' | '.' | '،' | '؛' | ';' | ':' | '!' | '؟' | '«' | '»' | '"'
        )
    })
}

fn change_word(start: usize, word: &str, numerals: &Numerals, changes: &mut Changes) {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    for (at, (offset, c)) in letters.iter().enumerate() {
        let to = match c {
            '%' | '٪' if is_digit(&letters, at.wrapping_sub(1)) || is_digit(&letters, at + 1) => {
                numerals.percent
            }
            '.' | '٫' if is_decimal(&letters, at) => numerals.decimal,
            ',' | '٬' | '،' if is_group(&letters, at) => numerals.group,
            c => match value(*c) {
                Some(value) => char::from_u32(u32::from(numerals.zero) + value).unwrap_or(*c),
                None => continue,
            },
        };
        if to != *c {
            let from = start + offset;
            changes.push((from..from + c.len_utf8(), Some(to)));
        }
    }
}

/// A mark between two runs of digits, neither of which has another such mark at its far end: 3.5, and
/// not 18.7.2021.
fn is_decimal(letters: &[(usize, char)], at: usize) -> bool {
    let (before, after) = runs(letters, at);
    let is_mark = |at: usize| letters.get(at).is_some_and(|(_, c)| matches!(c, '.' | '٫'));
    let another = is_mark(at.wrapping_sub(before + 1))
        || is_mark(at + after + 1) && is_digit(letters, at + after + 2);
    before > 0 && after > 0 && !another
}

/// A mark before three digits and after one to three.
fn is_group(letters: &[(usize, char)], at: usize) -> bool {
    let (before, after) = runs(letters, at);
    (1..=3).contains(&before) && after == 3
}

/// How many digits stand before and after a place.
fn runs(letters: &[(usize, char)], at: usize) -> (usize, usize) {
    let before = (1..)
        .take_while(|by| is_digit(letters, at.wrapping_sub(*by)))
        .count();
    let after = (1..).take_while(|by| is_digit(letters, at + by)).count();
    (before, after)
}

fn is_digit(letters: &[(usize, char)], at: usize) -> bool {
    letters.get(at).is_some_and(|(_, c)| value(*c).is_some())
}

/// The value of a digit, Latin, Arabic-Indic or Persian.
fn value(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use crate::{
        i18n::{ARABIC_INDIC, LATIN, Numerals, PERSIAN},
        state::Prose,
    };

    fn shown(text: &str, numerals: Numerals) -> String {
        let prose = Prose {
            numerals: Some(numerals),
            bare: false,
        };
        prose.show(text).into_owned()
    }

    #[test]
    fn numbers_take_the_digits_and_their_signs() {
        for (written, arabic) in [
            ("عام 1990، ثم 25 عاماً", "عام ١٩٩٠، ثم ٢٥ عاماً"),
            ("نسبة 3.5% من 1,204,000", "نسبة ٣٫٥٪ من ١٬٢٠٤٬٠٠٠"),
            ("من 3.5-4.2 أمتار.", "من ٣٫٥-٤٫٢ أمتار."),
            ("في 18.07.2021 وفي 18/7/2021", "في ١٨.٠٧.٢٠٢١ وفي ١٨/٧/٢٠٢١"),
            ("الساعة 10:30", "الساعة ١٠:٣٠"),
            ("الـ19 و«20»", "الـ١٩ و«٢٠»"),
            ("كوفيد-19", "كوفيد-١٩"),
            ("1،204 مشاهدة", "١٬٢٠٤ مشاهدة"),
            ("بين 3,5 و3,50", "بين ٣,٥ و٣,٥٠"),
            ("0.5 غرام و007", "٠٫٥ غرام و٠٠٧"),
            ("۱۲ کتاب", "١٢ کتاب"),
        ] {
            assert_eq!(shown(written, ARABIC_INDIC), arabic);
        }
    }

    #[test]
    fn digits_come_back_as_latin_and_as_persian() {
        assert_eq!(shown("٣٫٥٪ من ١٬٢٠٤", LATIN), "3.5% من 1,204");
        assert_eq!(shown("٪۵۰ از ۲٫۵", LATIN), "%50 از 2.5");
        assert_eq!(shown("سال ٢٠٢١ (2022)", PERSIAN), "سال ۲۰۲۱ (۲۰۲۲)");
    }

    #[test]
    fn what_holds_digits_without_being_a_number_stays() {
        for text in [
            "COVID-19",
            "بـCOVID-19",
            "الإصدار v2.1 من H2O",
            "https://example.org/2021/07",
            "كاتب12@example.org",
            "هاتف 0912 345 678",
            "هاتف: (021) 555-1234.",
            "+963 11 234 5678",
            "00963112345678",
            "٠٩١٢٣٤٥٦٧٨",
            "العنوان 192.168.0.1",
            "978-0-14-044913-6",
            "1-800-555-0199",
        ] {
            for numerals in [ARABIC_INDIC, LATIN, PERSIAN] {
                assert_eq!(shown(text, numerals), text);
            }
        }
    }

    #[test]
    fn after_a_telephone_number_numbers_go_on() {
        let text = "اتصل على 0912 345 678 قبل 25 أيار";
        assert_eq!(
            shown(text, ARABIC_INDIC),
            "اتصل على 0912 345 678 قبل ٢٥ أيار"
        );
    }
}
