use super::read_source;
use crate::{args::CheckArgs, failure::Failure, report::Report};

/// `maqal check`.
pub(super) fn run(args: &CheckArgs, report: &mut Report) -> Result<(), Failure> {
    read_source(&args.src, report)?;
    report.done = "read";
    Ok(())
}
