use super::LANGUAGES;

/// Languages that articles are often written in beside those of the interface, each by its own name.
const OTHERS: [(&str, &str); 8] = [
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("ku", "Kurdî"),
    ("ps", "پښتو"),
    ("ru", "Русский"),
    ("tr", "Türkçe"),
    ("zh", "中文"),
];

/// The name of a language in itself, by its tag.
pub(crate) fn language_name(tag: &str) -> Option<&'static str> {
    let primary = tag.split('-').next().unwrap_or(tag);
    let mut names = LANGUAGES.iter().chain(&OTHERS);
    let name = names.find(|(known, _)| *known == primary);
    name.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_the_name_of_its_language() {
        assert_eq!(language_name("ar-EG"), Some("العربية"));
        assert_eq!(language_name("xx"), None);
    }
}
