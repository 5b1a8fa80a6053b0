use std::cell::RefCell;

use super::{MonthNames, Strings, numerals::Numerals};

/// What a reader can choose of how numbers and dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    /// The digits; those of the language where nothing is chosen.
    pub(crate) numerals: Option<Numerals>,
    /// The names of the months.
    pub(crate) months: MonthNames,
}

/// Strings with what was chosen, and from what they were made.
type Made = (&'static Strings, Choices, &'static Strings);

thread_local! {
    /// There are few combinations: each is made once and stays.
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
}

/// The strings of a language with what was chosen in them.
pub(crate) fn with_choices(base: &'static Strings, choices: Choices) -> &'static Strings {
    if choices == Choices::default() {
        return base;
    }
    MADE.with_borrow_mut(|all| {
        let made = all
            .iter()
            .find(|(from, chosen, _)| std::ptr::eq(*from, base) && *chosen == choices);
        if let Some((.., strings)) = made {
            return *strings;
        }
        let mut strings = *base;
        strings.numerals = choices.numerals.unwrap_or(base.numerals);
        strings.calendar.in_use = choices.months;
        let strings = Box::leak(Box::new(strings));
        all.push((base, choices, strings));
        strings
    })
}

#[cfg(test)]
mod tests {
    use maqal_article::Lang;

    use super::*;
    use crate::i18n::{cldr, strings};

    #[test]
    fn the_same_choices_are_the_same_strings() {
        let base = strings(&Lang::arabic());
        let choices = Choices {
            numerals: Some(cldr::ARABIC_INDIC),
            ..Choices::default()
        };
        let made = with_choices(base, choices);
        assert!(std::ptr::eq(made, with_choices(base, choices)));
        assert!(std::ptr::eq(base, with_choices(base, Choices::default())));
        assert_eq!(made.count(&made.articles, 11), "١١ مقالاً");
    }
}
