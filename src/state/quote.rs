//! A quotation of an article with a link that leads to its words: `#:~:text=`, as the text fragments
//! of the URL Fragment Text Directives draft have it.
//!
//! What was selected is looked up in the article's own text, so that it does not matter how the page
//! shows it: without vowel signs, or with other digits.

use maqal_article::Lang;

use crate::percent;

/// The words of an article that were selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quote {
    /// The words as the article has them, whole.
    pub(crate) text: String,
    /// What follows the page's address, so that it leads to the words.
    pub(crate) fragment: String,
}

/// From this many words on the link names the first and the last ones only.
const LONG: usize = 12;
/// How many words stand for the beginning or the end of a long quotation.
const EDGE: usize = 4;
/// How many words before a quotation tell it from the same words elsewhere.
const BEFORE: usize = 3;

/// A word of the article.
struct Word<'a> {
    /// As it is written, with the signs around it.
    text: &'a str,
    /// As it is compared.
    plain: String,
    /// The number of the text that it stands in.
    passage: usize,
}

/// Finds what was selected in the texts of an article; words that were cut are made whole. `None`
/// where it is not there.
pub(crate) fn quote(passages: &[String], selected: &str) -> Option<Quote> {
    let words: Vec<Word<'_>> = passages
        .iter()
        .enumerate()
        .flat_map(|(passage, text)| {
            text.split_whitespace().map(move |text| Word {
                text,
                plain: plain(text),
                passage,
            })
        })
        .filter(|word| !word.plain.is_empty())
        .collect();
    let wanted = selected.split_whitespace().map(plain);
    let wanted: Vec<String> = wanted.filter(|word| !word.is_empty()).collect();
    let start = find(&words, &wanted)?;
    let chosen = words.get(start..start + wanted.len())?;
    Some(Quote {
        text: joined(chosen),
        fragment: fragment(&words, start, chosen),
    })
}

/// The marks around a quotation in a language; in one that the viewer does not speak, the guillemets.
pub(crate) fn quotation_marks(lang: &Lang) -> [&'static str; 2] {
    match lang.primary() {
        "en" => ["“", "”"],
        "ur" => ["”", "“"],
        "he" => ["”", "”"],
        _ => ["«", "»"],
    }
}

/// Where the wanted words stand. The first may be the end of a word, the last its beginning: a
/// place where both are whole comes first.
fn find(words: &[Word<'_>], wanted: &[String]) -> Option<usize> {
    let (first, last) = (wanted.first()?, wanted.last()?);
    let inner = wanted.get(1..wanted.len().saturating_sub(1)).unwrap_or(&[]);
    let at = |cut: bool| {
        words.windows(wanted.len()).position(|window| {
            let (Some(head), Some(tail)) = (window.first(), window.last()) else {
                return false;
            };
            let inner_words = window.iter().skip(1).zip(inner);
            let edges = if !cut {
                head.plain == *first && tail.plain == *last
            } else if window.len() == 1 {
                head.plain.contains(first.as_str())
            } else {
                head.plain.ends_with(first.as_str()) && tail.plain.starts_with(last.as_str())
            };
            edges
                && inner_words
                    .into_iter()
                    .all(|(word, plain)| word.plain == *plain)
        })
    };
    at(false).or_else(|| at(true))
}

/// A word without the signs around it, without vowel signs and tatweel, its digits in one script; a
/// sign that stands alone is itself.
fn plain(word: &str) -> String {
    let core = match trimmed(word) {
        "" => word,
        core => core,
    };
    let letters = core.chars().filter(|c| *c != 'ـ' && !is_mark(*c));
    letters
        .map(|c| match c {
            '٠'..='٩' => digit(c, '٠'),
            '۰'..='۹' => digit(c, '۰'),
            _ => c,
        })
        .collect()
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && !is_mark(c))
}

/// Vowel signs and the signs of the Qur'an: pages may hide them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
}

/// Words with spaces between them, and a line feed where another text begins; the signs at both
/// ends are left to the quotation marks around them.
fn joined(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    let mut passage = None;
    for word in words {
        if let Some(before) = passage {
            text.push(if before == word.passage { ' ' } else { '\n' });
        }
        text.push_str(word.text);
        passage = Some(word.passage);
    }
    trimmed(&text).to_owned()
}

