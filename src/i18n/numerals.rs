/// The digits and the mark between thousands that a language's interface uses.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Numerals {
    /// The digit for zero; the other nine follow it in Unicode.
    pub(crate) zero: char,
    /// The mark between groups of three digits.
    pub(crate) group: char,
}

/// Latin digits with the Latin comma.
pub(crate) const LATIN: Numerals = Numerals {
    zero: '0',
    group: ',',
};
/// Latin digits as Arabic text of the web sets them, with the Arabic comma.
pub(crate) const LATIN_IN_ARABIC: Numerals = Numerals {
    zero: '0',
    group: '،',
};
/// Arabic-Indic digits ٠١٢.
pub(crate) const ARABIC_INDIC: Numerals = Numerals {
    zero: '٠',
    group: '٬',
};
/// Persian digits ۰۱۲.
pub(crate) const PERSIAN: Numerals = Numerals {
    zero: '۰',
    group: '٬',
};

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

    fn digit(&self, latin: char) -> char {
        latin
            .to_digit(10)
            .and_then(|value| char::from_u32(u32::from(self.zero) + value))
            .unwrap_or(latin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked_from_the_right() {
        assert_eq!(LATIN.grouped(999), "999");
        assert_eq!(LATIN_IN_ARABIC.grouped(1204), "1،204");
        assert_eq!(ARABIC_INDIC.grouped(1_234_567), "١٬٢٣٤٬٥٦٧");
    }

    #[test]
    fn years_are_not_grouped() {
        assert_eq!(PERSIAN.plain(2021), "۲۰۲۱");
    }
}
