//! Function words: every text has them, so that they say little about what a question asks, and they
//! are no forms of other words.

use crate::{Language, fold};

/// Folded, and in the order of their bytes.
#[rustfmt::skip]
const ARABIC: &[&str] = &[
    "اثناء", "احد", "احدي", "اذ", "اذا", "اذن", "ازاي", "الا", "التي", "الذي", "الذين", "اللاتي",
    "اللتان", "اللذان", "اللذين", "الله", "اللواتي", "اللي", "الي", "اليه", "اليها", "اليهم",
    "ام", "اما", "امام", "امتي", "ان", "انا", "انت", "انتم", "انه", "انها", "انهم", "انهما", "او",
    "اولا", "اوليك", "اي", "ايش", "ايضا", "اين", "ايه", "بان", "بانه", "بانها", "باي", "بعد",
    "بعض", "بل", "بلا", "بما", "بماذا", "به", "بها", "بهم", "بين", "تحت", "تكون", "تلك", "ثم",
    "حتي", "حول", "حيث", "حين", "خلال", "خلف", "دون", "ذلك", "سوف", "سوي", "شنو", "شو", "ضد",
    "علي", "عليه", "عليها", "عليهم", "عما", "عمن", "عن", "عند", "عندما", "عنديذ", "عنه", "عنها",
    "غير", "فقط", "فوق", "في", "فيما", "فين", "فيه", "فيها", "فيهم", "قبل", "قد", "كان", "كانت",
    "كانه", "كانها", "كانوا", "كذلك", "كل", "كلا", "كلاهما", "كلتا", "كم", "كما", "كيف", "لا",
    "لان", "لانه", "لانها", "لاي", "لدي", "لذا", "لذلك", "لقد", "لكن", "لكنه", "لكنها", "لكنهم",
    "لم", "لما", "لماذا", "لن", "لنا", "له", "لها", "لهم", "ليس", "ليست", "ليش", "ليه", "ما",
    "ماذا", "ماهو", "ماهي", "متي", "مثل", "مذ", "مع", "معه", "معها", "مما", "ممن", "من", "منذ",
    "منه", "منها", "منهم", "مين", "نحن", "نحو", "هاتان", "هذا", "هذان", "هذه", "هذين", "هل", "هم",
    "هما", "هن", "هنا", "هناك", "هنالك", "هو", "هولاء", "هي", "وراء", "وين", "يا", "يكون",
];
#[rustfmt::skip]
const PERSIAN: &[&str] = &[
    "از", "است", "اما", "ان", "اند", "انها", "او", "اين", "اگر", "با", "بر", "براي", "به", "بود",
    "بي", "تا", "تو", "خود", "در", "ديگر", "را", "روي", "شد", "شما", "كجا", "كدام", "كه", "كي",
    "ما", "من", "مي", "نمي", "نيز", "ها", "هاي", "هر", "هست", "هم", "همه", "هيچ", "و", "وي", "يا",
    "يك", "پس", "پيش", "چرا", "چه", "چگونه",
];
#[rustfmt::skip]
const URDU: &[&str] = &[
    "اس", "ان", "اور", "ايك", "بهي", "تك", "تها", "تهي", "تهے", "تو", "جو", "سے", "كا", "كب",
    "كر", "كهان", "كو", "كون", "كي", "كيا", "كيون", "كے", "ليے", "لے", "مين", "نهين", "نے", "هو",
    "هي", "هين", "هے", "وه", "يا", "يه", "پر",
];
#[rustfmt::skip]
const SORANI: &[&str] = &[
    "بوو", "بۆ", "بۆچي", "بە", "تا", "تۆ", "كوێ", "كێ", "كە", "كەي", "لە", "لەگەڵ", "من", "نا",
    "نييە", "هەر", "هەموو", "هەيە", "و", "يان", "يێمە", "يێوە", "يەم", "يەو", "يەوان", "چي",
    "چۆن",
];
#[rustfmt::skip]
const HEBREW: &[&str] = &[
    "אבל", "או", "איכ", "אינ", "איפה", "אל", "אלה", "אנחנו", "אני", "אשר", "את", "אתה", "בינ",
    "גמ", "הוא", "היא", "היה", "היתה", "המ", "זה", "זו", "יש", "כי", "כל", "כמו", "לא", "למה",
    "מה", "מי", "מתי", "עד", "על", "עמ", "רק", "של",
];
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "does", "for",
    "from", "had", "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of",
    "on", "or", "s", "such", "that", "the", "their", "then", "there", "these", "they", "this",
    "to", "was", "were", "what", "when", "where", "which", "who", "whom", "whose", "why", "will",
    "with",
];

/// What readers tell from a function word by its spelling alone: «علي» is a name, «على» is none.
const NAME: &str = "علي";

/// Whether a word, as it is written alone or behind «و» or «ف», is a function word. A question is
/// better answered by its other words, if it has any.
pub fn is_function_word(written: &str, lang: Language) -> bool {
    let folded = fold(written, lang);
    let lang = lang.of_word(&folded);
    let rest = folded
        .strip_prefix(['و', 'ف'])
        .filter(|_| lang == Language::Arabic);
    let is_function_word =
        is_listed(&folded, lang) || rest.is_some_and(|rest| is_listed(rest, lang));
    is_function_word && (written.contains('ى') || !folded.ends_with(NAME))
}

/// Whether a folded word is itself in the list of a language.
pub(crate) fn is_listed(folded: &str, lang: Language) -> bool {
    let list = match lang {
        Language::Arabic => ARABIC,
        Language::Persian => PERSIAN,
        Language::Urdu => URDU,
        Language::Sorani => SORANI,
        Language::Hebrew => HEBREW,
        Language::English => ENGLISH,
        Language::European(_) | Language::Other => return false,
    };
    list.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_told_from_others() {
        let function_words = [
            ("إلى", Language::Arabic),
            ("ومن", Language::Arabic),
            ("على", Language::Arabic),
            ("برای", Language::Persian),
            ("کے", Language::Urdu),
            ("لە", Language::Sorani),
            ("של", Language::Hebrew),
            ("where", Language::Arabic),
        ];
        for (word, lang) in function_words {
            assert!(is_function_word(word, lang), "{word}");
        }
        for word in ["جسر", "وزير", "فكر", "bridge", "1990", "علي", "وعلي"] {
            assert!(!is_function_word(word, Language::Arabic), "{word}");
        }
    }

    #[test]
    fn the_lists_are_folded_and_in_order() {
        let lists = [
            (ARABIC, Language::Arabic),
            (PERSIAN, Language::Persian),
            (URDU, Language::Urdu),
            (SORANI, Language::Sorani),
            (HEBREW, Language::Hebrew),
            (ENGLISH, Language::English),
        ];
        for (list, lang) in lists {
            assert!(list.is_sorted(), "{list:?}");
            for word in list {
                assert_eq!(fold(word, lang), *word);
            }
        }
    }
}
