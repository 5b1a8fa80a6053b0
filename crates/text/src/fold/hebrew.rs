//! Hebrew: final letters are the letters themselves, and an abbreviation's gershayim are dropped:
//! «צה״ל» is «צהל».

/// The letter that a Hebrew letter is folded to.
pub(super) fn fold(letter: char) -> Option<char> {
    Some(match letter {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        '׳' => '\'',
        _ => return None,
    })
}

/// Whether a character stands in a word without being of it.
pub(super) fn is_dropped(character: char) -> bool {
    matches!(character, '"' | '״')
}

#[cfg(test)]
mod tests {
    use crate::{Language, fold};

    #[test]
    fn niqqud_final_letters_and_gershayim_do_not_part_words() {
        assert_eq!(fold("שָׁלוֹם", Language::Hebrew), "שלומ");
        assert_eq!(
            fold("צה״ל", Language::Hebrew),
            fold("צה\"ל", Language::Hebrew)
        );
        assert_eq!(fold("\u{fb2a}לום", Language::Hebrew), "שלומ");
    }
}
