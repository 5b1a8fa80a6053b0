//! Code that holds right-to-left words. Lines run left to right, and each such word keeps to itself:
//! otherwise the signs between two of them would turn round and `a = b` would read `b = a`.

/// Cuts code into pieces, each with whether it is a run of right-to-left words; joined pieces equal
/// the code. Words with only spaces between them are one run, so that a sentence in a comment keeps
/// its order.
pub(super) fn runs(code: &str) -> Vec<(&str, bool)> {
    let mut runs = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find(is_rtl) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(run_length(from));
        if !before.is_empty() {
            runs.push((before, false));
        }
        runs.push((run, true));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push((rest, false));
    }
    runs
}

/// How far a run reaches: to its last right-to-left letter before anything but spaces and the signs
/// that names are joined with.
fn run_length(text: &str) -> usize {
    let mut length = 0;
    for (at, c) in text.char_indices() {
        if is_rtl(c) {
            length = at + c.len_utf8();
        } else if !matches!(c, ' ' | '_' | '\u{200c}' | '\u{200d}') {
            break;
        }
    }
    length
}

/// Letters and marks of Hebrew, Arabic and the scripts beside them.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rtl(code: &str) -> Vec<&str> {
        let runs = runs(code);
        let joined: String = runs.iter().map(|(piece, _)| *piece).collect();
        assert_eq!(joined, code);
        runs.into_iter()
            .filter_map(|(piece, rtl)| rtl.then_some(piece))
            .collect()
    }

    #[test]
    fn names_on_both_sides_of_a_sign_keep_apart() {
        assert_eq!(rtl("let كلمة = \"قنطرة\";"), ["كلمة", "قنطرة"]);
        assert_eq!(
            rtl("def أجرة(عدد_الركاب, معه):"),
            ["أجرة", "عدد_الركاب", "معه"]
        );
    }

    #[test]
    fn a_sentence_in_a_comment_keeps_its_order() {
        assert_eq!(rtl("x += 1  # حساب أجرة العبّارة"), ["حساب أجرة العبّارة"]);
    }

    #[test]
    fn code_without_such_words_is_one_piece() {
        assert_eq!(runs("fn main() {}"), [("fn main() {}", false)]);
        assert!(runs("").is_empty());
    }
}
