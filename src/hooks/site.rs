use std::rc::Rc;

use maqal_article::Archive;
use yew::prelude::*;

use crate::{browser::Bundle, i18n::Strings};

/// What every component may read.
#[derive(Clone)]
pub(crate) struct Site {
    /// The archive.
    pub(crate) archive: Rc<Archive>,
    /// The words of the interface.
    pub(crate) strings: &'static Strings,
    /// Where more is fetched from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
}

impl PartialEq for Site {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.archive, &other.archive) && std::ptr::eq(self.strings, other.strings)
    }
}

/// The site that the component belongs to.
#[hook]
pub(crate) fn use_site() -> Site {
    use_context().unwrap_or_else(|| Site {
        archive: Rc::default(),
        strings: crate::i18n::strings(&maqal_article::Lang::arabic()),
        bundle: None,
    })
}
