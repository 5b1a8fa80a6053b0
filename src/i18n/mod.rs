//! The interface's words, plural rules, dates and numerals, one file a language.
//!
//! Everything is a static table, so that pages rendered at build time and in any browser agree.

mod ar;
mod ckb;
mod dates;
mod en;
mod fa;
mod he;
mod keys;
mod listen;
mod numerals;
mod plural;
mod strings;
mod tools;
mod ur;

pub(crate) use dates::{long_date, short_date};
pub(crate) use plural::{Category, Plural};
pub(crate) use strings::{Strings, fill};
pub(crate) use tools::Tools;

use maqal_article::Lang;

/// The strings of a language; those of Arabic where there are none.
pub(crate) fn strings(lang: &Lang) -> &'static Strings {
    match lang.primary() {
        "en" => &en::STRINGS,
        "fa" => &fa::STRINGS,
        "ur" => &ur::STRINGS,
        "ckb" => &ckb::STRINGS,
        "he" => &he::STRINGS,
        _ => &ar::STRINGS,
    }
}
