//! Ways in which readers spell a word differently from the archive, one word of a question each.

/// A way of spelling, and what it makes of a word; `None` where it changes nothing.
pub(crate) struct Perturbation {
    pub(crate) name: &'static str,
    change: fn(&str) -> Option<String>,
}

/// Every way that is measured.
pub(crate) const ALL: [Perturbation; 15] = [
    Perturbation {
        name: "tashkeel added",
        change: tashkeel,
    },
    Perturbation {
        name: "hamza dropped",
        change: |word| letters(word, &["أا", "إا", "آا"]),
    },
    Perturbation {
        name: "ة → ه",
        change: |word| last(word, 'ة', 'ه'),
    },
    Perturbation {
        name: "ى → ي",
        change: |word| last(word, 'ى', 'ي'),
    },
    Perturbation {
        name: "ي → ى",
        change: |word| last(word, 'ي', 'ى'),
    },
    Perturbation {
        name: "Persian ی ک",
        change: |word| letters(word, &["يی", "كک"]),
    },
    Perturbation {
        name: "tatweel",
        change: tatweel,
    },
    Perturbation {
        name: "presentation forms",
        change: presentation,
    },
    Perturbation {
        name: "other digits",
        change: digits,
    },
    Perturbation {
        name: "article attached",
        change: |word| attached(word, "ال"),
    },
    Perturbation {
        name: "conjunction attached",
        change: |word| prefixed(word, "و"),
    },
    Perturbation {
        name: "preposition attached",
        change: preposition,
    },
    Perturbation {
        name: "typo: letter left out",
        change: |word| typo(word, Typo::Out),
    },
    Perturbation {
        name: "typo: letters swapped",
        change: |word| typo(word, Typo::Swap),
    },
    Perturbation {
        name: "typo: wrong letter",
        change: |word| typo(word, Typo::Wrong),
    },
];

impl Perturbation {
    /// The question with its longest word that can be so changed; `None` where there is none.
    pub(crate) fn apply(&self, question: &str) -> Option<String> {
        let words: Vec<&str> = question.split_whitespace().collect();
        let mut best: Option<(usize, usize, String)> = None;
        for (at, word) in words.iter().enumerate() {
            let length = word.chars().count();
            if let Some(changed) = (self.change)(word)
                && best.as_ref().is_none_or(|(longest, ..)| length > *longest)
            {
                best = Some((length, at, changed));
            }
        }
        let (_, at, changed) = best?;
        let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        words[at] = changed;
        Some(words.join(" "))
    }
}

fn is_arabic(letter: char) -> bool {
    ('ء'..='ي').contains(&letter)
}

fn is_plain(word: &str) -> bool {
    word.chars().count() >= 3 && word.chars().all(is_arabic)
}

fn letters(word: &str, pairs: &[&str]) -> Option<String> {
    let changed: String = word
        .chars()
        .map(|letter| {
            let pair = pairs.iter().find(|pair| pair.starts_with(letter));
            pair.and_then(|pair| pair.chars().nth(1)).unwrap_or(letter)
        })
        .collect();
    (changed != word).then_some(changed)
}

fn last(word: &str, from: char, to: char) -> Option<String> {
    let bare = word.trim_end_matches(|letter: char| !is_arabic(letter));
    let stem = bare.strip_suffix(from)?;
    Some(format!("{stem}{to}{}", &word[bare.len()..]))
}

fn tashkeel(word: &str) -> Option<String> {
    let marks = ['\u{64e}', '\u{64f}', '\u{650}', '\u{652}'];
    let added = |(at, letter): (usize, char)| [letter, marks[at % marks.len()]];
    is_plain(word).then(|| word.chars().enumerate().flat_map(added).collect())
}

fn tatweel(word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.insert(letters.len().min(2), 'ـ');
    is_plain(word).then(|| letters.into_iter().collect())
}

/// Letters with their final presentation forms, whatever their place.
fn presentation(word: &str) -> Option<String> {
    const FORMS: [(char, char); 12] = [
        ('ا', 'ﺎ'),
        ('ب', 'ﺒ'),
        ('ت', 'ﺘ'),
        ('ر', 'ﺮ'),
        ('س', 'ﺴ'),
        ('ع', 'ﻌ'),
        ('ل', 'ﻠ'),
        ('م', 'ﻤ'),
        ('ن', 'ﻨ'),
        ('ه', 'ﻬ'),
        ('و', 'ﻮ'),
        ('ي', 'ﻴ'),
    ];
    let changed: String = word
        .chars()
        .map(|letter| {
            FORMS
                .iter()
                .find(|(from, _)| *from == letter)
                .map_or(letter, |pair| pair.1)
        })
        .collect();
    (changed != word).then_some(changed)
}

fn digits(word: &str) -> Option<String> {
    let turn = |letter: char| match letter {
        '0'..='9' => char::from_u32('٠' as u32 + letter as u32 - '0' as u32).unwrap_or(letter),
        '٠'..='٩' => char::from_u32('0' as u32 + letter as u32 - '٠' as u32).unwrap_or(letter),
        other => other,
    };
    let changed: String = word.chars().map(turn).collect();
    (changed != word).then_some(changed)
}

fn attached(word: &str, article: &str) -> Option<String> {
    let free = !["ال", "وال", "بال", "لل", "كال", "فال"]
        .iter()
        .any(|p| word.starts_with(p));
    (is_plain(word) && free && word.chars().count() > 3).then(|| format!("{article}{word}"))
}

fn prefixed(word: &str, letter: &str) -> Option<String> {
    (is_plain(word) && word.chars().count() > 3).then(|| format!("{letter}{word}"))
}

/// «ب» before a word; «ال» after «ل» would lose its alef.
fn preposition(word: &str) -> Option<String> {
    match word.strip_prefix("ال") {
        Some(rest) if is_plain(word) => Some(format!("لل{rest}")),
        _ => prefixed(word, "ب"),
    }
}

enum Typo {
    Out,
    Swap,
    Wrong,
}

/// A typo in the middle of a word of five letters or more.
fn typo(word: &str, kind: Typo) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let at = letters.len() / 2;
    if !is_plain(word) || letters.len() < 5 {
        return None;
    }
    match kind {
        Typo::Out => {
            letters.remove(at);
        }
        Typo::Swap => letters.swap(at, at + 1),
        Typo::Wrong => letters[at] = if letters[at] == 'ف' { 'ق' } else { 'ف' },
    }
    let changed: String = letters.into_iter().collect();
    (changed != word).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(name: &str, question: &str) -> Option<String> {
        ALL.iter()
            .find(|p| p.name == name)
            .and_then(|p| p.apply(question))
    }

    #[test]
    fn one_word_of_the_question_is_changed() {
        assert_eq!(
            change("ة → ه", "مدينة من هو؟").as_deref(),
            Some("مدينه من هو؟")
        );
        assert_eq!(
            change("article attached", "في مدينة").as_deref(),
            Some("في المدينة")
        );
        assert_eq!(
            change("preposition attached", "الكتاب").as_deref(),
            Some("للكتاب")
        );
        assert_eq!(
            change("typo: letter left out", "المدينة").as_deref(),
            Some("المينة")
        );
        assert_eq!(change("other digits", "سد"), None);
    }
}
