use super::Stem;
use crate::random::Random;

/// What stands before a noun, and how often in a thousand.
const BEFORE_NOUN: [(&str, usize); 9] = [
    ("", 410),
    ("ال", 390),
    ("و", 50),
    ("ب", 30),
    ("ل", 25),
    ("وال", 40),
    ("بال", 30),
    ("لل", 20),
    ("ف", 5),
];
/// What stands after a noun without the article.
const AFTER_NOUN: [(&str, usize); 8] = [
    ("", 720),
    ("ه", 60),
    ("ها", 70),
    ("هم", 40),
    ("نا", 20),
    ("ات", 45),
    ("ين", 30),
    ("ون", 15),
];
/// What stands before a verb.
const BEFORE_VERB: [(&str, usize); 4] = [("", 800), ("و", 140), ("ف", 30), ("س", 30)];
/// What stands after a verb.
const AFTER_VERB: [(&str, usize); 4] = [("", 860), ("ه", 50), ("ها", 50), ("هم", 40)];

/// The word as it stands in a sentence.
pub(super) fn inflect(stem: &Stem, random: &mut Random) -> String {
    let (before, after) = if stem.verb {
        (&BEFORE_VERB[..], &AFTER_VERB[..])
    } else {
        (&BEFORE_NOUN[..], &AFTER_NOUN[..])
    };
    let before = draw(before, random);
    let defined = before.ends_with("ال") || before == "لل";
    let after = if defined { "" } else { draw(after, random) };
    join(before, &stem.text, after)
}

fn join(before: &str, stem: &str, after: &str) -> String {
    match stem.strip_suffix('ة') {
        Some(rest) if matches!(after, "ات" | "ين" | "ون") => format!("{before}{rest}{after}"),
        Some(rest) if !after.is_empty() => format!("{before}{rest}ت{after}"),
        _ => match stem.strip_suffix("وا") {
            Some(rest) if !after.is_empty() => format!("{before}{rest}و{after}"),
            _ => format!("{before}{stem}{after}"),
        },
    }
}

fn draw(choices: &[(&'static str, usize)], random: &mut Random) -> &'static str {
    let mut point = random.below(choices.iter().map(|(_, weight)| weight).sum());
    for &(text, weight) in choices {
        if point < weight {
            return text;
        }
        point -= weight;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_feminine_ending_opens_before_a_pronoun_and_leaves_before_a_plural() {
        assert_eq!(join("و", "مدرسة", "هم"), "ومدرستهم");
        assert_eq!(join("", "كتابة", "ات"), "كتابات");
    }

    #[test]
    fn a_word_takes_many_forms() {
        let stem = Stem {
            text: "كتاب".to_owned(),
            verb: false,
        };
        let mut random = Random::new(1);
        let forms: std::collections::BTreeSet<String> =
            (0..500).map(|_| inflect(&stem, &mut random)).collect();
        assert!(forms.contains("الكتاب") && forms.contains("كتابها"));
    }
}
