//! Function words: every text has them, so that they say little about what a question asks, and they
//! are no forms of other words.

use crate::{Language, fold};

/// Folded.
const ARABIC: &str = "من في علي الي عن مع هذا هذه ذلك تلك هولاء التي الذي الذين اللذان اللذين اللتان \
    اللاتي ما ماذا لماذا متي كيف اين كم هل هو هي هم هما هن انا نحن انت انتم ان لن لم لا لكن كان كانت \
    كانوا يكون تكون ليس ليست لدي لذا لذلك كذلك كما كل كلا كلتا بعد قبل بين بل بلا حتي حيث حين عند \
    عندما عنديذ منذ مذ قد لقد ثم او ام اما اي ايه ايضا اذا اذ اذن الا غير سوي سوف فقط فوق تحت امام \
    خلف وراء حول خلال ضد دون نحو لها له لهم لنا به بها بهم فيه فيها فيهم منه منها منهم عنه عنها عليه \
    عليها عليهم اليه اليها اليهم معه معها كانه كانها لانه لانها لان انه انها انهم بان بانه بانها هنا \
    هناك هنالك بعض مثل اثناء احد احدي يا اولا الله لكنه لكنها لكنهم انهما كلاهما \
    مما عما فيما بما ممن عمن لما بماذا لاي باي مين فين وين ليه ليش امتي ازاي ايش شو شنو اللي ماهي ماهو هذان هذين هاتان اوليك اللواتي";
const PERSIAN: &str = "و در به از كه اين ان را با براي است بود شد هست يك تا هم بر يا اما اگر چه چرا كي \
    كجا چگونه كدام نيز هر من تو او ما شما انها مي نمي ها هاي اند بي پس روي پيش وي خود ديگر همه هيچ";
const URDU: &str = "كا كي كے كو مين سے پر اور هے هين تها تهي تهے يه وه جو نے تو بهي هي نهين ايك اس ان كيا كب \
    كهان كيون كون كر تك لے ليے يا هو";
const SORANI: &str = "و لە بە بۆ كە يەم يەو يان لەگەڵ بۆچي چي كێ كوێ كەي چۆن هەر هەموو تا نا من تۆ يێمە \
    يێوە يەوان بوو نييە هەيە";
const HEBREW: &str = "של על את אל עמ הוא היא המ זה זו אלה אשר כי לא גמ או אבל כל מה מי איפה מתי איכ למה \
    אני אתה אנחנו יש אינ היה היתה כמו בינ עד רק";
const ENGLISH: &str = "a an and are as at be been but by did do does for from had has have how if in into is it \
    its no not of on or s such that the their then there these they this to was were what when where which \
    who whom whose why will with";

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
    list.split_ascii_whitespace().any(|listed| listed == folded)
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
    fn the_lists_are_folded() {
        let lists = [
            (ARABIC, Language::Arabic),
            (PERSIAN, Language::Persian),
            (URDU, Language::Urdu),
            (SORANI, Language::Sorani),
            (HEBREW, Language::Hebrew),
            (ENGLISH, Language::English),
        ];
        for (list, lang) in lists {
            for word in list.split_ascii_whitespace() {
                assert_eq!(fold(word, lang), word);
            }
        }
    }
}
