//! The language of a text, told by its script, the letters that only one language has, and its
//! commonest words.

use maqal_article::Lang;

use crate::direction::{is_address, is_letter};

/// What tells a language from its neighbours of the same script.
struct Marks {
    tag: &'static str,
    /// Letters that the neighbours lack or hardly use.
    letters: &'static str,
    /// Its commonest words.
    words: &'static [&'static str],
}

const ARABIC_SCRIPT: [Marks; 4] = [
    Marks {
        tag: "ar",
        letters: "ةإأىكي",
        words: &[
            "في", "من", "على", "إلى", "أن", "التي", "الذي", "هذا", "هذه", "كان", "عن", "مع", "ما",
            "لا", "قد", "ذلك",
        ],
    },
    Marks {
        tag: "fa",
        letters: "پچژگکی",
        words: &[
            "که", "از", "به", "در", "را", "این", "است", "می", "با", "برای", "آن", "های", "یک",
            "شد", "بود", "خود",
        ],
    },
    Marks {
        tag: "ur",
        letters: "ٹڈڑںےہھ",
        words: &[
            "کے", "کی", "ہے", "میں", "اور", "سے", "کو", "کا", "نے", "پر", "یہ", "ہیں", "کہ", "تھا",
        ],
    },
    Marks {
        tag: "ckb",
        letters: "ەێۆڵڕڤ",
        words: &[
            "لە",
            "بە",
            "بۆ",
            "کە",
            "ئەو",
            "ئەم",
            "لەگەڵ",
            "دەکات",
            "کرد",
            "بوو",
            "هەر",
            "تا",
        ],
    },
];

const LATIN_SCRIPT: [Marks; 3] = [
    Marks {
        tag: "en",
        letters: "",
        words: &[
            "the", "of", "and", "to", "in", "is", "that", "for", "it", "with", "was", "on", "are",
            "by",
        ],
    },
    Marks {
        tag: "fr",
        letters: "éèêçà",
        words: &[
            "le", "la", "les", "des", "et", "du", "une", "est", "dans", "que", "pour", "sur", "au",
            "qui",
        ],
    },
    Marks {
        tag: "tr",
        letters: "ışğİ",
        words: &[
            "ve", "bir", "bu", "için", "ile", "olarak", "daha", "çok", "olan",
        ],
    },
];

/// A common word tells more than a letter.
const WORD_WEIGHT: usize = 3;
/// Letters that a block needs before it is said to be of another language than its article.
const MIN_BLOCK_LETTERS: usize = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Hebrew,
    Latin,
    Other,
}

/// The language of an article, the site's own where the text does not clearly say otherwise.
pub(crate) fn of_article(text: &str, site: &Lang) -> Lang {
    let marks = match script(text) {
        None => return site.clone(),
        Some(Script::Hebrew) => return unless_same("he", site),
        Some(Script::Arabic) => &ARABIC_SCRIPT[..],
        Some(Script::Latin) => &LATIN_SCRIPT[..],
        Some(Script::Other) => return unless_same("und", site),
    };
    let scores = scores(text, marks);
    let own = scores.iter().find(|(tag, _)| *tag == site.primary());
    let best = scores.iter().max_by_key(|(_, score)| *score);
    match (best, own) {
        (Some((tag, best)), Some((_, own))) if *best > own + own / 2 => unless_same(tag, site),
        (_, Some(_)) => site.clone(),
        (Some((tag, best)), None) if *best > 0 => unless_same(tag, site),
        _ => unless_same(
            if marks.len() == ARABIC_SCRIPT.len() {
                "ar"
            } else {
                "und"
            },
            site,
        ),
    }
}

/// The language of a block, where it is long enough and clearly not the article's.
pub(crate) fn of_block(text: &str, article: &Lang) -> Option<Lang> {
    if text.chars().filter(|c| is_letter(*c)).count() < MIN_BLOCK_LETTERS {
        return None;
    }
    let marks = match script(text)? {
        Script::Hebrew => return other("he", article),
        Script::Arabic => &ARABIC_SCRIPT[..],
        Script::Latin => &LATIN_SCRIPT[..],
        Script::Other => return None,
    };
    let mut scores = scores(text, marks);
    scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    let (first, second) = (scores.first()?, scores.get(1)?);
    let clear = first.1 >= 2 * WORD_WEIGHT && first.1 > 2 * second.1;
    clear.then(|| other(first.0, article)).flatten()
}

