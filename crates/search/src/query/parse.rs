use super::{Atom, Clause, Field, FieldTerm, Query};

/// Characters of the text that are read; what follows is not.
const MAX_CHARS: usize = 1000;
/// Words, phrases and fields kept.
const MAX_TERMS: usize = 48;

/// A piece of the text, before it has a meaning.
#[derive(Debug, PartialEq)]
enum Piece<'t> {
    Bare(&'t str),
    Quoted(&'t str),
}

/// Splits at white space, keeping what stands in quotation marks whole.
struct Pieces<'t> {
    rest: &'t str,
}

pub(super) fn parse(text: &str, typing: bool) -> Query {
    let end = text
        .char_indices()
        .nth(MAX_CHARS)
        .map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let mut reader = Parser::default();
    let mut pieces = Pieces { rest: text };
    while let Some((exclude, field, piece)) = pieces.next_term() {
        if reader.terms >= MAX_TERMS {
            break;
        }
        reader.take(exclude, field, piece);
    }
    let ends_in_word = text.chars().next_back().is_some_and(char::is_alphanumeric);
    if typing && ends_in_word {
        reader.open_last_word();
    }
    reader.query
}

#[derive(Default)]
struct Parser {
    query: Query,
    terms: usize,
    /// The piece before was `OR`, and there is a clause to join.
    joining: bool,
    /// The last piece was a bare word, so that it may be the beginning of one.
    last_is_word: bool,
}

impl Parser {
    fn take(&mut self, exclude: bool, field: Option<Field>, piece: Piece<'_>) {
        self.last_is_word = false;
        if let Some(field) = field {
            let (Piece::Bare(value) | Piece::Quoted(value)) = piece;
            self.terms += 1;
            // A comma behind a value is none of it.
            let value = value
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_owned();
            return self.query.fields.push(FieldTerm {
                exclude,
                field,
                value,
            });
        }
        match piece {
            Piece::Bare("OR" | "|" | "||") if !exclude => {
                self.joining = self
                    .query
                    .clauses
                    .last()
                    .is_some_and(|clause| !clause.exclude);
            }
            Piece::Bare(text) => {
                for word in words(text) {
                    self.add(exclude, Atom::Word(word.to_owned()));
                }
                self.last_is_word = true;
            }
            Piece::Quoted(text) => {
                let words: Vec<String> = words(text).map(str::to_owned).collect();
                if !words.is_empty() {
                    self.add(exclude, Atom::Phrase(words));
                }
            }
        }
    }

    fn add(&mut self, exclude: bool, atom: Atom) {
        self.terms += 1;
        let joining = std::mem::take(&mut self.joining) && !exclude;
        match self.query.clauses.last_mut() {
            Some(clause) if joining => clause.any.push(atom),
            _ => self.query.clauses.push(Clause {
                exclude,
                any: vec![atom],
            }),
        }
    }

    fn open_last_word(&mut self) {
        let last = self
            .query
            .clauses
            .last_mut()
            .and_then(|clause| clause.any.last_mut());
        if let (true, Some(atom)) = (self.last_is_word, last)
            && let Atom::Word(word) = atom
        {
            *atom = Atom::Prefix(std::mem::take(word));
        }
    }
}

impl<'t> Pieces<'t> {
    /// The next word or quotation, whether `-` stands before it, and its field's name.
    fn next_term(&mut self) -> Option<(bool, Option<Field>, Piece<'t>)> {
        self.rest = self.rest.trim_start();
        let mut exclude = false;
        if let Some(rest) = self.rest.strip_prefix(HYPHENS)
            && begins_term(rest)
        {
            exclude = true;
            self.rest = rest;
        }
        let field = self.field();
        self.piece().map(|piece| (exclude, field, piece))
    }

    /// A field's name and its colon, where a value follows.
    fn field(&mut self) -> Option<Field> {
        let colon = self
            .rest
            .find(|c: char| c == ':' || c.is_whitespace() || closing(c).is_some())?;
        let value = self.rest[colon..].strip_prefix(':')?.trim_start();
        if !begins_term(value) {
            return None;
        }
        let field = Field::named(&self.rest[..colon])?;
        self.rest = value;
        Some(field)
    }

