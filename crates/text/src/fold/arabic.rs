//! Letters of Arabic script that readers write one for the other: أإآٱ for ا, ى for ي, ة for ه, ؤ
//! for و, ئ for ي, and the Persian and Urdu shapes of ك ي ه ن.

use super::{Letter, Was};

/// The hamza as a mark, in «ئ» written as two characters.
pub(super) const HAMZA_ABOVE: char = '\u{654}';
/// The small alef of «هٰذا».
pub(super) const DAGGER_ALEF: char = '\u{670}';

/// Each letter, and the letters that are written for it.
const SAME: &[(char, &str)] = &[
    ('ا', "أإآٱٲٳٵ"),
    ('ي', "ىئیېۍؽؾؿ"),
    ('ه', "ةہھۀۂۃ"),
    ('و', "ؤ"),
    ('ك', "کڪ"),
    ('ن', "ں"),
    ('ے', "ۓ"),
];

/// Whether a character is one of the letters of Arabic proper: most are, so that they are told first.
pub(crate) fn is_common(letter: char) -> bool {
    matches!(letter, 'ء'..='غ' | 'ف'..='ي')
}

/// The letter that another is folded to; `None` for letters that no rule here names.
pub(super) fn fold(letter: char) -> Option<char> {
    if matches!(letter, 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي') {
        return Some(letter);
    }
    let (same, _) = SAME.iter().find(|(_, written)| written.contains(letter))?;
    Some(*same)
}

/// Settles how the letter before `next` folds: مسئول is مسؤول, and الصلوٰة is الصلاة.
pub(super) fn settle(before: &mut Letter, next: char) {
    match (before.was, next) {
        (Was::HamzaOnYeh, 'و') => before.folded = 'و',
        (Was::WawWithDaggerAlef, 'ة') => before.folded = 'ا',
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, fold};

    fn same(words: &[&str]) {
        for word in words {
            assert_eq!(
                fold(word, Language::Arabic),
                fold(words[0], Language::Arabic),
                "{word}"
            );
        }
    }

    #[test]
    fn alefs_are_one_letter() {
        same(&["اثار", "آثار", "أثار", "ٱثار", "ا\u{653}ثار", "ا\u{654}ثار"]);
    }

    #[test]
    fn final_yeh_and_teh_marbuta_may_lose_their_dots() {
        same(&["مستشفى", "مستشفي", "مستشفی"]);
        same(&["قهوة", "قهوه", "قهوۃ"]);
    }

    #[test]
    fn a_hamza_may_change_its_seat_or_be_left_out() {
        same(&["مسؤول", "مسئول", "مسوول", "مسي\u{654}ول", "مسو\u{654}ول"]);
        same(&["شؤون", "شئون", "شوون"]);
        same(&["رئيس", "رييس", "رئیس"]);
        same(&["مؤتمر", "موتمر"]);
    }

    #[test]
    fn persian_and_urdu_shapes_are_the_same_letters() {
        same(&["كتاب", "کتاب"]);
        same(&["هندی", "ہندی", "ھندي"]);
    }

    #[test]
    fn quranic_spelling_meets_the_modern() {
        same(&["الصلاة", "الصلوٰة"]);
        same(&["الرحمن", "الرحمٰن"]);
    }
}
