//! Other orders of the words, for those who look for a word that they cannot spell.

use maqal_text::latin;

use super::MAX_WORD;

/// A lexicon of at most so many words is looked through as it is, and has no other orders.
pub(crate) const WHOLE_WORDS: u32 = 32_768;

/// Letters of keys that the archive may not have.
pub(crate) const SOUND_LETTERS: &str = " abcdfghjklmnpqrstvwxyzCDGSTX";

/// Sounds that a key has at least: fewer are those of too many words.
const LEAST_SOUNDS: usize = 3;
/// Between the sounds of a word and the word.
const BEHIND: char = ' ';

/// A word spelled backwards.
pub(crate) fn backwards(word: &str) -> String {
    word.chars().rev().collect()
}

/// The key of a word among those in the order of their sounds; `None` for one that has too few, or
/// more letters than a key can have.
pub(crate) fn sounds_key(word: &str) -> Option<String> {
    let key = format!("{}{BEHIND}{word}", latin::skeleton(word));
    let sounds = key.find(BEHIND)?;
    (sounds >= LEAST_SOUNDS && key.chars().count() <= MAX_WORD).then_some(key)
}

/// The word of such a key.
pub(crate) fn name_behind(key: &str) -> &str {
    key.split_once(BEHIND).map_or(key, |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_comes_back_from_its_key() {
        let key = sounds_key("بغداد").unwrap();
        assert!(key.starts_with(&format!("{} ", latin::skeleton("baghdad"))));
        assert_eq!(name_behind(&key), "بغداد");
        assert_eq!(backwards(&backwards("بغداد")), "بغداد");
        assert_eq!(sounds_key("ماء"), None);
    }

    #[test]
    fn the_letters_of_keys_are_known() {
        for word in [
            "خشغذثجقفبتسصطكلمنرزيوه",
            "abcdefghijklmnopqrstuvwxyz",
            "تشرچگپڤ",
        ] {
            let skeleton = latin::skeleton(word);
            assert!(
                skeleton.chars().all(|sound| SOUND_LETTERS.contains(sound)),
                "{skeleton}"
            );
        }
    }
}
