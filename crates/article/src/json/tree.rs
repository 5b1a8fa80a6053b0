//! Parsing JSON (RFC 8259) into a tree of what the bundle's files hold.
//!
//! A general parser brings floating point, number formatting and a map into the viewer, which no
//! file of the bundle needs and every reader would download.

/// The deepest nesting that is read: an article's own is below 128.
const MAX_DEPTH: usize = 160;

/// A parsed JSON value. An object is a list of its fields, which are few.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// `null`, `true`, `false`, or a number that is negative or has a fraction: no field of the
    /// bundle has such a value.
    Other,
    /// A whole number.
    Number(u64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Tree>),
    /// An object, with its fields in order.
    Object(Vec<(String, Tree)>),
}

/// Parses a whole file; the error is the byte at which it is no JSON.
pub(crate) fn parse(bytes: &[u8]) -> Result<Tree, usize> {
    let mut parser = Parser { bytes, at: 0 };
    let tree = parser.value(0);
    parser.space();
    tree.filter(|_| parser.at == bytes.len()).ok_or(parser.at)
}

struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn skip(&mut self, byte: u8) -> bool {
        self.space();
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self, depth: usize) -> Option<Tree> {
        self.space();
        match self.peek()? {
            b'"' => self.text().map(Tree::Text),
            b'[' if depth < MAX_DEPTH => self.list(depth).map(Tree::List),
            b'{' if depth < MAX_DEPTH => self.object(depth).map(Tree::Object),
            b'n' => self.word(b"null"),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<Tree> {
        let rest = self.bytes.get(self.at..)?;
        self.at += rest.starts_with(word).then_some(word.len())?;
        Some(Tree::Other)
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Tree>> {
        let mut items = Vec::new();
        self.at += 1;
        if self.skip(b']') {
            return Some(items);
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.skip(b']') {
                return Some(items);
            }
            self.skip(b',').then_some(())?;
        }
    }

    fn object(&mut self, depth: usize) -> Option<Vec<(String, Tree)>> {
        let mut fields = Vec::new();
        self.at += 1;
        if self.skip(b'}') {
            return Some(fields);
        }
        loop {
            self.space();
            let name = self.text()?;
            self.skip(b':').then_some(())?;
            fields.push((name, self.value(depth + 1)?));
            if self.skip(b'}') {
                return Some(fields);
            }
            self.skip(b',').then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Tree> {
        let negative = self.peek() == Some(b'-');
        self.at += usize::from(negative);
        let start = self.at;
        let digits = self.digits()?;
        if digits > 1 && self.bytes.get(start) == Some(&b'0') {
            return None;
        }
        let whole = self.bytes.get(start..self.at)?;
        let fraction = self.fraction()?;
        if negative || fraction {
            return Some(Tree::Other);
        }
        let number = whole.iter().try_fold(0_u64, |number, digit| {
            let shifted = number.checked_mul(10)?;
            shifted.checked_add(u64::from(digit - b'0'))
        });
        Some(number.map_or(Tree::Other, Tree::Number))
    }

    /// Passes over a fraction and an exponent; whether there was either.
    fn fraction(&mut self) -> Option<bool> {
        let start = self.at;
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Some(self.at > start)
    }

    /// Passes over one or more digits and counts them.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(self.at - start)
    }

    fn text(&mut self) -> Option<String> {
        (self.peek()? == b'"').then_some(())?;
        self.at += 1;
        let mut text = Vec::new();
        loop {
            match self.next()? {
                b'"' => return String::from_utf8(text).ok(),
                b'\\' => {
                    let c = self.escaped()?;
                    text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                control if control < b' ' => return None,
                byte => text.push(byte),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.utf16()?,
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            _ => return None,
        })
    }

    /// A character written as one or two units of UTF-16.
    fn utf16(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        (self.next()? == b'\\' && self.next()? == b'u').then_some(())?;
        let second = self.unit()?;
        let low = (0xdc00..0xe000).contains(&second).then_some(second)?;
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + (low - 0xdc00))
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| {
            let digit = char::from(self.next()?).to_digit(16)?;
            Some(unit * 16 + digit)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// What serde_json reads, as a tree.
    fn expected(value: &Value) -> Tree {
        match value {
            Value::Null | Value::Bool(_) => Tree::Other,
            Value::Number(number) => number.as_u64().map_or(Tree::Other, Tree::Number),
            Value::String(text) => Tree::Text(text.clone()),
            Value::Array(items) => Tree::List(items.iter().map(expected).collect()),
            Value::Object(fields) => Tree::Object(
                fields
                    .iter()
                    .map(|(name, value)| (name.clone(), expected(value)))
                    .collect(),
            ),
        }
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            (0.25_f64..1e300).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_serde_json_writes_is_read(value in json()) {
            let (compact, pretty) = (value.to_string(), format!("{value:#}"));
            prop_assert_eq!(parse(compact.as_bytes()), Ok(expected(&value)));
            prop_assert_eq!(parse(pretty.as_bytes()), Ok(expected(&value)));
        }

        #[test]
        fn what_is_no_json_for_serde_json_is_none_here(
            text in prop::collection::vec(prop::sample::select(b"[]{}\",:019.eE+-\\nu tf".as_slice()), 0..24)
        ) {
            let theirs = serde_json::from_slice::<serde::de::IgnoredAny>(&text).is_ok();
            prop_assert_eq!(parse(&text).is_ok(), theirs);
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes: Vec<u8>) {
            let _ = parse(&bytes);
        }
    }

    #[test]
    fn escapes_stand_for_their_characters() {
        let json = br#""\u0645\ud83d\ude00\n\/\"""#;
        assert_eq!(parse(json), Ok(Tree::Text("م😀\n/\"".into())));
        assert!(parse(br#""\ud83d""#).is_err());
    }

    #[test]
    fn deep_nesting_is_refused() {
        let json = "[".repeat(100_000);
        assert_eq!(parse(json.as_bytes()), Err(MAX_DEPTH));
    }
}
