use std::{fmt::Debug, panic::Location};

use anyhow::{Result, ensure};

/// Compares what a page shows with what it should, and says both, and where, when they differ.
#[track_caller]
pub(crate) fn same<Found, Expected>(found: Found, expected: Expected) -> Result<()>
where
    Found: PartialEq<Expected> + Debug,
    Expected: Debug,
{
    let place = Location::caller();
    ensure!(
        found == expected,
        "{place}: found {found:#?}, expected {expected:#?}"
    );
    Ok(())
}
