//! Bylines.

use maqal_article::Author;

use super::{Found, label};

/// Labels that a colon follows.
const LABELS: [&str; 21] = [
    "كتب",
    "كتبه",
    "كتبها",
    "كتبت",
    "بقلم",
    "إعداد",
    "اعداد",
    "الكاتب",
    "الكاتبة",
    "المؤلف",
    "نویسنده",
    "نوشته",
    "به قلم",
    "تحریر",
    "نووسینی",
    "نووسەر",
    "ئامادەکردنی",
    "מאת",
    "by",
    "author",
    "written by",
];
/// Labels that a name may follow at once.
const LOOSE: [&str; 4] = ["بقلم", "به قلم", "نووسینی", "מאת"];
const ENGLISH: [&str; 3] = ["By", "BY", "Written by"];
/// The longest name or names, in characters and in words.
const MAX_CHARS: usize = 80;
const MAX_WORDS: usize = 10;

/// A byline: «بقلم: سلمى الراوي، نادر حسن».
pub(super) fn read(text: &str) -> Option<Found> {
    let names = label::after_colon(text, &LABELS)
        .or_else(|| label::after_space(text, &LOOSE))
        .or_else(|| label::after_space(text, &ENGLISH).filter(|names| is_capitalised(names)))?;
    let is_short =
        names.chars().count() <= MAX_CHARS && names.split_whitespace().count() <= MAX_WORDS;
    if !is_short || names.ends_with(['.', '؟', '?', '!', ':']) {
        return None;
    }
    let authors: Vec<Author> = split(names).collect();
    (!authors.is_empty()).then_some(Found::Byline(authors))
}

fn split(names: &str) -> impl Iterator<Item = Author> {
    let parts = names.split(['،', ',', '/', '&']);
    let parts = parts.flat_map(|part| part.split(" and "));
    parts
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Author {
            name: name.to_owned(),
            href: None,
        })
}

fn is_capitalised(names: &str) -> bool {
    names.split_whitespace().all(|word| {
        matches!(word, "and" | "&" | "de" | "al" | "von") || word.starts_with(char::is_uppercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        match read(text) {
            Some(Found::Byline(authors)) => authors.into_iter().map(|author| author.name).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn names_follow_their_label() {
        assert_eq!(names("كتب: سلمى الراوي"), ["سلمى الراوي"]);
        assert_eq!(
            names("بقلم سلمى الراوي، نادر حسن"),
            ["سلمى الراوي", "نادر حسن"]
        );
        assert_eq!(
            names("By Dana Reed and Omar Aziz"),
            ["Dana Reed", "Omar Aziz"]
        );
    }

    #[test]
    fn a_sentence_is_no_byline() {
        assert_eq!(names("كتب التاريخ: فصول من رحلة."), [""; 0]);
        assert_eq!(names("By the river we waited"), [""; 0]);
    }
}
