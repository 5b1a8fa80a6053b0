//! The tables as Rust, one constant a language.

use anyhow::{Context, Result};
use serde_json::Value;
use std::fmt::Write as _;

use super::pattern::named;
use super::source::{Source, text, texts};

/// A language of the interface, and where in CLDR its dates are.
struct Language {
    name: &'static str,
    /// The locale of its dates.
    locale: &'static str,
    /// A whole date with its weekday: CLDR's own, or one that is written in its place.
    long: Option<&'static str>,
    /// Whether months have shorter names.
    short: bool,
    /// Whether CLDR has the months of the Hijri calendar in this language.
    hijri: bool,
}

const LANGUAGES: [Language; 6] = [
    // Newspapers write no comma after the weekday.
    Language {
        long: Some("EEEE d MMMM y"),
        ..Language::of("ar")
    },
    // CLDR's own is the pattern of languages that have none.
    Language {
        long: Some("EEEE، dی MMMMی y"),
        hijri: false,
        ..Language::of("ckb")
    },
    Language {
        locale: "en-GB",
        ..Language::of("en")
    },
    // Its short names lack the ezafe that a year after them asks for.
    Language {
        short: false,
        ..Language::of("fa")
    },
    Language::of("he"),
    Language::of("ur"),
];

/// The regions whose Arabic months have names of their own, by our name for them.
const REGIONS: [(&str, &[&str]); 4] = [
    ("months", &["ar", "ar-EG", "ar-SA"]),
    ("levantine", &["ar-SY", "ar-LB", "ar-IQ", "ar-JO", "ar-PS"]),
    ("moroccan", &["ar-MA"]),
    ("algerian", &["ar-DZ", "ar-TN"]),
];

/// The numbering systems that a reader can choose, and a locale that uses each.
const NUMERALS: [(&str, &str, &str); 3] = [
    ("LATIN", "latn", "en"),
    ("ARABIC_INDIC", "arab", "ar"),
    ("PERSIAN", "arabext", "fa"),
];

/// Sorani's Hijri months and era, which CLDR lacks.
const SORANI_HIJRI: [&str; 12] = [
    "موحەڕەم",
    "سەفەر",
    "ڕەبیعی یەکەم",
    "ڕەبیعی دووەم",
    "جومادی یەکەم",
    "جومادی دووەم",
    "ڕەجەب",
    "شەعبان",
    "ڕەمەزان",
    "شەووال",
    "زولقەعدە",
    "زولحیججە",
];
const SORANI_HIJRI_DATE: &str = "{day}ی {month}ی {year}ی کۆچی";

const MONTHS: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
];
const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Language {
    const fn of(name: &'static str) -> Self {
        Self {
            name,
            locale: name,
            long: None,
            short: true,
            hijri: true,
        }
    }
}

/// The whole file, before rustfmt.
pub(super) fn tables(source: &Source) -> Result<String> {
    let mut code = format!(
        "//! Names of days and months, patterns of dates, signs of numbers and samples of plural rules.\n\
         //!\n\
         //! Written by `cargo xtask cldr` from Unicode CLDR {version} (licence: Unicode-3.0); not to be edited.\n\n\
         #[cfg(test)] use super::plural::Category;\n\
         use super::{{dates::MonthNames, numerals::Numerals, strings::Calendar}};\n\n\
         const NONE: [&str; 12] = [\"\"; 12];\n",
        version = source.version()?
    );
    for (name, system, locale) in NUMERALS {
        code += &numerals(source, name, system, locale)?;
    }
    for language in &LANGUAGES {
        code += &calendar(source, language)?;
    }
    code += &samples(source)?;
    Ok(code)
}

fn numerals(source: &Source, name: &str, system: &str, locale: &str) -> Result<String> {
    let numbers = source.numbers(locale)?;
    let symbols = &numbers[format!("symbols-numberSystem-{system}")];
    // Marks of direction around a sign are for texts whose direction nobody gives.
    let sign = |field: &str| -> Result<char> {
        let sign = text(&symbols[field])?;
        let sign = sign
            .chars()
            .find(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}'));
        sign.with_context(|| format!("{locale} has no {field} in {system}"))
    };
    Ok(format!(
        "\n/// The numerals of `{system}`.\npub(crate) const {name}: Numerals = Numerals {{ zero: {:?}, group: {:?}, decimal: {:?}, percent: {:?} }};\n",
        source.zero(system)?,
        sign("group")?,
        sign("decimal")?,
        sign("percentSign")?,
    ))
}

