//! What is written behind a word: pronouns, endings of number, gender and nisba.

use super::super::evidence::Evidence;
use super::{is_closed, known, length};

/// Endings of pronouns, longest first, and how much more often than the rest of the word the whole
/// may occur.
const PRONOUNS: &[(&str, u64)] = &[
    ("هما", 8),
    ("هم", 4),
    ("هن", 1),
    ("ها", 8),
    ("كم", 1),
    ("كن", 1),
    ("نا", 2),
    ("ني", 1),
    ("ه", 1),
    ("ك", 1),
];

/// Endings looked behind when the evidence for a word with endings is sought.
const FREQUENT: &[&str] = &[
    "ها", "هم", "ات", "ين", "ون", "يه", "ه", "ا", "نا", "ي", "ان",
];

/// The word without its endings.
pub(super) fn strip(word: &str, evidence: Evidence<'_>) -> String {
    let stem = without_pronoun(word, evidence);
    let stem = without_number(stem, evidence);
    let stem = without_verbal_ending(stem, evidence);
    let stem = without_alef(stem, evidence);
    let stem = shorter(stem, 'ه', |_| true);
    shorter(stem, 'ي', |rest| known(rest, evidence) > 0)
}

/// The word, and it without each ending that it may have.
pub(super) fn without_each(word: &str) -> Vec<String> {
    let mut bases = vec![word.to_owned()];
    for ending in FREQUENT {
        if let Some(rest) = at_least(3, word.strip_suffix(ending)) {
            bases.push(rest.to_owned());
            bases.extend(feminine(rest));
        }
    }
    if word.ends_with('ا') {
        bases.push([word, "ء"].concat());
    }
    bases
}

/// How often the most frequent of [`without_each`] occurs.
pub(super) fn known_without(word: &str, evidence: Evidence<'_>) -> u64 {
    without_each(word)
        .iter()
        .map(|base| known(base, evidence))
        .max()
        .unwrap_or(0)
}

fn at_least(letters: usize, rest: Option<&str>) -> Option<&str> {
    rest.filter(|rest| length(rest) >= letters)
}

/// «مكتبت», as it stands before a pronoun, is «مكتبه».
fn feminine(rest: &str) -> Option<String> {
    Some(format!("{}ه", rest.strip_suffix('ت')?))
}

fn shorter(word: String, ending: char, stands: impl Fn(&str) -> bool) -> String {
    match at_least(3, word.strip_suffix(ending)) {
        Some(rest) if stands(rest) => rest.to_owned(),
        _ => word,
    }
}

fn without_pronoun(word: &str, evidence: Evidence<'_>) -> String {
    let found = PRONOUNS.iter().find_map(|(pronoun, times)| {
        let rest = at_least(2, word.strip_suffix(pronoun))?;
        let stands = |count: u64| count > 0 && count * times >= evidence.of(word);
        if length(rest) == 2 {
            // «حقها»: only where «الحق» tells that the two letters are a noun.
            let is_noun = *times > 2 && stands(evidence.joined(&["ال", rest]));
            return is_noun.then(|| rest.to_owned());
        }
        let of_feminine = feminine(rest).filter(|base| stands(bare(base, evidence)));
        // A final ه alone may be the feminine itself: it goes last.
        let of_rest =
            || (*pronoun != "ه" && stands(known(rest, evidence))).then(|| rest.to_owned());
        of_feminine.or_else(of_rest)
    });
    found.unwrap_or_else(|| word.to_owned())
}

/// How often a noun occurs that has no ending, bare or with the article.
fn bare(base: &str, evidence: Evidence<'_>) -> u64 {
    if is_closed(base) {
        return 0;
    }
    evidence.of(base) + evidence.joined(&["ال", base])
}

fn without_number(word: String, evidence: Evidence<'_>) -> String {
    plural_in_at(&word, evidence)
        .or_else(|| dual_of_feminine(&word, evidence))
        .or_else(|| plural_or_dual(&word, evidence).map(str::to_owned))
        .unwrap_or(word)
}

/// «مكتبات» is «مكتب» as «مكتبه» is; short ones keep their ه: «لغات» is «لغه».
fn plural_in_at(word: &str, evidence: Evidence<'_>) -> Option<String> {
    let rest = word.strip_suffix("ات")?;
    if length(rest) >= 3 {
        return Some(rest.to_owned());
    }
    let feminine = format!("{rest}ه");
    (evidence.of(&feminine) > 0).then_some(feminine)
}

fn dual_of_feminine(word: &str, evidence: Evidence<'_>) -> Option<String> {
    let rest = word
        .strip_suffix("تان")
        .or_else(|| word.strip_suffix("تين"))?;
    let feminine = format!("{rest}ه");
    (bare(&feminine, evidence) > 0).then_some(feminine)
}

/// «مهندسون», «مهندسين», «مهندسان», and «كتبوا».
fn plural_or_dual<'w>(word: &'w str, evidence: Evidence<'_>) -> Option<&'w str> {
    for (ending, other, times) in [
        ("ون", "ين", 10),
        ("ين", "ون", 10),
        ("ان", "", 1),
        ("وا", "", 4),
    ] {
        let Some(rest) = at_least(3, word.strip_suffix(ending)) else {
            continue;
        };
        let count = match length(rest) {
            3 if ending != "وا" => evidence.joined(&["ال", rest]),
            _ => bare(rest, evidence),
        };
        let has_other = !other.is_empty() && evidence.joined(&[rest, other]) > 0;
        if has_other || count > 0 && count * times >= evidence.of(word) {
            return Some(rest);
        }
    }
    None
}

/// «أعلنت» is «أعلن».
fn without_verbal_ending(word: String, evidence: Evidence<'_>) -> String {
    let is_verb = |rest: &str| {
        evidence.joined(&["ال", &word]) == 0 && evidence.of(rest) * 2 >= evidence.of(&word).max(1)
    };
    match at_least(3, word.strip_suffix('ت')) {
        Some(rest) if is_verb(rest) => rest.to_owned(),
        _ => word,
    }
}

/// Whether there is an adjective for the land: «بريطاني» for «بريطانيا», «السورية» for «سوريا».
fn has_nisba(land: &str, evidence: Evidence<'_>) -> bool {
    let with_article = |ending| evidence.joined(&["ال", land, ending]) > 0;
    if land.ends_with('ي') {
        return !is_closed(land) && (with_article("") || with_article("ه"));
    }
    ["ي", "يه"]
        .iter()
        .any(|ending| with_article(ending) || evidence.joined(&[land, ending]) > 0)
}

/// «كتابا» is «كتاب», «بريطانيا» goes with «بريطاني», and «علما» that nobody writes is «علماء».
fn without_alef(word: String, evidence: Evidence<'_>) -> String {
    let Some(rest) = word.strip_suffix('ا') else {
        return word;
    };
    let with_hamza = [word.as_str(), "ء"].concat();
    if bare(&with_hamza, evidence) > evidence.of(&word) {
        return with_hamza;
    }
    if length(rest) < 3 {
        return word;
    }
    let count = known(rest, evidence);
    if has_nisba(rest, evidence) || count > 0 && count * 2 >= evidence.of(&word) {
        rest.to_owned()
    } else {
        word
    }
}
