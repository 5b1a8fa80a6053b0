//! Greek without case and tonos, Cyrillic without case: «Ωμέγα» is «ωμεγα», «Ёлка» is «елка».

/// The small letter that a character is folded to.
pub(super) fn fold(character: char) -> Option<char> {
    let shift = match character {
        'Ά' | 'ά' => return Some('α'),
        'Έ' | 'έ' => return Some('ε'),
        'Ή' | 'ή' => return Some('η'),
        'Ί' | 'ί' | 'ϊ' | 'ΐ' | 'Ϊ' => return Some('ι'),
        'Ό' | 'ό' => return Some('ο'),
        'Ύ' | 'ύ' | 'ϋ' | 'ΰ' | 'Ϋ' => return Some('υ'),
        'Ώ' | 'ώ' => return Some('ω'),
        'ς' => return Some('σ'),
        'Ё' | 'ё' => return Some('е'),
        'Α'..='Ω' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        // From here on capitals and small letters alternate.
        '\u{460}'..='\u{481}' | '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' => {
            return char::from_u32(character as u32 | 1);
        }
        _ => return None,
    };
    char::from_u32(character as u32 + shift)
}

#[cfg(test)]
mod tests {
    use crate::{Language, fold};

    #[test]
    fn case_and_tonos_do_not_part_words() {
        let words = [
            ("Ωμέγα", "ωμεγα"),
            ("ΛΌΓΟΣ", "λογοσ"),
            ("Ёлка", "елка"),
            ("Їжак", "їжак"),
        ];
        for (word, folded) in words {
            assert_eq!(fold(word, Language::Other), folded);
        }
    }
}