fn calendar(source: &Source, language: &Language) -> Result<String> {
    let gregorian = source.calendar(language.locale, "gregorian")?;
    let mut code = format!(
        "\npub(super) const {}: Calendar = Calendar {{\n",
        language.name.to_uppercase()
    );
    let days = texts(&gregorian["days"]["format"]["wide"], WEEKDAYS)?;
    field(&mut code, "weekdays", &days);
    let wide = months(&gregorian, "wide")?;
    let short = months(&gregorian, "abbreviated")?;
    field(&mut code, "months", &wide);
    let shorter = language.short && short != wide;
    let short = if shorter { &short[..] } else { &[] };
    field(&mut code, "short_months", short);
    for (name, locales) in REGIONS.iter().skip(1) {
        let names = if language.name == "ar" {
            regional(source, locales)?
        } else {
            Vec::new()
        };
        field(&mut code, name, &names);
    }
    code += "in_use: MonthNames::OfLanguage,\n";
    let long = match language.long {
        Some(long) => long.to_owned(),
        None => text(&gregorian["dateFormats"]["full"])?,
    };
    let short = text(&gregorian["dateTimeFormats"]["availableFormats"]["yMMMd"])?;
    writeln!(
        code,
        "long: {:?}, short: {:?},",
        named(&long, "")?,
        named(&short, "")?
    )?;
    let (names, date) = hijri(source, language)?;
    field(&mut code, "hijri_months", &names);
    writeln!(code, "hijri: {date:?},\n}};")?;
    Ok(code)
}

fn hijri(source: &Source, language: &Language) -> Result<(Vec<String>, String)> {
    if !language.hijri {
        let names = SORANI_HIJRI.map(str::to_owned).into();
        return Ok((names, SORANI_HIJRI_DATE.to_owned()));
    }
    let calendar = source.calendar(language.locale, "islamic-umalqura")?;
    let era = text(&calendar["eras"]["eraAbbr"]["0"])?;
    let date = named(&text(&calendar["dateFormats"]["long"])?, &era)?;
    Ok((months(&calendar, "wide")?, date))
}

/// The names that the locales share.
fn regional(source: &Source, locales: &[&str]) -> Result<Vec<String>> {
    let mut shared = None;
    for locale in locales {
        let names = months(&source.calendar(locale, "gregorian")?, "wide")?;
        let kept = shared.get_or_insert_with(|| names.clone());
        anyhow::ensure!(
            *kept == names,
            "{locale} has other months than {}",
            locales[0]
        );
    }
    shared.context("a region without locales")
}

fn months(calendar: &Value, width: &str) -> Result<Vec<String>> {
    texts(&calendar["months"]["format"][width], MONTHS)
}

/// An array of names; an empty one stands for none.
fn field(code: &mut String, name: &str, names: &[String]) {
    if names.is_empty() {
        *code += &format!("{name}: NONE,\n");
    } else {
        *code += &format!("{name}: {names:?},\n");
    }
}

/// The whole numbers that CLDR gives as samples, from and to, with their category.
fn samples(source: &Source) -> Result<String> {
    let mut code = "\n/// A language, a category, and runs of whole numbers.\n#[cfg(test)]\n\
        type Sample = (&'static str, Category, &'static [(u64, u64)]);\n\
        \n/// Whole numbers of each category, first and last, as CLDR gives them.\n\
        #[cfg(test)]\npub(super) const SAMPLES: &[Sample] = &[\n"
        .to_owned();
    for language in &LANGUAGES {
        let rules = source.plural_rules(language.name)?;
        for category in CATEGORIES {
            let Some(rule) = rules[format!("pluralRule-count-{category}")].as_str() else {
                continue;
            };
            let name = format!("{}{}", category[..1].to_uppercase(), &category[1..]);
            writeln!(
                code,
                "({:?}, Category::{name}, &{:?}),",
                language.name,
                ranges(rule)?
            )?;
        }
    }
    Ok(code + "];\n")
}

/// `… @integer 3~10, 103, … @decimal …` as ranges.
fn ranges(rule: &str) -> Result<Vec<(u64, u64)>> {
    let samples = rule.split("@integer").nth(1).unwrap_or_default();
    let samples = samples.split('@').next().unwrap_or_default();
    let samples = samples.split(',').map(str::trim);
    samples
        .filter(|sample| !sample.is_empty() && *sample != "…")
        .map(|sample| {
            let (first, last) = sample.split_once('~').unwrap_or((sample, sample));
            Ok((first.parse()?, last.parse()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_read_without_the_decimal_ones() {
        let rule = "n % 100 = 3..10 @integer 3~10, 103, … @decimal 3.0, …";
        assert_eq!(ranges(rule).unwrap(), [(3, 10), (103, 103)]);
    }
}
