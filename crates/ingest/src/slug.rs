//! The name of an article's folder.

/// The longest slug in bytes: file systems allow 255, links should stay readable.
const MAX_BYTES: usize = 80;
/// For a name without a letter or digit.
const FALLBACK: &str = "article";

/// One safe path segment made of `name`: its letters and digits in any script, words joined by
/// hyphens. Vowel signs and tatweel are left out, ASCII letters lowered.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        let next = match c {
            _ if is_dropped(c) => continue,
            _ if c.is_alphanumeric() => c.to_ascii_lowercase(),
            _ if slug.is_empty() || slug.ends_with('-') => continue,
            _ => '-',
        };
        if slug.len() + next.len_utf8() > MAX_BYTES {
            break;
        }
        slug.push(next);
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { FALLBACK } else { slug }.to_owned()
}

/// Arabic and Hebrew vowel signs and tatweel: present or absent, the word is the same.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}'
        | '\u{591}'..='\u{5BD}' | '\u{6D6}'..='\u{6ED}')
        && c != '\u{6D5}'
        || matches!(c, '\u{200D}'..='\u{200F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_of_any_script_stay() {
        assert_eq!(slug("خبرٌ عاجـل 12"), "خبر-عاجل-12");
        assert_eq!(slug("می\u{200C}روم ٢٠٢١"), "می-روم-٢٠٢١");
        assert_eq!(slug("Hello, World!"), "hello-world");
    }

    #[test]
    fn nothing_of_a_path_gets_through() {
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("a\\b:c?d#e%2F"), "a-b-c-d-e-2f");
        assert_eq!(slug(".."), "article");
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        let long = slug(&"م".repeat(500));
        assert_eq!(long.chars().count(), 40);
    }
}
