//! What the keys mean in the other keyboard layout.

/// Keys of the US layout and what they give in the Arabic one (IBM 238, as Windows and X11 have it).
const KEYS: [(char, &str); 33] = [
    ('b', "لا"),
    ('q', "ض"),
    ('w', "ص"),
    ('e', "ث"),
    ('r', "ق"),
    ('t', "ف"),
    ('y', "غ"),
    ('u', "ع"),
    ('i', "ه"),
    ('o', "خ"),
    ('p', "ح"),
    ('[', "ج"),
    (']', "د"),
    ('a', "ش"),
    ('s', "س"),
    ('d', "ي"),
    ('f', "ب"),
    ('g', "ل"),
    ('h', "ا"),
    ('j', "ت"),
    ('k', "ن"),
    ('l', "م"),
    (';', "ك"),
    ('\'', "ط"),
    ('z', "ئ"),
    ('x', "ء"),
    ('c', "ؤ"),
    ('v', "ر"),
    ('n', "ى"),
    ('m', "ة"),
    (',', "و"),
    ('.', "ز"),
    ('/', "ظ"),
];

/// What the keys that gave `typed` give in the other layout; `None` where some give nothing there.
pub(super) fn turned(typed: &str) -> Option<String> {
    let mut turned = String::new();
    let mut rest = typed;
    while let Some(letter) = rest.chars().next() {
        let lower = letter.to_ascii_lowercase();
        if let Some((_, arabic)) = KEYS.iter().find(|&&(key, _)| key == lower) {
            turned.push_str(arabic);
            rest = &rest[letter.len_utf8()..];
        } else {
            let (key, arabic) = KEYS.iter().find(|(_, arabic)| rest.starts_with(arabic))?;
            turned.push(*key);
            rest = &rest[arabic.len()..];
        }
    }
    Some(turned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_in_the_other_layout() {
        assert_eq!(turned("hglrhg").as_deref(), Some("المقال"));
        assert_eq!(turned("HG;JHF").as_deref(), Some("الكتاب"));
        assert_eq!(turned("لاخخن").as_deref(), Some("book"));
        assert_eq!(turned("2024"), None);
    }
}
