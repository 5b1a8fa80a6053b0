//! Front matter in YAML.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::{Entry, error, value::Value};
use crate::IngestError;

/// How deep values may lie inside each other.
const MAX_DEPTH: usize = 8;

/// The entries of a YAML mapping. Scalars stay text: `no` is a word and `2021-07-18` is read as
/// any other date.
pub(super) fn entries(inner: &str) -> Result<Vec<Entry>, IngestError> {
    let mut reader = Reader {
        parser: Parser::new_from_str(inner),
    };
    loop {
        let (event, line) = reader.next()?;
        match event {
            Event::MappingStart(..) => return reader.root(),
            Event::StreamEnd | Event::DocumentEnd => return Ok(Vec::new()),
            Event::Scalar(text, ..) if text.trim().is_empty() => {}
            Event::Scalar(..) | Event::SequenceStart(..) | Event::Alias(_) => {
                let reason = "YAML: expected keys with their values, such as «title: …»";
                return Err(error(line, reason.to_owned()));
            }
            _ => {}
        }
    }
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
}

impl<'a> Reader<'a> {
    /// The next event and its line of the file; the front matter begins on the second one.
    fn next(&mut self) -> Result<(Event<'a>, u32), IngestError> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, line(&span))),
            Some(Err(found)) => Err(scan_error(&found)),
            None => Ok((Event::StreamEnd, 1)),
        }
    }

    fn root(&mut self) -> Result<Vec<Entry>, IngestError> {
        let mut entries: Vec<Entry> = Vec::new();
        while let Some((key, line)) = self.key()? {
            if entries.iter().any(|entry| entry.key == key) {
                return Err(error(
                    line,
                    format!("YAML: the key {key:?} stands twice: keep one"),
                ));
            }
            let value = self.value(1)?;
            entries.push(Entry { key, line, value });
        }
        Ok(entries)
    }

    /// The next key of a mapping, `None` at its end.
    fn key(&mut self) -> Result<Option<(String, u32)>, IngestError> {
        match self.next()? {
            (Event::Scalar(key, ..), line) => Ok(Some((key.into_owned(), line))),
            (Event::MappingEnd | Event::StreamEnd, _) => Ok(None),
            (_, line) => Err(error(line, "YAML: expected a word as the key".to_owned())),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, IngestError> {
        let (event, line) = self.next()?;
        self.value_of(event, line, depth)
    }

    fn value_of(&mut self, event: Event, line: u32, depth: usize) -> Result<Value, IngestError> {
        if depth > MAX_DEPTH {
            return Err(error(
                line,
                format!("YAML: values lie more than {MAX_DEPTH} deep inside each other"),
            ));
        }
        match event {
            Event::Scalar(text, style, ..) => Ok(Value::Text(scalar(&text, style))),
            Event::SequenceStart(..) => self.list(depth),
            Event::MappingStart(..) => self.table(depth),
            Event::Alias(_) => {
                let reason = "YAML: aliases (*name) are not read: write the value out";
                Err(error(line, reason.to_owned()))
            }
            _ => Err(error(line, "YAML: expected a value".to_owned())),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, IngestError> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd | Event::StreamEnd, _) => return Ok(Value::List(items)),
                (event, line) => items.push(self.value_of(event, line, depth + 1)?),
            }
        }
    }

    fn table(&mut self, depth: usize) -> Result<Value, IngestError> {
        let mut pairs = Vec::new();
        while let Some((key, _)) = self.key()? {
            pairs.push((key, self.value(depth + 1)?));
        }
        Ok(Value::Table(pairs))
    }
}

fn scalar(text: &str, style: ScalarStyle) -> String {
    let is_null = style == ScalarStyle::Plain && matches!(text, "~" | "null");
    if is_null { "" } else { text }.to_owned()
}

fn line(span: &Span) -> u32 {
    file_line(span.start.line())
}

fn scan_error(found: &ScanError) -> IngestError {
    error(
        file_line(found.marker().line()),
        format!("YAML: {}", found.info()),
    )
}

fn file_line(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_stay_text() {
        let entries = entries("a: no\nb: 2021-07-18\nc: ~\nd: [x, 'y']\n").unwrap();
        let text = |text: &str| Value::Text(text.to_owned());
        let values: Vec<_> = entries.into_iter().map(|entry| entry.value).collect();
        let list = Value::List(vec![text("x"), text("y")]);
        assert_eq!(values, [text("no"), text("2021-07-18"), text(""), list]);
    }

    #[test]
    fn an_error_names_its_line() {
        for (inner, line) in [
            ("a: 1\nb: [1\n", 4),
            ("a: 1\na: 2\n", 3),
            ("- a\n", 2),
            ("a: &x 1\nb: *x\n", 3),
        ] {
            let error = entries(inner).unwrap_err();
            assert_eq!(error.line(), Some(line), "{error}");
        }
    }

    #[test]
    fn deep_values_are_refused() {
        let deep = format!("a: {}", "[".repeat(10_000));
        assert!(entries(&deep).is_err());
    }
}
