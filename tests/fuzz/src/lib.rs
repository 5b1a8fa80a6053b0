//! What the fuzz targets share: what must hold of a file that was read, and a small archive to ask.
//!
//! `cargo xtask fuzz` runs them. The package is no member of the workspace, because it takes a
//! nightly toolchain.

mod archive;
mod reading;
mod typing;

pub use archive::{Layout, STRONGEST, ask, files, request, suggest};
pub use reading::read;
pub use typing::typed;
