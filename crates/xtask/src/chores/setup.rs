//! `cargo xtask setup`: everything that the other chores would install when they need it.

use anyhow::Result;

use crate::repo::Repo;
use crate::tools::Tools;

/// Installs what is missing; does nothing when nothing is.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    Tools::for_testing(repo)?;
    eprintln!("✓ ready to build and test");
    Ok(())
}
