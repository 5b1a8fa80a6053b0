//! CLDR's patterns of dates as the viewer fills them: `d MMMM y` becomes `{day} {month} {year}`.

use anyhow::{Result, bail};

/// Turns a pattern of CLDR into one of ours; `era` stands where the pattern has an era.
pub(super) fn named(pattern: &str, era: &str) -> Result<String> {
    let mut named = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let run = rest.len() - rest.trim_start_matches(first).len();
        match first {
            '\'' => bail!("quoted words in the pattern {pattern:?} are not known here"),
            'E' => named += "{weekday}",
            'd' => named += "{day}",
            'M' => named += "{month}",
            'y' => named += "{year}",
            'G' => named += era,
            letter if letter.is_ascii_alphabetic() => {
                bail!("the field {letter:?} of the pattern {pattern:?} is not known here")
            }
            _ => named.extend(rest.chars().take(run / first.len_utf8())),
        }
        rest = &rest[run..];
    }
    Ok(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_get_names_and_the_words_between_them_stay() {
        let pattern = named("EEEE، dی MMMMی y G", "هـ").unwrap();
        assert_eq!(pattern, "{weekday}، {day}ی {month}ی {year} هـ");
        assert_eq!(named("d בMMM y", "").unwrap(), "{day} ב{month} {year}");
    }

    #[test]
    fn a_field_that_is_not_known_is_no_text() {
        assert!(named("h:mm", "").is_err());
    }
}
