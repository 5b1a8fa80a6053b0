//! The interface's words, plural rules, dates and numerals, one file a language.
//!
//! Everything is a static table, so that pages rendered at build time and in any browser agree. The
//! build has all languages; the viewer reads the file of the one in use.

// In the browser the tables come from files.
#![cfg_attr(
    all(target_arch = "wasm32", not(test)),
    expect(dead_code, reason = "the tables of words are for the build")
)]

mod ar;
mod catalogue;
mod choices;
mod ckb;
mod cldr;
mod dates;
mod en;
mod fa;
mod he;
mod keys;
mod languages;
mod listen;
mod numerals;
mod plural;
mod settings;
mod strings;
mod table;
mod tools;
mod ur;

pub(crate) use choices::{Choices, with_choices};
pub(crate) use cldr::{ARABIC_INDIC, LATIN, PERSIAN};
pub(crate) use dates::{MonthNames, hijri_date, long_date, month_examples, short_date};
pub(crate) use languages::language_name;
pub(crate) use numerals::Numerals;
pub(crate) use plural::Plural;
pub(crate) use strings::{Strings, fill};
pub(crate) use tools::Tools;

use maqal_article::Lang;

/// The languages of the interface: each by its code, with the name that it has for itself.
pub(crate) const LANGUAGES: [(&str, &str); 6] = [
    ("ar", "العربية"),
    ("en", "English"),
    ("fa", "فارسی"),
    ("ur", "اردو"),
    ("ckb", "کوردی"),
    ("he", "עברית"),
];

/// The language of the interface for texts in a language; Arabic where there is none.
pub(crate) fn language(lang: &Lang) -> &'static str {
    let primary = lang.primary();
    let known = LANGUAGES.iter().find(|(code, _)| *code == primary);
    known.unwrap_or(&LANGUAGES[0]).0
}

/// The strings of a language; those of Arabic where there are none.
pub(crate) fn strings(lang: &Lang) -> &'static Strings {
    match lang.primary() {
        "en" => &en::STRINGS,
        "fa" => &fa::STRINGS,
        "ur" => &ur::STRINGS,
        "ckb" => &ckb::STRINGS,
        "he" => &he::STRINGS,
        _ => &ar::STRINGS,
    }
}

/// The file of a language's strings, for the viewer.
#[cfg(any(test, feature = "ssr"))]
pub(crate) fn file(strings: &Strings) -> String {
    table::write(strings)
}

/// Reads the file of a language's strings, which stays for as long as the page; `None` where it is
/// damaged or of another build.
pub(crate) fn read(file: String) -> Option<&'static Strings> {
    let strings: Strings = table::read(Box::leak(file.into_boxed_str()))?;
    Some(Box::leak(Box::new(strings)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = &'static Strings> {
        LANGUAGES
            .map(|(code, _)| strings(&Lang::new(code).unwrap()))
            .into_iter()
    }

    #[test]
    fn every_language_is_read_as_it_was_written() {
        for (strings, (code, _)) in all().zip(LANGUAGES) {
            let written = file(strings);
            let read = read(written.clone()).unwrap();
            assert_eq!((read.lang, file(read)), (code, written));
        }
    }

    #[test]
    fn a_language_is_found_by_its_code_or_is_arabic() {
        for (tag, code) in [
            ("fa-AF", "fa"),
            ("ckb", "ckb"),
            ("ar-EG", "ar"),
            ("fr", "ar"),
        ] {
            assert_eq!(language(&Lang::new(tag).unwrap()), code);
        }
    }

    #[test]
    fn a_language_names_the_places_that_are_filled() {
        let places = |text: &str| {
            let mut names: Vec<_> = text
                .split('{')
                .skip(1)
                .map(|rest| rest.split('}').next().unwrap().to_owned())
                .collect();
            names.sort();
            names
        };
        let arabic = file(strings(&Lang::arabic()));
        for other in all() {
            let other_file = file(other);
            for (ours, theirs) in arabic.lines().zip(other_file.lines()) {
                // Forms for one and two have no number in some languages.
                let (ours, theirs) = (places(ours), places(theirs));
                let without_number = |names: &[String]| names.iter().all(|name| name == "n");
                assert!(
                    ours == theirs
                        || (without_number(&ours) && without_number(&theirs))
                        || ours.contains(&"weekday".into()),
                    "{}: {ours:?} {theirs:?}",
                    other.lang
                );
            }
        }
    }
}
