//! `maqal.toml`: what a folder of articles says about its site.

mod keys;
mod reading;
mod url;

use std::{
    fs, io,
    ops::Range,
    path::{Path, PathBuf},
};

use maqal_article::Lang;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

pub(crate) use keys::{KEYS, Key};
pub(crate) use url::SiteUrl;

use crate::failure::{Failure, Place};

/// The file's name, beside the articles.
pub(crate) const FILE_NAME: &str = "maqal.toml";

/// The settings of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Config {
    /// The site's name.
    pub(crate) title: String,
    /// One sentence about it.
    pub(crate) description: Option<String>,
    /// The language of the interface, and of articles that name none.
    pub(crate) lang: Lang,
    /// Where the site will stand.
    pub(crate) url: Option<SiteUrl>,
    /// Articles on a page of the catalogue.
    pub(crate) cards_per_page: u32,
    /// The file of the site's own typeface.
    pub(crate) font: Option<PathBuf>,
    /// How pages are set until a reader chooses otherwise: names of settings and of values.
    pub(crate) reading: Vec<(String, String)>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "مقالات".to_owned(),
            description: None,
            lang: Lang::arabic(),
            url: None,
            cards_per_page: 50,
            font: None,
            reading: Vec::new(),
        }
    }
}

impl Config {
    /// Reads the settings of the folder `src`; the defaults where there is no file.
    ///
    /// # Errors
    /// A file that cannot be read, is not TOML, has an unknown key or a value of another kind.
    pub(crate) fn load(src: &Path) -> Result<Self, Failure> {
        let path = src.join(FILE_NAME);
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(&path, &text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Failure::io("read", &path, &error).expected("a UTF-8 text file")),
        }
    }

    fn parse(path: &Path, text: &str) -> Result<Self, Failure> {
        let file = File { path, text };
        let table = DeTable::parse(text).map_err(|error| file.not_toml(&error))?;
        let mut config = Self::default();
        let mut entries: Vec<_> = table.get_ref().iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            config.set(file, key.get_ref(), key.span(), value)?;
        }
        Ok(config)
    }

    fn set(
        &mut self,
        file: File,
        key: &str,
        at: Range<usize>,
        value: &Value,
    ) -> Result<(), Failure> {
        match key {
            "title" => self.title = file.text_of(key, value)?,
            "description" => self.description = Some(file.text_of(key, value)?),
            "lang" => {
                self.lang = file.parsed(key, value, |text| {
                    Lang::new(text).map_err(|e| e.to_string())
                })?
            }
            "url" => self.url = Some(file.parsed(key, value, SiteUrl::new)?),
            "cards_per_page" => self.cards_per_page = file.count(key, value, 10..=500)?,
            "font" => {
                let folder = file.path.parent().unwrap_or(Path::new(""));
                self.font = Some(folder.join(file.text_of(key, value)?));
            }
            "reading" => self.reading = reading::read(file, value)?,
            _ => return Err(file.unknown_key(key, at)),
        }
        Ok(())
    }
}

type Value<'a> = Spanned<DeValue<'a>>;

/// The file as it is read, for errors that point into it.
#[derive(Clone, Copy)]
struct File<'a> {
    path: &'a Path,
    text: &'a str,
}

