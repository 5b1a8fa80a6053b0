use std::path::Path;

use super::read_source;
use crate::{
    args::BuildArgs,
    bundle::{self, Publication},
    failure::Failure,
    output::{Staging, Target},
    report::Report,
    viewer::Viewer,
};

/// `maqal build`.
pub(super) fn run(args: &BuildArgs, report: &mut Report) -> Result<(), Failure> {
    super::require_folder(&args.src)?;
    let target = Target::new(&args.out, &args.src, args.force)?;
    let viewer = Viewer::load(args.viewer.dir.as_deref())?;
    build(&args.src, target, viewer, report)?;
    report.done = "built";
    Ok(())
}

/// Builds the site of `src`.
///
/// # Errors
/// When nothing could be built; the target is then as it was.
pub(super) fn build(
    src: &Path,
    target: Target,
    viewer: Viewer,
    report: &mut Report,
) -> Result<(), Failure> {
    let source = read_source(src, report)?;
    let publication = Publication {
        config: source.config,
        articles: source
            .articles
            .into_iter()
            .map(|read| read.article)
            .collect(),
        pictures: source.pictures,
        viewer,
    };
    let mut staging = Staging::new(target)?;
    bundle::write(publication, &mut staging)?;
    report.output = Some(staging.publish()?);
    Ok(())
}
