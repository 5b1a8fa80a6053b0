//! Sorani writes the vowel ە where an Arabic keyboard has only ه: «کورده» and «کورده‌کان» are «کوردە»
//! and «کوردەکان». Its other marked letters stay: «شێر» (lion) and «شیر» (milk) are two words, which
//! share a stem for those who type without marks.

use super::{Letter, Was};

/// Turns the ه that stands for ە into it: before a non-joiner and at the end of a word.
pub(super) fn fold(letters: &mut [Letter]) {
    let last = letters.len().saturating_sub(1);
    for (at, letter) in letters.iter_mut().enumerate() {
        let stands_for_vowel = letter.was == Was::HehNotJoined || (at == last && at > 0);
        if letter.folded == 'ه' && stands_for_vowel {
            letter.folded = 'ە';
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, fold};

    #[test]
    fn a_heh_that_does_not_join_is_the_vowel() {
        for word in ["کوردە", "کورده", "كورده", "کوردة"] {
            assert_eq!(fold(word, Language::Sorani), "كوردە", "{word}");
        }
        assert_eq!(fold("کورده\u{200c}کان", Language::Sorani), "كوردەكان");
    }

    #[test]
    fn a_heh_inside_a_word_is_a_consonant() {
        assert_eq!(fold("شهر", Language::Sorani), "شهر");
    }
}
