//! What the reader typed, understood: words, phrases, exclusions, alternatives and fields.

mod field;
mod parse;

pub use field::{Field, FieldTerm};
pub use parse::unquoted;

/// A query in its parts. [`Query::parse`] never fails and is bounded in what it keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All of these must hold (words of a long question may be waived by ranking).
    pub clauses: Vec<Clause>,
    /// Conditions on fields, such as `author:` or `كاتب:`; all of them must hold.
    pub fields: Vec<FieldTerm>,
}

/// One condition on the words of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The document must *not* meet it.
    pub exclude: bool,
    /// One of these suffices; more than one where the reader wrote `OR` between them.
    pub any: Vec<Atom>,
}

/// What a clause looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Atom {
    /// A word, as typed.
    Word(String),
    /// The beginning of a word: the last word while the reader types.
    Prefix(String),
    /// What stood in quotation marks: words that follow each other, or a single one, in these forms
    /// and no others. Nothing is guessed for them.
    Phrase(Vec<String>),
}

impl Query {
    /// Reads what the reader typed. With `typing`, a last word with nothing after it is the
    /// beginning of a word.
    pub fn parse(text: &str, typing: bool) -> Self {
        parse::parse(text, typing)
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.fields.is_empty()
    }
}
