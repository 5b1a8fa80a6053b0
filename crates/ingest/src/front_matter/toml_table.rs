//! Front matter in TOML.

use toml::de::{DeTable, DeValue};

use super::{Entry, error, line_at, value::Value};
use crate::IngestError;

/// The entries of a TOML text. Keys in Arabic need no quotation marks here, though TOML asks for
/// them.
pub(super) fn entries(inner: &str) -> Result<Vec<Entry>, IngestError> {
    let strict = parse(inner);
    match strict {
        Err(_) if !inner.contains("\"\"\"") && !inner.contains("'''") => {
            parse(&with_quoted_keys(inner)).or(strict)
        }
        result => result,
    }
}

fn parse(inner: &str) -> Result<Vec<Entry>, IngestError> {
    let table = DeTable::parse(inner).map_err(|found| {
        let line = line_at(inner, found.span().map_or(0, |span| span.start));
        error(line, format!("TOML: {}", found.message()))
    })?;
    let entry = |(key, value): (&toml::Spanned<_>, &toml::Spanned<DeValue>)| -> Entry {
        let key: &toml::Spanned<std::borrow::Cow<str>> = key;
        Entry {
            key: key.get_ref().to_string(),
            line: line_at(inner, key.span().start),
            value: self::value(value.get_ref()),
        }
    };
    Ok(table.get_ref().iter().map(entry).collect())
}

/// The parser bounds how deep values lie inside each other.
fn value(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Text(number.to_string()),
        DeValue::Float(number) => Value::Text(number.to_string()),
        DeValue::Boolean(flag) => Value::Text(flag.to_string()),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => Value::List(
            items
                .iter()
                .map(|item| self::value(item.get_ref()))
                .collect(),
        ),
        DeValue::Table(table) => {
            let pairs = table.iter();
            Value::Table(
                pairs
                    .map(|(key, value)| (key.get_ref().to_string(), self::value(value.get_ref())))
                    .collect(),
            )
        }
    }
}

fn with_quoted_keys(inner: &str) -> String {
    let quoted = |line: &str| match line.split_once('=') {
        Some((key, rest)) if is_bare(key.trim()) => format!("\"{}\" ={rest}", key.trim()),
        _ => line.to_owned(),
    };
    inner.split_inclusive('\n').map(quoted).collect()
}

fn is_bare(key: &str) -> bool {
    !key.is_ascii()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_numbers_and_tables_keep_their_spelling() {
        let entries =
            entries("date = 2021-07-18\nviews = 7\n\nsource = { name = \"أ\" }\n").unwrap();
        let values: Vec<_> = entries
            .into_iter()
            .map(|entry| (entry.line, entry.value))
            .collect();
        let text = |text: &str| Value::Text(text.to_owned());
        assert!(values.contains(&(2, text("2021-07-18"))));
        assert!(values.contains(&(3, text("7"))));
        assert!(values.contains(&(5, Value::Table(vec![("name".to_owned(), text("أ"))]))));
    }

    #[test]
    fn arabic_keys_need_no_quotation_marks() {
        let entries = entries("عنوان = \"أ\"\n").unwrap();
        assert_eq!(
            entries.first().map(|entry| entry.key.as_str()),
            Some("عنوان")
        );
    }

    #[test]
    fn an_error_names_its_line() {
        let error = entries("title = \"a\"\ndate = \n").unwrap_err();
        assert_eq!(error.line(), Some(3));
    }
}
