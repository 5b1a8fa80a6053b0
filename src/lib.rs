//! The viewer: one Yew component tree on three surfaces.
//!
//! Place in the data flow: `Archive, ArticlePage, CardPage → pages → components → DOM`. The same
//! components are rendered at build time (`publish`, feature `ssr`), hydrated in the browser
//! ([`start_page`]) and mounted in a custom element's shadow root (`embed`).
//!
//! - `app`, `route`: the root component, and which page an address stands for
//! - `pages`, `components`: what is shown
//! - `hooks`: what components read and ask for, one value each
//! - `state`: plain types and pure functions
//! - `i18n`: interface strings, plural rules, dates and numerals
//! - `browser`, `embed`: the only modules that talk to the browser

mod app;
mod browser;
mod components;
mod embed;
mod hooks;
mod i18n;
mod pages;
mod percent;
#[cfg(feature = "ssr")]
pub mod publish;
mod revision;
mod route;
mod state;

pub use browser::start_page;
pub use embed::{MountedArticle, mount_article};
