//! Pages of the sample with a script that runs before everything else: it stands in for what an
//! engine lacks, or takes away what it has.

use std::fs;

use anyhow::{Result, ensure};
use maqal_e2e::{Host, Plan};

use crate::stage::Stage;

/// Serves the sample; `script` runs first on the pages of these articles.
pub(crate) async fn prepared(stage: &Stage, slugs: &[&str], script: &str) -> Result<Host> {
    prepared_plan(stage, slugs, script)?.start().await
}

/// As [`prepared`], to be added to.
pub(crate) fn prepared_plan(stage: &Stage, slugs: &[&str], script: &str) -> Result<Plan> {
    let mut plan = Host::plan()
        .folder("/", stage.sample())
        .page("/prepared.js", script);
    for slug in slugs {
        let html = fs::read_to_string(stage.sample().join(slug).join("index.html"))?;
        ensure!(html.contains("<head>"), "{slug} has no head");
        let html = html.replace("<head>", "<head><script src=/prepared.js></script>");
        plan = plan.page(&format!("/{slug}/"), &html);
    }
    Ok(plan)
}
