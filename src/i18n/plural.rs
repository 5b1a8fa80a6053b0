use super::{numerals::Numerals, strings::fill};

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
    pub(crate) fn with(
        &self,
        number: u64,
        category: fn(u64) -> Category,
        numerals: &Numerals,
    ) -> String {
        let form = match category(number) {
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

/// Arabic: six forms.
pub(crate) fn arabic(number: u64) -> Category {
    match (number, number % 100) {
        (0, _) => Category::Zero,
        (1, _) => Category::One,
        (2, _) => Category::Two,
        (_, 3..=10) => Category::Few,
        (_, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}

/// Hebrew: one, two and more.
pub(crate) fn hebrew(number: u64) -> Category {
    match number {
        1 => Category::One,
        2 => Category::Two,
        _ => Category::Other,
    }
}

/// Persian: none is singular too.
pub(crate) fn zero_is_singular(number: u64) -> Category {
    if number <= 1 {
        Category::One
    } else {
        Category::Other
    }
}

/// English, Urdu, Sorani: one and more.
pub(crate) fn one_or_more(number: u64) -> Category {
    if number == 1 {
        Category::One
    } else {
        Category::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_counts_in_six_forms() {
        use Category::{Few, Many, One, Other, Two, Zero};
        for (number, category) in [
            (0, Zero),
            (1, One),
            (2, Two),
            (3, Few),
            (10, Few),
            (11, Many),
            (99, Many),
            (100, Other),
            (102, Other),
            (103, Few),
            (111, Many),
            (1000, Other),
        ] {
            assert_eq!(arabic(number), category, "{number}");
        }
    }
}