fn other(tag: &str, article: &Lang) -> Option<Lang> {
    (tag != article.primary())
        .then(|| Lang::new(tag).ok())
        .flatten()
}

/// The site's own tag, with its region, where the primary language is the same.
fn unless_same(tag: &str, site: &Lang) -> Lang {
    other(tag, site).unwrap_or_else(|| site.clone())
}

fn scores(text: &str, marks: &[Marks]) -> Vec<(&'static str, usize)> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !is_letter(c)).collect();
    let score = |marks: &Marks| {
        let letters = text.chars().filter(|&c| marks.letters.contains(c)).count();
        let known = words
            .iter()
            .filter(|word| marks.words.contains(word))
            .count();
        letters + WORD_WEIGHT * known
    };
    marks
        .iter()
        .map(|marks| (marks.tag, score(marks)))
        .collect()
}

fn script(text: &str) -> Option<Script> {
    let words = text.split_whitespace().filter(|word| !is_address(word));
    let mut counts = [0usize; 4];
    for c in words.flat_map(str::chars).filter(|c| is_letter(*c)) {
        let place = match c {
            '\u{600}'..='\u{77F}'
            | '\u{8A0}'..='\u{8FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}' => Script::Arabic,
            '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}' => Script::Hebrew,
            _ if c < '\u{250}' => Script::Latin,
            _ => Script::Other,
        };
        if let Some(count) = counts.get_mut(place as usize) {
            *count += 1;
        }
    }
    let scripts = [Script::Arabic, Script::Hebrew, Script::Latin, Script::Other];
    let (count, script) = counts
        .into_iter()
        .zip(scripts)
        .rev()
        .max_by_key(|(count, _)| *count)?;
    (count > 0).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str, site: &str) -> String {
        of_article(text, &Lang::new(site).unwrap()).to_string()
    }

    #[test]
    fn neighbours_of_one_script_are_told_apart() {
        for (text, tag) in [
            ("ذهبت القافلة إلى المدينة في الصباح الباكر", "ar"),
            (
                "کاروان صبح زود به شهر رسید و مردم از آن استقبال کردند",
                "fa",
            ),
            (
                "قافلہ صبح سویرے شہر میں پہنچا اور لوگوں نے استقبال کیا",
                "ur",
            ),
            (
                "کاروانەکە بەیانی زوو گەیشتە شار و خەڵک پێشوازییان لێ کرد",
                "ckb",
            ),
            ("השיירה הגיעה אל העיר בבוקר", "he"),
            ("The caravan came to the town in the morning", "en"),
            ("La caravane est dans la ville pour les fêtes", "fr"),
        ] {
            assert_eq!(article(text, "ar"), tag, "{text}");
            assert_eq!(article(text, "en"), tag, "{text}");
        }
    }

    #[test]
    fn the_site_decides_where_the_text_does_not() {
        assert_eq!(article("2021", "fa-AF"), "fa-AF");
        assert_eq!(article("سلام", "fa"), "fa");
        assert_eq!(article("ذهب إلى البيت", "ar-EG"), "ar-EG");
        assert_eq!(article("Lorem ipsum dolor", "ar"), "und");
    }

    #[test]
    fn a_block_needs_clear_evidence() {
        let arabic = Lang::arabic();
        let block = |text| of_block(text, &arabic).map(|lang| lang.to_string());
        assert_eq!(
            block("The end of the road is in sight for all of us").as_deref(),
            Some("en")
        );
        assert_eq!(
            block("قافلہ صبح سویرے شہر میں پہنچا اور لوگوں نے استقبال کیا").as_deref(),
            Some("ur")
        );
        assert_eq!(block("OpenAI"), None);
        assert_eq!(block("ذهبت القافلة إلى المدينة في الصباح الباكر"), None);
    }
}
