use crate::decode::is_format;

/// What follows one of `labels` and a colon.
pub(super) fn after_colon<'a>(text: &'a str, labels: &[&str]) -> Option<&'a str> {
    let (label, rest) = text.split_once(':')?;
    let label = plain(label);
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

/// A label as the lists have it: lower case, without tatweel, vowel signs and invisible marks.
pub(super) fn plain(label: &str) -> String {
    let spelled = label
        .chars()
        .filter(|&c| !is_format(c) && !matches!(c, '\u{640}' | '\u{64B}'..='\u{652}'));
    let spelled: String = spelled.flat_map(char::to_lowercase).collect();
    spelled.split_whitespace().collect::<Vec<_>>().join(" ")
}
