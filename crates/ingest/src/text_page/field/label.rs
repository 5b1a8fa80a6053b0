//! Labels at the beginning of a line.

use crate::spelling::bare;

/// What follows one of `labels` and a colon.
pub(super) fn after_colon<'a>(text: &'a str, labels: &[&str]) -> Option<&'a str> {
    let (label, rest) = text.split_once(':')?;
    let label = bare(label).to_lowercase();
    let known = labels.iter().any(|known| *known == label);
    // «https://…» has a colon, but it ends no label.
    (known && !rest.starts_with("//")).then_some(rest.trim())
}

/// What follows one of `labels` and a space.
pub(super) fn after_space<'a>(text: &'a str, labels: &[&str]) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        let rest = text.strip_prefix(label)?;
        rest.starts_with(char::is_whitespace).then_some(rest.trim())
    })
}
