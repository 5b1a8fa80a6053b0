//! One file a chore.

pub(crate) mod build;
pub(crate) mod serve;
pub(crate) mod setup;
pub(crate) mod size;
pub(crate) mod test;
