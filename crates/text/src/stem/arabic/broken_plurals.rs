//! Broken plurals whose pattern leaves little choice: «قناطر» goes with «قنطرة» where the archive
//! has both. Patterns that masdars share, as أفعال and فعول, are left alone.

use super::super::evidence::Evidence;
use super::length;

/// Names in the form of a plural.
const NAMES: &[&str] = &["جزاير"];

/// A singular that the archive knows for a word in the form of a broken plural.
pub(super) fn singular(word: &str, evidence: Evidence<'_>) -> Option<String> {
    if !(5..=6).contains(&length(word)) || NAMES.contains(&word) {
        return None;
    }
    let letters: Vec<char> = word.chars().collect();
    let plural = evidence.of(word) + evidence.joined(&["ال", word]);
    let found = forms(&letters).into_iter().find(|form| {
        let with_article = evidence.joined(&["ال", form]);
        with_article > 0 && (with_article + evidence.of(form)) * 4 >= plural
    });
    found.filter(|_| !takes_endings(word, evidence))
}

/// Singulars of the same pattern, as «مهاجر» and «حمراء», have forms that a broken plural has not.
fn takes_endings(word: &str, evidence: Evidence<'_>) -> bool {
    let adjective = word
        .strip_suffix("اء")
        .map_or(0, |root| evidence.joined(&["ا", root]));
    let sound_plural: u64 = ["ون", "ين", "ات"]
        .iter()
        .map(|e| evidence.joined(&[word, e]))
        .sum();
    adjective + sound_plural > 0
}

/// The singulars that a pattern allows, the likeliest first.
fn forms(letters: &[char]) -> Vec<String> {
    let forms: Vec<Vec<char>> = match *letters {
        // Nisba: «ثقافي».
        [.., 'ي'] => Vec::new(),
        // شوارع، قواعد
        [a, 'و', 'ا', b, c] => vec![vec![a, 'ا', b, c], vec![a, 'ا', b, c, 'ه']],
        // رسائل، قبائل
        [a, b, 'ا', 'ي', c] => vec![vec![a, b, 'ي', c, 'ه'], vec![a, b, 'ا', c, 'ه']],
        // تجارب, but not the masdar «تعارض»
        ['ت', b, 'ا', c, d] => vec![vec!['ت', b, c, d, 'ه']],
        // مدارس، قناطر
        [a, b, 'ا', c, d] => vec![vec![a, b, c, d, 'ه'], vec![a, b, c, d]],
        // صواريخ، قوانين
        [a, 'و', 'ا', b, 'ي', c] => vec![vec![a, 'ا', b, 'و', c], vec![a, 'ا', b, 'ي', c]],
        // مفاتيح، مشاريع، تقارير
        [a, b, 'ا', c, 'ي', d] => ['ا', 'و', 'ي'].map(|long| vec![a, b, c, long, d]).into(),
        // وزراء
        [a, b, c, 'ا', 'ء'] => vec![vec![a, b, 'ي', c]],
        _ => Vec::new(),
    };
    forms.into_iter().map(String::from_iter).collect()
}
