//! The JSON files of CLDR, and what in them is mended.

use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The folder that holds CLDR's packages.
pub(super) struct Source {
    packages: PathBuf,
}

/// What is wrong in CLDR 48, and what is written in its place.
const MENDED: [(&str, &str); 4] = [
    // A space inside the word.
    ("ر بیع الاول", "ربیع الاول"),
    ("ر بیع الثانی", "ربیع الثانی"),
    // Spelled otherwise than the month's own pair, «کانوونی دووەم».
    ("کانونی یەکەم", "کانوونی یەکەم"),
    // The letter as Sorani's keyboards type it.
    ("ھەینی", "هەینی"),
];

impl Source {
    /// `packages` holds `cldr-core` and its like.
    pub(super) fn open(packages: PathBuf) -> Self {
        Self { packages }
    }

    /// CLDR's version.
    pub(super) fn version(&self) -> Result<String> {
        let package = self.file("cldr-core/package.json")?;
        let version = package["version"].as_str();
        Ok(version.context("cldr-core has no version")?.to_owned())
    }

    /// A calendar of a locale.
    pub(super) fn calendar(&self, locale: &str, name: &str) -> Result<Value> {
        let package = if name.starts_with("islamic") {
            "cldr-cal-islamic-full"
        } else {
            "cldr-dates-full"
        };
        let file = self.file(&format!("{package}/main/{locale}/ca-{name}.json"))?;
        Ok(file["main"][locale]["dates"]["calendars"][name].clone())
    }

    /// The numbers of a locale.
    pub(super) fn numbers(&self, locale: &str) -> Result<Value> {
        let file = self.file(&format!("cldr-numbers-full/main/{locale}/numbers.json"))?;
        Ok(file["main"][locale]["numbers"].clone())
    }

    /// The cardinal plural rules of a language, each with its samples.
    pub(super) fn plural_rules(&self, language: &str) -> Result<Value> {
        let file = self.file("cldr-core/supplemental/plurals.json")?;
        Ok(file["supplemental"]["plurals-type-cardinal"][language].clone())
    }

    /// The zero of a numbering system.
    pub(super) fn zero(&self, system: &str) -> Result<char> {
        let file = self.file("cldr-core/supplemental/numberingSystems.json")?;
        let digits = &file["supplemental"]["numberingSystems"][system]["_digits"];
        let zero = digits.as_str().and_then(|digits| digits.chars().next());
        zero.with_context(|| format!("CLDR has no digits of {system}"))
    }

    fn file(&self, path: &str) -> Result<Value> {
        let path = self.packages.join(path);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        Ok(serde_json::from_str(&text)?)
    }
}

/// A text of CLDR as it is written into the tables.
pub(super) fn text(value: &Value) -> Result<String> {
    let text = value.as_str().context("CLDR has no text here")?;
    let mended = MENDED.iter().find(|(wrong, _)| *wrong == text);
    Ok(mended.map_or(text, |(_, right)| right).to_owned())
}

/// The texts of an object in the order of `keys`.
pub(super) fn texts<'a>(
    object: &Value,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<String>> {
    keys.into_iter().map(|key| text(&object[key])).collect()
}
