//! The words of the interface: a file for each language, fetched when the language is wanted.

use std::cell::RefCell;

use super::{
    bundle::LoadError,
    fetch::{self, Fetch},
};
use crate::i18n::{self, Strings, fill};

thread_local! {
    /// The languages that are here.
    static LOADED: RefCell<Vec<&'static Strings>> = const { RefCell::new(Vec::new()) };
}

/// The file of a language, on its way; `None` where the language is here.
pub(super) struct UnderWay {
    lang: String,
    address: String,
    fetch: Option<Fetch>,
}

/// Asks for a language. `files` is the absolute address of its file, with `{lang}` in its place.
pub(super) fn start(files: &str, lang: &str) -> UnderWay {
    let address = fill(files, "lang", lang);
    UnderWay {
        fetch: loaded(lang).is_none().then(|| fetch::start(&address)),
        lang: lang.to_owned(),
        address,
    }
}

impl UnderWay {
    /// The words.
    ///
    /// # Errors
    /// [`LoadError`] where the file does not arrive, or is not of this build.
    pub(super) async fn strings(self) -> Result<&'static Strings, LoadError> {
        if let Some(fetch) = self.fetch {
            let bytes = fetch.bytes().await;
            let bytes = bytes.map_err(|error| LoadError::fetching(&self.address, error))?;
            let strings = String::from_utf8(bytes).ok().and_then(i18n::read);
            let strings = strings.ok_or_else(|| LoadError::of_another_build(&self.address))?;
            LOADED.with_borrow_mut(|all| all.push(strings));
            return Ok(strings);
        }
        loaded(&self.lang).ok_or_else(|| LoadError::of_another_build(&self.address))
    }
}

/// The words of a language; see [`start`].
///
/// # Errors
/// [`LoadError`] where the file does not arrive, or is not of this build.
pub(crate) async fn load(files: &str, lang: &str) -> Result<&'static Strings, LoadError> {
    start(files, lang).strings().await
}

fn loaded(lang: &str) -> Option<&'static Strings> {
    LOADED.with_borrow(|all| all.iter().find(|strings| strings.lang == lang).copied())
}
