//! Entries into the fields of a draft; what cannot be used is a warning.

use std::collections::HashSet;

use maqal_article::{Author, Direction, Href, Inline, Lang, Source, Stamp};

use super::{
    Entry,
    key::{self, Key},
    value::{Expected, Value},
};
use crate::{
    WarningKind,
    dates::{self, Order, Reading},
    draft::Draft,
    numerals,
    spelling::{one_line, shortened},
    warnings::Warnings,
};

/// Puts entries into the draft.
pub(super) fn fill(draft: &mut Draft, mut entries: Vec<Entry>, warnings: &mut Warnings) {
    entries.sort_by_key(|entry| entry.line);
    let mut seen = HashSet::new();
    for entry in entries {
        let Some(key) = Key::of(&entry.key) else {
            let nearest = key::nearest(&entry.key);
            let key = entry.key;
            warnings.at(entry.line, WarningKind::UnknownKey { key, nearest });
            continue;
        };
        if entry.value.is_empty() {
            continue;
        }
        let result = if seen.insert(key) {
            set(draft, key, &entry, warnings)
        } else {
            Err("only one key of this meaning")
        };
        if let Err(expected) = result {
            let found = shortened(&entry.value.shown());
            let key = entry.key;
            warnings.at(
                entry.line,
                WarningKind::BadValue {
                    key,
                    found,
                    expected,
                },
            );
        }
    }
}

fn set(
    draft: &mut Draft,
    key: Key,
    entry: &Entry,
    warnings: &mut Warnings,
) -> Result<(), Expected> {
    let article = &mut draft.article;
    let value = &entry.value;
    match key {
        Key::Headline => article.headline = value.line()?,
        Key::Slug => article.slug = value.line()?,
        Key::Id => article.id = value.line()?,
        Key::Lang => draft.lang = Some(lang(value)?),
        Key::Dir => draft.dir = Some(dir(value)?),
        Key::Kicker => article.kicker = Some(value.line()?),
        Key::Lead => article.lead = vec![Inline::text(value.line()?)],
        Key::Byline => article.byline = authors(value, entry.line, warnings)?,
        Key::Source => set_source(&mut article.source, value, entry.line, warnings)?,
        Key::SourceUrl => {
            let href = href(&value.line()?, entry.line, warnings);
            set_source_url(&mut article.source, href);
        }
        Key::Published => article.published = Some(stamp(entry, warnings)?),
        Key::Updated => article.updated = Some(stamp(entry, warnings)?),
        Key::Section => article.section = Some(value.line()?),
        Key::Tags => article.tags = tags(value)?,
        Key::TranslationOf => article.translation_of = Some(value.line()?),
        Key::Views => {
            article.views = Some(numerals::count(&value.line()?).ok_or("a whole number")?);
        }
    }
    Ok(())
}

fn lang(value: &Value) -> Result<Lang, Expected> {
    Lang::new(&value.line()?).map_err(|_| "a language tag such as \"ar\", \"fa\" or \"ar-EG\"")
}

fn dir(value: &Value) -> Result<Direction, Expected> {
    match value.line()?.to_ascii_lowercase().as_str() {
        "rtl" => Ok(Direction::Rtl),
        "ltr" => Ok(Direction::Ltr),
        _ => Err("\"rtl\" or \"ltr\""),
    }
}

fn stamp(entry: &Entry, warnings: &mut Warnings) -> Result<Stamp, Expected> {
    let text = entry.value.line()?;
    match dates::read(&text, Order::DayFirst) {
        Some(Reading::Stamp {
            stamp,
            wrong_weekday,
        }) => {
            if wrong_weekday {
                warnings.at(entry.line, WarningKind::WrongWeekday { text });
            }
            Ok(stamp)
        }
        _ => Err("a date of the Gregorian calendar as YYYY-MM-DD"),
    }
}

fn tags(value: &Value) -> Result<Vec<String>, Expected> {
    let tags: Vec<String> = match value {
        Value::Text(text) => text.split([',', '،']).map(one_line).collect(),
        // YAML does not know the Arabic comma: «[جسور، أنهار]» is one item there.
        Value::List(items) => {
            let lines = items.iter().map(Value::line);
            let lines: Vec<String> = lines.collect::<Result<_, _>>()?;
            lines
                .iter()
                .flat_map(|line| line.split('،'))
                .map(one_line)
                .collect()
        }
        Value::Table(_) => return Err("a list of words"),
    };
    let mut unique: Vec<String> = Vec::new();
    for tag in tags {
        if !tag.is_empty() && !unique.contains(&tag) {
            unique.push(tag);
        }
    }
    Ok(unique)
}

fn authors(value: &Value, line: u32, warnings: &mut Warnings) -> Result<Vec<Author>, Expected> {
    let items = match value {
        Value::List(items) => items.iter().flat_map(apart).collect(),
        one => apart(one),
    };
    let mut authors = Vec::new();
    for item in items.iter().filter(|item| !item.is_empty()) {
        let (name, address) = named(item, "a name, a list of names, or name and url")?;
        let href = address.and_then(|address| href(&address, line, warnings));
        authors.push(Author { name, href });
    }
    Ok(authors)
}

