//! The direction of letters, texts and blocks.

use maqal_article::Direction;

/// The direction of a character that has one of its own: letters and their signs.
pub(crate) fn strong(c: char) -> Option<Direction> {
    if !is_letter(c) {
        return None;
    }
    let rtl = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    Some(if rtl { Direction::Rtl } else { Direction::Ltr })
}

/// `char::is_alphabetic`, whose table is slow, with a short way for ASCII and for Arabic letters.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{620}'..='\u{657}' | '\u{66E}'..='\u{6D3}' => true,
        _ => c.is_alphabetic(),
    }
}

/// The direction of most of the text's letters, `None` for a text without letters. Addresses do
/// not count: they are left to right in every language.
pub(crate) fn majority(text: &str) -> Option<Direction> {
    match prose_letters(text) {
        (0, 0) => None,
        (rtl, ltr) if rtl >= ltr => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

/// Whether a word is an address of the web or of a mailbox.
pub(crate) fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.contains('@')
}

/// The direction of a block inside a text of direction `around`: another one only where it holds
/// more than two thirds of the letters, so that «فم الحوت (Fomalhaut)» stays with its neighbours.
pub(crate) fn of_block(text: &str, around: Direction) -> Direction {
    let (rtl, ltr) = prose_letters(text);
    let (own, other, turned) = match around {
        Direction::Rtl => (rtl, ltr, Direction::Ltr),
        Direction::Ltr => (ltr, rtl, Direction::Rtl),
    };
    if other > 2 * own { turned } else { around }
}

/// The letters from the right and from the left, outside of addresses where there are any.
fn prose_letters(text: &str) -> (usize, usize) {
    let words = text.split_whitespace().filter(|word| !is_address(word));
    match letters(words.flat_map(str::chars)) {
        (0, 0) => letters(text.chars()),
        counts => counts,
    }
}

fn letters(chars: impl Iterator<Item = char>) -> (usize, usize) {
    let (mut rtl, mut ltr) = (0, 0);
    for c in chars {
        match strong(c) {
            Some(Direction::Rtl) => rtl += 1,
            Some(Direction::Ltr) => ltr += 1,
            None => {}
        }
    }
    (rtl, ltr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_finds_the_same_letters() {
        let differs = |c: &char| is_letter(*c) != c.is_alphabetic();
        assert_eq!(('\0'..='\u{FFFF}').find(differs), None);
    }

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
    fn a_block_turns_only_where_it_clearly_differs() {
        let block = |text| of_block(text, Direction::Rtl);
        assert_eq!(block("فم الحوت (Fomalhaut)"), Direction::Rtl);
        assert_eq!(block("A line in English with مقال in it"), Direction::Ltr);
        assert_eq!(block("2021"), Direction::Rtl);
    }

    #[test]
    fn addresses_do_not_decide() {
        let text = "المصدر https://example.org/a/very/long/address";
        assert_eq!(majority(text), Some(Direction::Rtl));
        assert_eq!(majority("https://example.org"), Some(Direction::Ltr));
    }
}
