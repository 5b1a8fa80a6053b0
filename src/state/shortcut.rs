/// The shortcut that a key stands for, as `aria-keyshortcuts` of its control has it. On a keyboard
/// whose keys give letters of another script the place of the key counts: «ت» is where J is.
///
/// `key` and `code` are those of the browser's event.
pub(crate) fn shortcut(key: &str, code: &str, shift: bool) -> Option<&'static str> {
    const KEYS: [(&str, &str, bool); 6] = [
        ("/", "Slash", false),
        ("?", "Slash", true),
        ("j", "KeyJ", false),
        ("k", "KeyK", false),
        ("s", "KeyS", false),
        ("t", "KeyT", false),
    ];
    let foreign = key.chars().all(|c| !c.is_ascii());
    KEYS.iter()
        .find(|(known, place, shifted)| {
            if foreign {
                code == *place && shift == *shifted
            } else {
                key == *known
            }
        })
        .map(|(known, ..)| *known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_a_shortcut_wherever_its_key_is() {
        assert_eq!(shortcut("j", "KeyJ", false), Some("j"));
        // German and French keyboards.
        assert_eq!(shortcut("/", "Digit7", true), Some("/"));
        assert_eq!(shortcut("?", "KeyM", true), Some("?"));
        assert_eq!(shortcut("x", "KeyJ", false), None);
        assert_eq!(shortcut("J", "KeyJ", true), None);
    }

    #[test]
    fn on_an_arabic_keyboard_the_place_of_the_key_counts() {
        assert_eq!(shortcut("ت", "KeyJ", false), Some("j"));
        assert_eq!(shortcut("ظ", "Slash", false), Some("/"));
        assert_eq!(shortcut("؟", "Slash", true), Some("?"));
        assert_eq!(shortcut("ـ", "KeyJ", true), None);
        assert_eq!(shortcut("ه", "KeyI", false), None);
    }

    #[test]
    fn keys_with_names_are_no_shortcuts() {
        for key in ["Enter", "Escape", "Tab", "F3", "Dead"] {
            assert_eq!(shortcut(key, "", false), None);
        }
    }
}
