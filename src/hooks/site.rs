use std::rc::Rc;

use maqal_article::Archive;

use crate::{i18n::Strings, state::Settings};

/// What every component may read.
#[derive(Clone)]
pub(crate) struct Site {
    /// The archive.
    pub(crate) archive: Rc<Archive>,
    /// The words of the interface.
    pub(crate) strings: &'static Strings,
    /// The reader's settings.
    pub(crate) settings: Settings,
}

impl PartialEq for Site {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.archive, &other.archive)
            && std::ptr::eq(self.strings, other.strings)
            && self.settings == other.settings
    }
}
