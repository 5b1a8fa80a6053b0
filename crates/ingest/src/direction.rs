use maqal_article::Direction;

/// The direction of a character that has one of its own: letters and their signs.
pub(crate) fn strong(c: char) -> Option<Direction> {
    if !c.is_alphabetic() {
        return None;
    }
    let rtl = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    Some(if rtl { Direction::Rtl } else { Direction::Ltr })
}

/// The direction of most of the text's letters, `None` for a text without letters. Addresses do
/// not count: they are left to right in every language.
pub(crate) fn majority(text: &str) -> Option<Direction> {
    let words = text.split_whitespace().filter(|word| !is_address(word));
    of_letters(words.flat_map(str::chars)).or_else(|| of_letters(text.chars()))
}

/// Whether a word is an address of the web or of a mailbox.
pub(crate) fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.contains('@')
}

fn of_letters(chars: impl Iterator<Item = char>) -> Option<Direction> {
    let (mut rtl, mut ltr) = (0usize, 0usize);
    for c in chars {
        match strong(c) {
            Some(Direction::Rtl) => rtl += 1,
            Some(Direction::Ltr) => ltr += 1,
            None => {}
        }
    }
    match (rtl, ltr) {
        (0, 0) => None,
        _ if rtl >= ltr => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_decide_and_not_the_first() {
        assert_eq!(majority("OpenAI تقدّم أداة جديدة"), Some(Direction::Rtl));
        assert_eq!(
            majority("قال: this is the whole of it"),
            Some(Direction::Ltr)
        );
        assert_eq!(majority("12:30 (…)"), None);
    }

    #[test]
    fn addresses_do_not_decide() {
        let text = "المصدر https://example.org/a/very/long/address";
        assert_eq!(majority(text), Some(Direction::Rtl));
        assert_eq!(majority("https://example.org"), Some(Direction::Ltr));
    }
}
