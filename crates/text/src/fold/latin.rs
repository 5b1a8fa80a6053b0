//! Latin letters without case and accents: «Çelebi» is «celebi».

/// Base letters of the characters from a first one on; `-` for those that stay themselves.
const BASES: &[(char, &str)] = &[
    (
        'À',
        "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y",
    ),
    (
        'Ā',
        concat!(
            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkqllllllllllnnnnnnnnnoooooo--rrrrrr",
            "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        ),
    ),
    ('Ơ', "oo-------------uu"),
    (
        'Ǎ',
        "aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh",
    ),
    ('Ȧ', "aaeeooooooooyy"),
    (
        'Ḁ',
        concat!(
            "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp",
            "rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy------",
            "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuu",
            "yyyyyyyy------"
        ),
    ),
];

/// The small letter without accents that a character is folded to.
pub(super) fn fold(character: char) -> Option<char> {
    match character {
        'A'..='Z' => Some(character.to_ascii_lowercase()),
        '’' | 'ʼ' => Some('\''),
        '\u{ff21}'..='\u{ff3a}' => char::from_u32(character as u32 - 0xff21 + 0x61),
        '\u{ff41}'..='\u{ff5a}' => char::from_u32(character as u32 - 0xff41 + 0x61),
        _ => base(character),
    }
}

/// The letters that one character stands for.
pub(super) fn spell_out(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' | 'ǽ' | 'Ǽ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ĳ' | 'Ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

fn base(character: char) -> Option<char> {
    let after = BASES.partition_point(|&(first, _)| first <= character);
    let &(first, bases) = BASES.get(after.checked_sub(1)?)?;
    let base = *bases.as_bytes().get(character as usize - first as usize)?;
    (base != b'-').then_some(char::from(base))
}

#[cfg(test)]
mod tests {
    use crate::{Language, fold};

    #[test]
    fn case_and_accents_do_not_part_words() {
        let words = [
            ("Çelebi", "celebi"),
            ("ŁÓDŹ", "lodz"),
            ("Nguyễn", "nguyen"),
            ("İstanbul", "istanbul"),
        ];
        for (word, folded) in words {
            assert_eq!(fold(word, Language::English), folded);
        }
        assert_eq!(fold("e\u{301}te\u{301}", Language::Other), "ete");
    }

    #[test]
    fn the_tables_end_with_the_letters_they_should() {
        for (word, folded) in [
            ("ÿ", "y"),
            ("ſ", "s"),
            ("ư", "u"),
            ("ȟ", "h"),
            ("ȳ", "y"),
            ("ỹ", "y"),
        ] {
            assert_eq!(fold(word, Language::Other), folded);
        }
    }

    #[test]
    fn joined_letters_are_spelled_out() {
        assert_eq!(fold("Straße", Language::Other), "strasse");
        assert_eq!(fold("ﬁn", Language::Other), "fin");
    }
}
