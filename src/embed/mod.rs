//! The custom elements' Rust side: what `embed.js` calls.

mod article;

pub use article::{MountedArticle, mount_article};