/// The names of a text that the Arabic comma sets apart.
fn apart(value: &Value) -> Vec<Value> {
    match value {
        Value::Text(names) => {
            let names = names.split('،').map(str::to_owned);
            names.map(Value::Text).collect()
        }
        other => vec![other.clone()],
    }
}

fn set_source(
    source: &mut Option<Source>,
    value: &Value,
    line: u32,
    warnings: &mut Warnings,
) -> Result<(), Expected> {
    let (name, address) = named(value, "a name, or name and url")?;
    let given = source.take().and_then(|source| source.href);
    let href = address
        .and_then(|address| href(&address, line, warnings))
        .or(given);
    *source = Some(Source { name, href });
    Ok(())
}

/// The address may come before the name; until then it stands for it.
fn set_source_url(source: &mut Option<Source>, href: Option<Href>) {
    let Some(href) = href else { return };
    let name = match source.take() {
        Some(source) => source.name,
        None => href.as_str().to_owned(),
    };
    *source = Some(Source {
        name,
        href: Some(href),
    });
}

/// A name alone, or a table with `name` and `url`.
fn named(value: &Value, expected: Expected) -> Result<(String, Option<String>), Expected> {
    let Value::Table(pairs) = value else {
        return value.line().map(|name| (name, None)).map_err(|_| expected);
    };
    let (mut name, mut address) = (None, None);
    for (key, value) in pairs {
        let value = value.line().map_err(|_| expected)?;
        match key.to_lowercase().as_str() {
            "name" | "اسم" | "الاسم" => name = Some(value),
            "url" | "link" | "href" | "رابط" | "الرابط" => address = Some(value),
            _ => return Err(expected),
        }
    }
    match name.or_else(|| address.clone()) {
        Some(name) => Ok((name, address.filter(|address| !address.is_empty()))),
        None => Err(expected),
    }
}

fn href(address: &str, line: u32, warnings: &mut Warnings) -> Option<Href> {
    Href::new(address)
        .map_err(|error| {
            let address = shortened(address);
            let scheme = error.scheme;
            warnings.at(line, WarningKind::RefusedLink { address, scheme });
        })
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(key: &str, value: Value) -> (Draft, Vec<WarningKind>) {
        let (mut draft, mut warnings) = (Draft::default(), Warnings::default());
        let key = key.to_owned();
        fill(
            &mut draft,
            vec![Entry {
                key,
                line: 2,
                value,
            }],
            &mut warnings,
        );
        let kinds = warnings
            .into_sorted()
            .into_iter()
            .map(|warning| warning.kind);
        (draft, kinds.collect())
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn authors_are_names_lists_or_tables() {
        let table = Value::Table(vec![
            ("name".to_owned(), text("سلمى")),
            ("url".to_owned(), text("https://example.org")),
        ]);
        let (draft, warnings) = filled("كاتب", Value::List(vec![text("نادر"), table]));
        let names: Vec<_> = draft
            .article
            .byline
            .iter()
            .map(|a| (a.name.as_str(), a.href.is_some()))
            .collect();
        assert_eq!(names, [("نادر", false), ("سلمى", true)]);
        assert_eq!(warnings, []);
        let (draft, _) = filled("author", text("نادر، سلمى"));
        assert_eq!(draft.article.byline.len(), 2);
    }

    #[test]
    fn tags_are_split_and_told_once() {
        let (draft, _) = filled("tags", text("بحر، سفن,بحر"));
        assert_eq!(draft.article.tags, ["بحر", "سفن"]);
    }

    #[test]
    fn an_arabic_comma_parts_the_items_of_a_list_too() {
        let list = || Value::List(vec![text("جسور، أنهار"), text("مدن")]);
        let (draft, _) = filled("tags", list());
        assert_eq!(draft.article.tags, ["جسور", "أنهار", "مدن"]);
        let (draft, _) = filled("author", list());
        assert_eq!(draft.article.byline.len(), 3);
    }

    #[test]
    fn a_value_that_cannot_be_used_is_told() {
        for (key, value) in [
            ("date", "31/02/2021"),
            ("lang", "arabic"),
            ("dir", "up"),
            ("views", "many"),
        ] {
            let (draft, warnings) = filled(key, text(value));
            assert_eq!(draft.article, Draft::default().article);
            assert!(
                matches!(&warnings[..], [WarningKind::BadValue { found, .. }] if found == value)
            );
        }
    }

    #[test]
    fn a_refused_address_leaves_the_name() {
        let table = Value::Table(vec![
            ("name".to_owned(), text("صحيفة")),
            ("url".to_owned(), text("javascript:alert(1)")),
        ]);
        let (draft, warnings) = filled("source", table);
        assert_eq!(
            draft.article.source,
            Some(Source {
                name: "صحيفة".to_owned(),
                href: None
            })
        );
        assert!(matches!(&warnings[..], [WarningKind::RefusedLink { .. }]));
    }
}
