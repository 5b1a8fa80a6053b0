//! What a reader can set, and what was chosen of it. One table names settings and values for all who
//! need them: the storage of the device, `maqal.toml`, the attributes that the styles follow.

use maqal_article::{Direction, Lang, Site};

use super::Prose;
use crate::i18n::{ARABIC_INDIC, LATIN, MonthNames, Numerals, PERSIAN};

/// Something that a reader can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// The colours: `styles/tokens.css` has a block for each.
    Theme,
    /// The hand that texts are set in.
    Typeface,
    /// The size of texts, in hundredths of the usual one.
    Size,
    /// The room between lines.
    Spacing,
    /// The length of lines.
    Measure,
    /// Whether things may move.
    Motion,
    /// The digits of interface, dates and texts.
    Numerals,
    /// The names of the months in Arabic.
    Months,
    /// Whether days have their Hijri date beside them.
    Hijri,
    /// Whether vowel signs are shown.
    Tashkeel,
    /// The language of the interface.
    Language,
}

/// How many settings there are.
const COUNT: usize = 11;

impl Setting {
    /// All of them; those that the styles follow come first.
    pub(crate) const ALL: [Self; COUNT] = [
        Self::Theme,
        Self::Typeface,
        Self::Size,
        Self::Spacing,
        Self::Measure,
        Self::Motion,
        Self::Numerals,
        Self::Months,
        Self::Hijri,
        Self::Tashkeel,
        Self::Language,
    ];

    /// Those that are attributes of the page, `data-theme` and so on.
    pub(crate) fn of_styles() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().take(6)
    }

    /// Its name in storage, configuration and attributes.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Typeface => "typeface",
            Self::Size => "size",
            Self::Spacing => "spacing",
            Self::Measure => "measure",
            Self::Motion => "motion",
            Self::Numerals => "numerals",
            Self::Months => "months",
            Self::Hijri => "hijri",
            Self::Tashkeel => "tashkeel",
            Self::Language => "language",
        }
    }

    /// The names of its values. The first one stands where nobody says otherwise, but for the size.
    pub(crate) const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Theme => &["system", "light", "sepia", "dark", "black"],
            Self::Typeface => &["naskh", "sans", "kufi", "site"],
            Self::Size => &["85", "100", "115", "130", "150", "175", "200"],
            Self::Spacing => &["tight", "normal", "wide"],
            Self::Measure => &["short", "normal", "long"],
            Self::Motion => &["system", "reduced"],
            Self::Numerals => &["as-written", "arabic", "persian", "latin"],
            Self::Months => &["both", "levantine", "egyptian", "moroccan", "algerian"],
            Self::Hijri => &["off", "on"],
            Self::Tashkeel => &["shown", "hidden"],
            Self::Language => &["site", "ar", "en", "fa", "ur", "ckb", "he"],
        }
    }

    /// The number of the value that stands where nobody says otherwise.
    const fn usual(self) -> u8 {
        match self {
            Self::Size | Self::Spacing | Self::Measure => 1,
            _ => 0,
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    fn value_named(self, name: &str) -> Option<u8> {
        let at = self.values().iter().position(|value| *value == name)?;
        u8::try_from(at).ok()
    }
}

/// A value for every setting, by its number in [`Setting::values`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settings([u8; COUNT]);

impl Default for Settings {
    fn default() -> Self {
        Self(Setting::ALL.map(Setting::usual))
    }
}

impl Settings {
    /// The usual ones but for some, by their names; names that are not known are passed over.
    pub(crate) fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        ReaderChoice::of(pairs).over(Self::default())
    }

    /// What a site says; its own typeface, where it has one, is the usual one.
    pub(crate) fn of_site(site: &Site) -> Self {
        let font = site
            .font
            .as_ref()
            .map(|_| (Setting::Typeface.name(), "site"));
        let said = site
            .reading
            .0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        Self::of(font.into_iter().chain(said))
    }

    /// The number of a setting's value.
    pub(crate) fn get(&self, setting: Setting) -> usize {
        self.0
            .get(setting as usize)
            .copied()
            .unwrap_or_default()
            .into()
    }

    /// The name of a setting's value.
    pub(crate) fn name(&self, setting: Setting) -> &'static str {
        setting
            .values()
            .get(self.get(setting))
            .copied()
            .unwrap_or_default()
    }
}

impl Settings {
    /// The digits that were chosen.
    pub(crate) fn numerals(&self) -> Option<Numerals> {
        match self.get(Setting::Numerals) {
            1 => Some(ARABIC_INDIC),
            2 => Some(PERSIAN),
            3 => Some(LATIN),
            _ => None,
        }
    }

