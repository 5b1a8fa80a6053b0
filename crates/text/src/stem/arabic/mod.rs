//! Arabic: first what is written before a word is taken off, then what is written behind it, then a
//! broken plural meets its singular.

mod broken_plurals;
mod endings;
mod proclitics;
mod skeleton;

pub use skeleton::skeleton;

use super::evidence::Evidence;
use crate::Language;
use crate::function_words::is_listed;

/// The stem of a folded Arabic word.
pub(super) fn stem(word: &str, evidence: Evidence<'_>) -> String {
    if is_closed(word) {
        return word.to_owned();
    }
    let with_conjunction = ["و", word].concat();
    let word = match evidence.of(word) + endings::known_without(word, evidence) {
        // The archive has the word, but only behind «و», where it could not be told from its letters.
        0 if evidence.of(&with_conjunction) > 0 => &with_conjunction,
        _ => word,
    };
    let rest = proclitics::strip(word, evidence);
    if is_closed(rest) {
        return rest.to_owned();
    }
    let stem = endings::strip(rest, evidence);
    match broken_plurals::singular(&stem, evidence) {
        Some(singular) => endings::strip(&singular, evidence),
        None => stem,
    }
}

/// What a word may be without proclitics, endings or both.
pub(super) fn readings(word: &str) -> Vec<String> {
    let rests = std::iter::once(word).chain(proclitics::rests(word));
    rests.flat_map(endings::without_each).collect()
}

/// Function words are no forms of other words, and no word is a form of them.
fn is_closed(word: &str) -> bool {
    is_listed(word, Language::Arabic)
}

/// How often a base occurs: bare, with the article, or with the ending of the feminine.
fn known(base: &str, evidence: Evidence<'_>) -> u64 {
    if is_closed(base) {
        return 0;
    }
    evidence.of(base) + evidence.joined(&["ال", base]) + evidence.joined(&[base, "ه"])
}

fn length(word: &str) -> usize {
    word.chars().count()
}

#[cfg(test)]
mod tests {
    use crate::{Language, Stemmer, fold};

    fn train(text: &str) -> Stemmer {
        let words: Vec<String> = text
            .split(' ')
            .map(|word| fold(word, Language::Arabic))
            .collect();
        Stemmer::train(
            words.iter().map(|word| (word.as_str(), 1)),
            Language::Arabic,
        )
    }

    fn stem(stemmer: &Stemmer, word: &str) -> String {
        stemmer.stem(&fold(word, Language::Arabic))
    }

    /// In an archive that has these words, they share a stem.
    fn together(text: &str) {
        let stemmer = train(text);
        let mut stems = text.split(' ').map(|word| stem(&stemmer, word));
        let first = stems.next().unwrap();
        for (stem, word) in stems.zip(text.split(' ').skip(1)) {
            assert_eq!(stem, first, "{word}");
        }
    }

    /// In an archive that has these words, no two of the first few share a stem.
    fn apart(count: usize, text: &str) {
        let stemmer = train(text);
        let stems: std::collections::BTreeSet<_> = text
            .split(' ')
            .take(count)
            .map(|word| stem(&stemmer, word))
            .collect();
        assert_eq!(stems.len(), count, "{stems:?}");
    }

    #[test]
    fn the_forms_of_a_noun_share_a_stem() {
        together("كتاب الكتاب والكتاب كتابه كتابها للكتاب بالكتاب وبكتابهم كتابًا كتابي كتابنا");
        together("مكتبة مكتبات المكتبات مكتبتهم بمكتبة وللمكتبة مكتبتان مكتبته");
        together("مهندس المهندسون مهندسين مهندسة والمهندسات");
        together("لغة اللغة لغات باللغات لغتهم لغتان");
    }

    #[test]
    fn a_first_letter_of_the_word_is_no_clitic() {
        apart(2, "وزير زير الوزير");
        apart(2, "فكر كر الفكر");
        apart(2, "كتاب تاب الكتاب");
        apart(2, "وجودها جودة الوجود");
    }

    #[test]
    fn an_article_that_is_of_the_word_stays_behind_a_conjunction() {
        together("آلاف الآلاف وآلاف بآلاف");
        together("إلى وإلى");
    }

    #[test]
    fn without_evidence_a_first_letter_stays() {
        let stemmer = train("مدينة");
        for word in ["واشنطن", "باريس", "كردستان", "لندن", "فيينا"] {
            assert!(stem(&stemmer, word).starts_with(&word[..2]), "{word}");
        }
    }

    #[test]
    fn unknown_forms_of_a_known_word_find_it() {
        let stemmer = train("جسر الجسر");
        for word in [
            "وجسر",
            "بجسر",
            "لجسر",
            "كجسر",
            "فجسر",
            "وللجسر",
            "جسرها",
            "جسرهم",
            "وبالجسر",
        ] {
            assert_eq!(stem(&stemmer, word), stem(&stemmer, "جسر"), "{word}");
        }
    }

    #[test]
    fn a_known_form_behind_a_conjunction_is_found_without_it() {
        let stemmer = train("وأثبت");
        assert_eq!(stem(&stemmer, "أثبت"), stem(&stemmer, "وأثبت"));
    }

    #[test]
    fn long_words_that_end_as_a_dual_are_no_dual() {
        apart(2, "لبنان لبن اللبن لبنان لبنان");
        apart(2, "إيمان أيم أيمة");
    }

    #[test]
    fn a_country_goes_with_what_is_of_it() {
        together("بريطانيا بريطاني البريطانية وبريطانيا");
        together("سوريا السورية سوريا سوريا");
    }

    #[test]
    fn a_final_hamza_may_be_left_out() {
        together("علماء علما العلماء");
        apart(2, "ماء ما");
    }

    #[test]
    fn broken_plurals_go_with_a_known_singular() {
        together("القنطرة قناطر");
        together("المدرسة مدارس المدارس");
        together("القانون قوانين");
        together("الوزير وزراء");
        together("الشارع والشوارع");
        apart(2, "المعرض معارض معارضين");
        apart(2, "الحمير حمراء أحمر");
    }

    #[test]
    fn a_lam_of_the_word_is_no_article() {
        together("لجنة اللجنة للجنة وللجنة");
        together("لغة اللغة للغة");
        apart(2, "لجنة جنة الجنة اللجنة");
    }

    #[test]
    fn short_nouns_bear_pronouns() {
        together("حق الحق حقها حقهم وحقهما");
        apart(2, "درهم در");
    }

    #[test]
    fn verbs_lose_their_plural_and_feminine_endings() {
        together("أعلن أعلنت أعلنوا وأعلنت فأعلن");
        together("يعلن سيعلن ويعلن يعلنون");
    }

    #[test]
    fn function_words_stay() {
        apart(8, "على عليه ولا بلا لكن كن كان أن");
    }
}
