//! The pages keep to the content security policy that they are served with.

use std::fs;

use anyhow::{Context, Result, ensure};
use maqal_e2e::Host;
use serde_json::json;

use crate::{check::same, settings::choose, stage::Stage};

const ASK_POLICY: &str =
    "return fetch('').then((answer) => answer.headers.get('content-security-policy'))";
const LISTEN: &str = "
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
        violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
";

pub(crate) async fn nothing_that_the_viewer_does_is_against_the_policy(
    stage: &Stage,
) -> Result<()> {
    let browser = &stage.browser;
    let origin = stage.serve_sample()?;
    browser.open(origin.url()).await?;
    let policy = browser.run(ASK_POLICY).await?;
    let policy = policy
        .as_str()
        .context("the catalogue is served without a policy")?;
    ensure!(
        policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"),
        "{policy}"
    );

    let page = fs::read_to_string(stage.sample().join("index.html"))?;
    ensure!(page.contains("<head>"));
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/listen.js", LISTEN)
        .page(
            "/index.html",
            &page.replace("<head>", "<head><script src=listen.js></script>"),
        )
        .policy(policy)?
        .start()
        .await?;
    browser.open_started(&host.at("/index.html")).await?;
    choose(browser, "theme", "dark").await?;
    browser.type_into("#search", "القنطرة").await?;
    browser.until("document.querySelector('mark')").await?;
    browser.click(".card-headline a").await?;
    browser.until("document.querySelector('article')").await?;
    browser.click("#save-tool").await?;
    browser.click("#find-tool").await?;
    browser.until("document.querySelector('#find')").await?;
    browser.run("scrollTo(0, 1000)").await?;
    browser
        .until("document.querySelector('.progress-line').clientWidth")
        .await?;
    browser.until("navigator.serviceWorker.controller").await?;
    same(browser.run("return violations").await?, json!([]))?;

    // The listener does hear.
    browser.run("document.body.append(document.createElement('iframe')); document.querySelector('iframe').src = 'data:,'").await?;
    browser.until("violations.length").await?;
    Ok(())
}
