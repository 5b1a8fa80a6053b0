//! Stemmers of other engines, from their published rules, to measure against. Not used by the site.

use rust_stemmers::{Algorithm, Stemmer};

/// Prefixes of Lucene's `ArabicStemmer`, in its order.
const PREFIXES: &[&str] = &["ال", "وال", "بال", "كال", "فال", "لل", "و"];
/// Suffixes of Lucene's `ArabicStemmer`, in its order.
const SUFFIXES: &[&str] = &["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

/// The stem by the Snowball algorithm for Arabic.
pub fn snowball_arabic(word: &str) -> String {
    Stemmer::create(Algorithm::Arabic).stem(word).into_owned()
}

/// The stem by Lucene's `ArabicNormalizer` and `ArabicStemmer` («light10»).
pub fn lucene_light_arabic(word: &str) -> String {
    let mut stem = lucene_normal(word);
    let rest = PREFIXES.iter().find_map(|prefix| {
        let least = if *prefix == "و" { 3 } else { 2 };
        stem.strip_prefix(prefix)
            .filter(|rest| rest.chars().count() >= least)
    });
    if let Some(rest) = rest {
        stem = rest.to_owned();
    }
    // As in Lucene, each suffix is tried on what those before it left.
    for suffix in SUFFIXES {
        let rest = stem
            .strip_suffix(suffix)
            .filter(|rest| rest.chars().count() >= 2);
        if let Some(length) = rest.map(str::len) {
            stem.truncate(length);
        }
    }
    stem
}

fn lucene_normal(word: &str) -> String {
    let kept = word
        .chars()
        .filter(|letter| !matches!(letter, 'ـ' | 'ً'..='ْ'));
    kept.map(|letter| match letter {
        'آ' | 'أ' | 'إ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_stems_lose_one_prefix_and_each_suffix() {
        assert_eq!(lucene_light_arabic("والمكتبات"), "مكتب");
        assert_eq!(lucene_light_arabic("السعودية"), "سعود");
        assert_eq!(lucene_light_arabic("وزن"), "وزن");
    }

    #[test]
    fn snowball_stems_lose_the_article() {
        assert_eq!(snowball_arabic("الكتاب"), snowball_arabic("كتاب"));
    }
}
