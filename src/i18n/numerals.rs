use super::table::texts;

texts! {
    /// Digits and the marks that go with them.
    #[derive(Debug, PartialEq, Eq)]
    pub(crate) struct Numerals {
        /// The digit for zero; the other nine follow it in Unicode.
        pub(crate) zero: char,
        /// The mark between groups of three digits.
        pub(crate) group: char,
        /// The mark before fractions.
        pub(crate) decimal: char,
        /// The sign for hundredths.
        pub(crate) percent: char,
    }
}

impl Numerals {
    /// A number without marks between thousands, as years and days are written.
    pub(crate) fn plain(&self, number: u64) -> String {
        number.to_string().chars().map(|c| self.digit(c)).collect()
    }

    /// A number with its thousands marked.
    pub(crate) fn grouped(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut written = String::new();
        for (at, c) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                written.push(self.group);
            }
            written.push(self.digit(c));
        }
        written
    }

    /// A number of hundredths.
    pub(crate) fn percent(&self, number: u64) -> String {
        let mut text = self.plain(number);
        text.push(self.percent);
        text
    }

    fn digit(&self, latin: char) -> char {
        latin
            .to_digit(10)
            .and_then(|value| char::from_u32(u32::from(self.zero) + value))
            .unwrap_or(latin)
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::cldr::{ARABIC_INDIC, LATIN, PERSIAN};

    #[test]
    fn thousands_are_marked_from_the_right() {
        assert_eq!(LATIN.grouped(999), "999");
        assert_eq!(LATIN.grouped(1204), "1,204");
        assert_eq!(ARABIC_INDIC.grouped(1_234_567), "١٬٢٣٤٬٥٦٧");
    }

    #[test]
    fn years_are_not_grouped() {
        assert_eq!(PERSIAN.plain(2021), "۲۰۲۱");
    }
}
