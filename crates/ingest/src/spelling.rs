//! Texts as they are compared and shown in messages.

use crate::decode::is_format;

/// The text without what differs between two settings of the same words: vowel signs, tatweel,
/// invisible marks, the kinds of quotation marks, the width of spaces.
pub(crate) fn bare(text: &str) -> String {
    let spelled = text.chars().filter_map(|c| match c {
        '\u{64B}'..='\u{652}' | '\u{640}' => None,
        '“' | '”' | '„' => Some('"'),
        '‘' | '’' => Some('\''),
        c if is_format(c) => None,
        c => Some(c),
    });
    one_line(&spelled.collect::<String>())
}

/// The words of a text with one space between them.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text that is only shown in a message.
pub(crate) fn shortened(text: &str) -> String {
    const MAX_CHARS: usize = 160;
    let mut short: String = text.chars().take(MAX_CHARS).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