    fn piece(&mut self) -> Option<Piece<'t>> {
        let first = self.rest.chars().next()?;
        if let Some(close) = closing(first) {
            let inside = &self.rest[first.len_utf8()..];
            let (quoted, rest) = match inside.find(close) {
                Some(at) => {
                    let rest = &inside[at..];
                    (&inside[..at], rest.strip_prefix(close).unwrap_or(rest))
                }
                None => (inside, ""),
            };
            self.rest = rest;
            return Some(Piece::Quoted(quoted));
        }
        let end = self
            .rest
            .find(|c: char| c.is_whitespace() || closing(c).is_some());
        let (bare, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        Some(Piece::Bare(bare))
    }
}

/// What stands before a term that is not wanted.
const HYPHENS: [char; 4] = ['-', '−', '–', '\u{2010}'];

/// The marks of which one closes a quotation opened by `open`: keyboards and editors turn them about.
fn closing(open: char) -> Option<&'static [char]> {
    match open {
        '"' | '“' | '”' | '„' => Some(&['"', '“', '”']),
        '«' | '»' => Some(&['»', '«']),
        '‹' | '›' => Some(&['›', '‹']),
        _ => None,
    }
}

/// A query without its quotation marks; `None` where it has none.
pub fn unquoted(text: &str) -> Option<String> {
    let is_mark = |c: char| closing(c).is_some();
    text.contains(is_mark).then(|| text.replace(is_mark, ""))
}

/// Whether a word or a quotation begins here.
fn begins_term(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || closing(c).is_some())
}

/// The words of a piece, without its punctuation.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Clause {
        Clause {
            exclude: false,
            any: vec![Atom::Word(text.to_owned())],
        }
    }

    #[test]
    fn words_are_clauses_of_their_own() {
        assert_eq!(
            Query::parse("سد  الفرات", false).clauses,
            [word("سد"), word("الفرات")]
        );
    }

    #[test]
    fn the_last_word_is_open_while_typing() {
        let query = Query::parse("سد الفر", true);
        assert_eq!(query.clauses[1].any, [Atom::Prefix("الفر".to_owned())]);
        assert_eq!(Query::parse("سد الفر ", true).clauses[1], word("الفر"));
    }

    #[test]
    fn a_quotation_is_a_phrase_in_any_marks() {
        for text in [
            "\"سد الفرات\"",
            "«سد الفرات»",
            "»سد الفرات«",
            "“سد الفرات”",
            "”سد الفرات“",
            "\"سد الفرات",
        ] {
            let phrase = Atom::Phrase(vec!["سد".to_owned(), "الفرات".to_owned()]);
            assert_eq!(Query::parse(text, true).clauses[0].any, [phrase], "{text}");
        }
    }

    #[test]
    fn quotation_marks_can_be_taken_off() {
        let taken_off = unquoted("«سد الفرات» -\"نهر\"");
        assert_eq!(taken_off.as_deref(), Some("سد الفرات -نهر"));
        assert_eq!(unquoted("سد الفرات"), None);
    }

    #[test]
    fn a_hyphen_before_a_word_excludes_it() {
        let query = Query::parse("سد -الفرات", false);
        assert!(query.clauses[1].exclude);
        assert!(
            !Query::parse("سد - الفرات", false)
                .clauses
                .iter()
                .any(|clause| clause.exclude)
        );
    }

    #[test]
    fn or_joins_its_neighbours() {
        let query = Query::parse("سد OR نهر ماء", false);
        assert_eq!(query.clauses[0].any.len(), 2);
        assert_eq!(query.clauses[1], word("ماء"));
        assert!(Query::parse("OR", false).is_empty());
    }

    #[test]
    fn fields_are_known_in_both_languages() {
        for text in ["author:سالم", "كاتب:سالم", "كاتب: سالم", "Author:\"سالم\""]
        {
            let query = Query::parse(text, true);
            let expected = FieldTerm {
                exclude: false,
                field: Field::Author,
                value: "سالم".to_owned(),
            };
            assert_eq!(query.fields, [expected], "{text}");
        }
        assert_eq!(Query::parse("note:سالم", false).clauses.len(), 1);
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let query = Query::parse(&"كلمة ".repeat(10_000), false);
        assert!(query.clauses.len() <= MAX_TERMS);
    }
}
