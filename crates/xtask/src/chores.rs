//! One file a chore.

pub(crate) mod bench;
pub(crate) mod build;
pub(crate) mod cldr;
pub(crate) mod dev_bundle;
pub(crate) mod fuzz;
pub(crate) mod lighthouse;
pub(crate) mod screens;
pub(crate) mod serve;
pub(crate) mod setup;
pub(crate) mod size;
pub(crate) mod styles;
pub(crate) mod test;