impl File<'_> {
    fn text_of(self, key: &str, value: &Value) -> Result<String, Failure> {
        let text = value.get_ref().as_str().map(str::trim).unwrap_or_default();
        if text.is_empty() {
            return Err(self.wrong(key, value).expected("a text in quotation marks"));
        }
        Ok(text.to_owned())
    }

    fn parsed<T>(
        self,
        key: &str,
        value: &Value,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Failure> {
        let text = self.text_of(key, value)?;
        parse(&text).map_err(|reason| Failure::new(reason).at(self.place(value.span())))
    }

    fn count(
        self,
        key: &str,
        value: &Value,
        range: std::ops::RangeInclusive<u32>,
    ) -> Result<u32, Failure> {
        value
            .get_ref()
            .as_integer()
            .and_then(|number| u32::from_str_radix(number.as_str(), number.radix()).ok())
            .filter(|number| range.contains(number))
            .ok_or_else(|| {
                let expected = format!("a number from {} to {}", range.start(), range.end());
                self.wrong(key, value).expected(expected)
            })
    }

    fn wrong(self, key: &str, value: &Value) -> Failure {
        let kind = value.get_ref().type_str();
        Failure::new(format!("`{key}` cannot be this {kind}")).at(self.place(value.span()))
    }

    fn unknown_key(self, key: &str, at: Range<usize>) -> Failure {
        let failure =
            Failure::new(format!("`{key}` is not a key of {FILE_NAME}")).at(self.place(at));
        match keys::nearest(key) {
            Some(nearest) => failure.remedy(format!("did you mean `{nearest}`?")),
            None => failure.expected(format!("one of {}", keys::names())),
        }
    }

    fn not_toml(self, error: &toml::de::Error) -> Failure {
        let failure = Failure::new(format!(
            "{FILE_NAME} is not TOML: {}",
            error.message().trim()
        ))
        .remedy("write each setting as key = \"value\" on a line of its own");
        match error.span() {
            Some(span) => failure.at(self.place(span)),
            None => failure,
        }
    }

    fn place(self, span: Range<usize>) -> Place {
        Place::new(self.path, self.text, span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, String> {
        Config::parse(Path::new(FILE_NAME), text)
            .map_err(|failure| anstream::adapter::strip_str(&failure.to_string()).to_string())
    }

    #[test]
    fn an_empty_file_gives_the_defaults() {
        assert_eq!(parse(""), Ok(Config::default()));
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_are_no_matter() {
        let config = parse("\u{feff}lang = \"fa\"\r\ntitle = \"ورق\"\r\n").unwrap();
        assert_eq!((config.lang.as_str(), config.title.as_str()), ("fa", "ورق"));
    }

    #[test]
    fn each_documented_key_is_read() {
        for key in KEYS {
            let line = format!("{} = {}", key.name, key.example);
            parse(&line).unwrap();
        }
    }

    #[test]
    fn the_documented_defaults_are_the_defaults() {
        let lines: String = KEYS
            .iter()
            .filter_map(|key| Some(format!("{} = {}\n", key.name, key.default?)))
            .collect();
        assert_eq!(parse(&lines), Ok(Config::default()));
    }

    #[test]
    fn an_unknown_key_names_its_line_and_the_nearest_known_one() {
        let message = parse("lang = \"ar\"\ntitel = \"مقال\"\n").unwrap_err();
        assert!(message.contains("maqal.toml:2:1"), "{message}");
        assert!(message.contains("did you mean `title`?"), "{message}");
    }

    #[test]
    fn a_key_like_no_other_lists_them_all() {
        let message = parse("zzzzzzzz = 1").unwrap_err();
        assert!(message.contains("title, description"), "{message}");
    }

    #[test]
    fn a_value_of_another_kind_says_what_is_expected() {
        for (text, expected) in [
            ("title = 7", "a text"),
            ("title = \" \"", "a text"),
            ("lang = \"arabic\"", "language tag"),
            ("url = \"example.org\"", "https://"),
            ("cards_per_page = \"50\"", "a number from 10 to 500"),
            ("cards_per_page = 0", "a number from 10 to 500"),
            ("cards_per_page = -1", "a number from 10 to 500"),
        ] {
            let message = parse(text).unwrap_err();
            assert!(message.contains(expected), "{text}: {message}");
        }
    }

    #[test]
    fn what_is_not_toml_is_shown_where_it_stands() {
        let message = parse("lang = \"ar\"\ntitle = مقال\n").unwrap_err();
        assert!(message.contains("maqal.toml:2:"), "{message}");
        assert!(message.contains("title = مقال"), "{message}");
    }
}
