/// A language as far as the analysis tells them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Language {
    /// Arabic.
    Arabic,
    /// Persian, Dari.
    Persian,
    /// Urdu.
    Urdu,
    /// Central Kurdish in Arabic script.
    Sorani,
    /// Hebrew.
    Hebrew,
    /// English.
    English,
    /// A language that is stemmed where the feature `snowball` is on, and folded elsewhere.
    European(European),
    /// A language without rules of its own: words are folded, not stemmed.
    #[default]
    Other,
}

/// Languages that Snowball has stemmers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum European {
    Danish,
    Dutch,
    Finnish,
    French,
    German,
    Greek,
    Hungarian,
    Italian,
    Norwegian,
    Portuguese,
    Romanian,
    Russian,
    Spanish,
    Swedish,
    Turkish,
}

/// Their tags.
const EUROPEAN: &[(&str, European)] = &[
    ("da", European::Danish),
    ("nl", European::Dutch),
    ("fi", European::Finnish),
    ("fr", European::French),
    ("de", European::German),
    ("el", European::Greek),
    ("hu", European::Hungarian),
    ("it", European::Italian),
    ("no", European::Norwegian),
    ("nb", European::Norwegian),
    ("nn", European::Norwegian),
    ("pt", European::Portuguese),
    ("ro", European::Romanian),
    ("ru", European::Russian),
    ("es", European::Spanish),
    ("sv", European::Swedish),
    ("tr", European::Turkish),
];

impl Language {
    /// The language of a BCP 47 tag, as `ar-EG`, `ckb` or `ku-Arab`.
    pub fn from_tag(tag: &str) -> Self {
        let mut subtags = tag.split(['-', '_']);
        let primary = subtags.next().unwrap_or_default();
        let arabic_script = subtags.any(|subtag| subtag.eq_ignore_ascii_case("arab"));
        match primary.to_ascii_lowercase().as_str() {
            "ar" | "ara" | "arb" | "ary" | "arz" | "apc" | "ajp" | "acm" => Self::Arabic,
            "fa" | "fas" | "per" | "pes" | "prs" => Self::Persian,
            "ur" | "urd" => Self::Urdu,
            "ckb" => Self::Sorani,
            "ku" | "kur" if arabic_script => Self::Sorani,
            "he" | "heb" | "iw" => Self::Hebrew,
            "en" | "eng" => Self::English,
            tag => {
                let european = EUROPEAN.iter().find(|(code, _)| *code == tag);
                european.map_or(Self::Other, |&(_, language)| Self::European(language))
            }
        }
    }

    /// The language whose rules a word is stemmed by in a text of this language: a word of another
    /// script follows its script, so that a Latin name inside Arabic is not stemmed as Arabic.
    pub fn of_word(self, word: &str) -> Self {
        match (Script::of_word(word), self) {
            (Script::Arabic, Self::Arabic | Self::Persian | Self::Urdu | Self::Sorani) => {
                self.or_by_letters(word)
            }
            (Script::Arabic, _) => Self::Arabic.or_by_letters(word),
            (Script::Hebrew, _) => Self::Hebrew,
            (Script::Latin | Script::Other, Self::European(_) | Self::Other) => self,
            (Script::Latin, _) => Self::English,
            (Script::Other, _) => Self::Other,
        }
    }

    /// Letters that only one of the languages writes decide, whatever the text around them is in.
    fn or_by_letters(self, word: &str) -> Self {
        if word.contains(['ڕ', 'ڵ', 'ۆ', 'ێ', 'ە']) {
            Self::Sorani
        } else if word.contains(['ٹ', 'ڈ', 'ڑ', 'ے']) {
            Self::Urdu
        } else {
            self
        }
    }
}

/// The scripts that the analysis tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Arabic,
    Hebrew,
    Latin,
    Other,
}

impl Script {
    /// The script of a letter, whatever forms it is written in.
    pub(crate) fn of(letter: char) -> Self {
        match letter {
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{870}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}' => Self::Arabic,
            '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Self::Hebrew,
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => Self::Latin,
            _ => Self::Other,
        }
    }

    fn of_word(word: &str) -> Self {
        let letter = word.chars().find(|letter| letter.is_alphabetic());
        letter.map_or(Self::Other, Self::of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regional_and_script_subtags_are_understood() {
        assert_eq!(Language::from_tag("ar-EG"), Language::Arabic);
        assert_eq!(Language::from_tag("FA_ir"), Language::Persian);
        assert_eq!(Language::from_tag("ku-Arab-IQ"), Language::Sorani);
        assert_eq!(Language::from_tag("ku"), Language::Other);
        assert_eq!(Language::from_tag(""), Language::Other);
        assert_eq!(
            Language::from_tag("fr-CA"),
            Language::European(European::French)
        );
    }

    #[test]
    fn a_word_of_another_script_follows_its_script() {
        assert_eq!(Language::Arabic.of_word("bridges"), Language::English);
        assert_eq!(Language::English.of_word("جسور"), Language::Arabic);
        assert_eq!(Language::Persian.of_word("پل"), Language::Persian);
        assert_eq!(Language::Arabic.of_word("1990"), Language::Other);
    }

    #[test]
    fn letters_of_one_language_decide() {
        assert_eq!(Language::Arabic.of_word("گوڵ"), Language::Sorani);
        assert_eq!(Language::Arabic.of_word("لڑکے"), Language::Urdu);
    }
}
