//! Names of files as they are shown to people.

use std::path::Path;

/// A name on one line and without terminal commands: control characters and the invisible
/// characters that reorder text are written as escapes.
pub(crate) fn shown(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if is_unsafe(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// A path as [`shown`], with `/` between its parts on every system.
pub(crate) fn shown_path(path: &Path) -> String {
    shown(&path.to_string_lossy().replace('\\', "/"))
}

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_command_the_terminal_or_turn_the_line_around() {
        assert_eq!(shown("a\u{1b}[2J\nb"), "a\\u{1b}[2J\\u{a}b");
        assert_eq!(shown("\u{202e}txt.مقال"), "\\u{202e}txt.مقال");
    }
}
