use super::Stem;

/// Patterns of nouns and adjectives; ف, ع and ل stand for the letters of a root.
const NOUNS: [&str; 26] = [
    "فعل",
    "فاعل",
    "مفعول",
    "فعال",
    "فعيل",
    "فعول",
    "فعالة",
    "فعلة",
    "مفعل",
    "مفعلة",
    "تفعيل",
    "مفاعلة",
    "تفاعل",
    "إفعال",
    "استفعال",
    "افتعال",
    "انفعال",
    "مفاعل",
    "فواعل",
    "أفعال",
    "فعائل",
    "مفاعيل",
    "مستفعل",
    "متفاعل",
    "فعلان",
    "فعلي",
];

/// Patterns of verbs.
const VERBS: [&str; 8] = [
    "يفعل",
    "تفعل",
    "نفعل",
    "فعلت",
    "فعلوا",
    "يفعلون",
    "يستفعل",
    "يتفعل",
];

/// First letters that the ت of افتعال does not follow unchanged.
const ASSIMILATING: &str = "تثدذزصضطظ";

/// The words of a root.
pub(super) fn stems_of(root: &str) -> Vec<Stem> {
    let letters: Vec<char> = root.chars().collect();
    let [first, second, third] = letters[..] else {
        return Vec::new();
    };
    let assimilates = ASSIMILATING.contains(first);
    let fill = |pattern: &str, verb| Stem {
        text: pattern
            .chars()
            .map(|letter| match letter {
                'ف' => first,
                'ع' => second,
                'ل' => third,
                other => other,
            })
            .collect(),
        verb,
    };
    let nouns = NOUNS
        .iter()
        .filter(|&&pattern| !(assimilates && pattern == "افتعال"))
        .map(|pattern| fill(pattern, false));
    nouns
        .chain(VERBS.iter().map(|pattern| fill(pattern, true)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(root: &str) -> Vec<String> {
        stems_of(root).into_iter().map(|stem| stem.text).collect()
    }

    #[test]
    fn a_root_fills_each_pattern() {
        let words = words("علم");
        for word in ["عالم", "تعليم", "معلوم", "يعلمون"] {
            assert!(words.iter().any(|other| other == word), "{word}");
        }
    }

    #[test]
    fn a_root_whose_first_letter_changes_the_pattern_goes_without_it() {
        assert!(words("كسب").contains(&"اكتساب".to_owned()));
        assert!(!words("ضرب").contains(&"اضتراب".to_owned()));
    }
}