/// `#:~:text=[before-,]words` or, for a quotation that is long or of more than one text,
/// `#:~:text=[before-,]first words,last words`.
fn fragment(words: &[Word<'_>], start: usize, chosen: &[Word<'_>]) -> String {
    let mut fragment = "#:~:text=".to_owned();
    let one_text =
        chosen.first().map(|word| word.passage) == chosen.last().map(|word| word.passage);
    let parts = if one_text && chosen.len() < LONG {
        vec![chosen]
    } else {
        // Neither reaches into another text, and they do not meet.
        let edge = EDGE.min(chosen.len() / 2).max(1);
        let (head, tail) = (chosen.get(..edge), chosen.get(chosen.len() - edge..));
        let (head, tail) = (head.unwrap_or(&[]), tail.unwrap_or(&[]));
        let first = head.first().map(|word| word.passage);
        let last = tail.last().map(|word| word.passage);
        let head_length = head
            .iter()
            .take_while(|word| Some(word.passage) == first)
            .count();
        let tail_start = tail
            .iter()
            .take_while(|word| Some(word.passage) != last)
            .count();
        vec![
            head.get(..head_length).unwrap_or(&[]),
            tail.get(tail_start..).unwrap_or(&[]),
        ]
    };
    let opening = parts.first().copied().unwrap_or(&[]);
    if !is_first(words, start, opening) {
        let before = words
            .get(start.saturating_sub(BEFORE)..start)
            .unwrap_or(&[]);
        push_encoded(&joined(before), &mut fragment);
        fragment.push_str("-,");
    }
    for (nth, part) in parts.iter().enumerate() {
        if nth > 0 {
            fragment.push(',');
        }
        push_encoded(&joined(part), &mut fragment);
    }
    fragment
}

/// Whether a browser that looks for these words comes to this place first.
fn is_first(words: &[Word<'_>], start: usize, opening: &[Word<'_>]) -> bool {
    let same = |window: &[Word<'_>]| window.iter().zip(opening).all(|(a, b)| a.plain == b.plain);
    words.windows(opening.len().max(1)).position(same) == Some(start)
}

/// Encodes all but ASCII letters and digits: the signs `-`, `,` and `&` mean something there, and
/// other programs cut a link at a letter that they do not expect.
fn push_encoded(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            percent::push_byte(byte, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_has_the_marks_of_its_language() {
        let marks = |tag| quotation_marks(&Lang::new(tag).unwrap());
        assert_eq!(marks("ar-SY"), ["«", "»"]);
        assert_eq!(marks("en-GB"), ["“", "”"]);
        assert_eq!(marks("ur"), ["”", "“"]);
        assert_eq!(marks("he"), ["”", "”"]);
    }

    fn article() -> Vec<String> {
        [
            "على القنطرة القديمة وقف رجل.",
            "ثمّ عَبَرَ القنطرةَ القديمة، في عام ١٩٢٠، إلى «السوق».",
            "a-b, c & d",
        ]
        .map(str::to_owned)
        .into()
    }

    fn quoted(selected: &str) -> (String, String) {
        let quote = quote(&article(), selected).unwrap();
        let encoded = quote.fragment.strip_prefix("#:~:text=").unwrap();
        assert!(encoded.is_ascii());
        (quote.text, percent::decode(encoded))
    }

    #[test]
    fn selected_words_lead_to_themselves() {
        let words = "وقف رجل".to_owned();
        assert_eq!(quoted("وقف رجل."), (words.clone(), words));
    }

    #[test]
    fn words_that_were_cut_are_made_whole() {
        assert_eq!(quoted("قف رج").0, "وقف رجل");
        assert_eq!(quoted("سو").0, "السوق");
    }

    #[test]
    fn it_does_not_matter_how_the_page_shows_signs_and_digits() {
        let (text, link) = quoted("ثم عبر القنطرة القديمة، في عام 1920");
        assert_eq!(text, "ثمّ عَبَرَ القنطرةَ القديمة، في عام ١٩٢٠");
        assert_eq!(link, text);
    }

    #[test]
    fn an_opening_that_stands_elsewhere_too_is_told_by_the_words_before_it() {
        let again = "ثم قال الشيخ: كان يا ما كان في قديم الزمان رجل من أهل الجسر يبيع الماء";
        let passages = ["كان يا ما كان طائر", again].map(str::to_owned);
        let (_, selected) = again.split_once(": ").unwrap();
        let fragment = quote(&passages, selected).unwrap().fragment;
        let link = percent::decode(&fragment);
        assert_eq!(
            link,
            "#:~:text=ثم قال الشيخ-,كان يا ما كان,أهل الجسر يبيع الماء"
        );
    }

    #[test]
    fn a_long_quotation_is_named_by_its_beginning_and_its_end() {
        let all = article()[..2].join("\n");
        let (text, link) = quoted(&all);
        assert_eq!(text.lines().count(), 2);
        assert_eq!(link, "على القنطرة القديمة وقف,عام ١٩٢٠، إلى «السوق");
    }

    #[test]
    fn a_short_quotation_of_two_texts_keeps_each_end_in_its_own() {
        assert_eq!(quoted("رجل ثم عبر").1, "رجل,عَبَرَ");
    }

    #[test]
    fn signs_that_mean_something_in_a_link_are_encoded() {
        let fragment = quote(&article(), "a-b, c & d").unwrap().fragment;
        assert_eq!(fragment, "#:~:text=a%2Db%2C%20c%20%26%20d");
    }

    #[test]
    fn what_is_not_in_the_article_is_no_quotation() {
        for selected in ["", " ", "غيره", "القنطرة رجل"] {
            assert_eq!(quote(&article(), selected), None, "{selected}");
        }
    }
}
