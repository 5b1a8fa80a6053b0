use super::{numerals::Numerals, strings::fill, table::texts};

/// The plural categories of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Category {
    /// None.
    Zero,
    /// One.
    One,
    /// Two.
    Two,
    /// A few: 3 to 10 in Arabic.
    Few,
    /// Many: 11 to 99 in Arabic.
    Many,
    /// Every other number.
    Other,
}

texts! {
    /// The forms of a phrase with a number, which stands for `{n}`; a language repeats a form for the
    /// categories that it does not tell apart.
    pub(crate) struct Plural {
        /// None: مقال لا عدد له.
        pub(crate) zero: &'static str,
        /// One: مقال واحد.
        pub(crate) one: &'static str,
        /// Two: مقالان.
        pub(crate) two: &'static str,
        /// A few: ٣ مقالات.
        pub(crate) few: &'static str,
        /// Many: ١١ مقالاً.
        pub(crate) many: &'static str,
        /// Every other number: ١٠٠ مقال.
        pub(crate) other: &'static str,
    }
}

impl Plural {
    /// A phrase of a language that tells only one from more than one.
    pub(crate) const fn two_forms(one: &'static str, other: &'static str) -> Self {
        Self {
            zero: other,
            one,
            two: other,
            few: other,
            many: other,
            other,
        }
    }

    /// A phrase that is the same for every number.
    pub(crate) const fn same(form: &'static str) -> Self {
        Self::two_forms(form, form)
    }

    /// The phrase for a number, with the number in the given digits.
    pub(crate) fn with(&self, number: u64, category: Category, numerals: &Numerals) -> String {
        let form = match category {
            Category::Zero => self.zero,
            Category::One => self.one,
            Category::Two => self.two,
            Category::Few => self.few,
            Category::Many => self.many,
            Category::Other => self.other,
        };
        fill(form, "n", &numerals.grouped(number))
    }
}

/// The category of a whole number in a language of the interface, by CLDR's cardinal rules.
pub(crate) fn category(lang: &str, number: u64) -> Category {
    match (lang, number) {
        ("ar", 0) => Category::Zero,
        // In Persian none is singular too.
        ("fa", 0) | (_, 1) => Category::One,
        ("ar" | "he", 2) => Category::Two,
        ("ar", _) => match number % 100 {
            3..=10 => Category::Few,
            11..=99 => Category::Many,
            _ => Category::Other,
        },
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::category;
    use crate::i18n::cldr::SAMPLES;

    #[test]
    fn numbers_have_the_category_that_cldr_gives_them() {
        for (lang, expected, ranges) in SAMPLES {
            for number in ranges.iter().flat_map(|(first, last)| *first..=*last) {
                assert_eq!(category(lang, number), *expected, "{number} in {lang}");
            }
        }
    }
}