    /// The names of the months that were chosen.
    pub(crate) fn months(&self) -> MonthNames {
        match self.get(Setting::Months) {
            1 => MonthNames::Levantine,
            2 => MonthNames::Egyptian,
            3 => MonthNames::Moroccan,
            4 => MonthNames::Algerian,
            _ => MonthNames::OfLanguage,
        }
    }

    /// How texts in a language are shown: as they are where its script has no such digits or signs.
    pub(crate) fn prose(&self, lang: &Lang) -> Prose {
        if lang.direction() == Direction::Ltr || matches!(lang.primary(), "he" | "yi") {
            return Prose::default();
        }
        Prose {
            numerals: self.numerals(),
            bare: self.get(Setting::Tashkeel) == 1,
        }
    }
}

/// What a reader chose; the rest is the site's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReaderChoice([Option<u8>; COUNT]);

/// The first word of the text form.
const VERSION: &str = "1";

impl ReaderChoice {
    fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut chosen = Self::default();
        for (name, value) in pairs {
            if let Some(setting) = Setting::named(name) {
                chosen.set(setting, setting.value_named(value));
            }
        }
        chosen
    }

    /// Reads the text form, `1 theme=dark size=130`. Names that are not known are passed over; a text
    /// of another version is nothing chosen.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut words = text.split(' ');
        if words.next() != Some(VERSION) {
            return Self::default();
        }
        Self::of(words.filter_map(|word| word.split_once('=')))
    }

    /// The text form, which `early.js` reads too.
    pub(crate) fn to_text(self) -> String {
        let mut text = VERSION.to_owned();
        for (setting, value) in Setting::ALL.into_iter().zip(self.0) {
            let value = value.and_then(|value| setting.values().get(usize::from(value)));
            if let Some(value) = value {
                text.extend([" ", setting.name(), "=", value]);
            }
        }
        text
    }

    /// Whether nothing was chosen.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The choice with another value of a setting.
    pub(crate) fn with(mut self, setting: Setting, value: usize) -> Self {
        self.set(setting, u8::try_from(value).ok());
        self
    }

    /// The settings of a site with what was chosen in their place.
    pub(crate) fn over(&self, site: Settings) -> Settings {
        let mut settings = site;
        for (value, chosen) in settings.0.iter_mut().zip(self.0) {
            *value = chosen.unwrap_or(*value);
        }
        settings
    }

    fn set(&mut self, setting: Setting, value: Option<u8>) {
        if let Some(place) = self.0.get_mut(setting as usize) {
            *place = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_read_as_it_was_written() {
        for setting in Setting::ALL {
            for value in 0..setting.values().len() {
                let chosen = ReaderChoice::default().with(setting, value);
                assert_eq!(ReaderChoice::from_text(&chosen.to_text()), chosen);
                assert_eq!(chosen.over(Settings::default()).get(setting), value);
            }
        }
        let text = ReaderChoice::default()
            .with(Setting::Theme, 3)
            .with(Setting::Size, 3)
            .to_text();
        assert_eq!(text, "1 theme=dark size=130");
    }

    #[test]
    fn a_setting_stands_at_its_own_number() {
        for (at, setting) in Setting::ALL.into_iter().enumerate() {
            assert_eq!(
                (setting as usize, Setting::named(setting.name())),
                (at, Some(setting))
            );
        }
    }

    #[test]
    fn damaged_words_and_other_versions_are_nothing_chosen() {
        for text in [
            "",
            "2 theme=dark",
            "theme=dark",
            "1 theme=pink",
            "1 theme",
            "1  =",
            "\u{0}",
        ] {
            assert!(ReaderChoice::from_text(text).is_empty(), "{text}");
        }
        let chosen = ReaderChoice::from_text("1 colour=red theme=sepia size=");
        assert_eq!(chosen, ReaderChoice::default().with(Setting::Theme, 2));
    }

    #[test]
    fn the_site_decides_what_the_reader_leaves_open() {
        let site = Settings::of([("theme", "sepia"), ("hijri", "on"), ("tashkeel", "never")]);
        let settings = ReaderChoice::default().with(Setting::Theme, 0).over(site);
        assert_eq!(settings.name(Setting::Theme), "system");
        assert_eq!(settings.name(Setting::Hijri), "on");
        assert_eq!(settings.name(Setting::Tashkeel), "shown");
        assert_eq!(settings.name(Setting::Size), "100");
    }
}
