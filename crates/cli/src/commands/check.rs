use super::read_archive;
use crate::{args::CheckArgs, failure::Failure, report::Report};

/// `maqal check`.
pub(super) fn run(args: &CheckArgs, report: &mut Report) -> Result<(), Failure> {
    read_archive(&args.src, report)?;
    report.done = "read";
    Ok(())
}
