//! Light and dark are the reader's choice, and are there before the page is.

use std::fs;

use anyhow::{Result, ensure};
use maqal_e2e::Host;
use serde_json::json;

use crate::{check::same, stage::Stage};

const BUTTON: &str = ".site-tools button";
const COLOURS: &str = "
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
";

pub(crate) async fn the_button_changes_the_colours(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(&origin.at("three-cups/")).await?;
    let mut seen = Vec::new();
    for theme in ["light", "dark"] {
        browser.click(BUTTON).await?;
        browser
            .until(&format!(
                "document.documentElement.dataset.theme === '{theme}'"
            ))
            .await?;
        seen.push(browser.run(COLOURS).await?);
    }
    let differ = seen[0][0] != seen[1][0] && seen[0][1] != seen[1][1];
    ensure!(differ, "text and ground, light and dark: {seen:?}");
    ensure!(browser.text(BUTTON).await?.ends_with("داكنة"));

    browser.open_started(origin.url()).await?;
    same(browser.run(COLOURS).await?, seen[1].clone())?;
    browser
        .until(&format!(
            "document.querySelector('{BUTTON}').title.endsWith('داكنة')"
        ))
        .await?;
    Ok(())
}

pub(crate) async fn the_choice_is_applied_before_the_page_is_painted(stage: &Stage) -> Result<()> {
    // Runs before anything of the body is there.
    const PROBE: &str =
        "<body><script>window.first = document.documentElement.dataset.theme</script>";
    let page = fs::read_to_string(stage.sample().join("index.html"))?;
    ensure!(page.contains("<body>"));
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/probed.html", &page.replace("<body>", PROBE))
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at("/probed.html")).await?;
    same(
        browser.run("return window.first ?? 'none'").await?,
        json!("none"),
    )?;

    browser.open_started(&host.at("/")).await?;
    browser.click(BUTTON).await?;
    browser
        .until("document.documentElement.dataset.theme")
        .await?;
    browser.open(&host.at("/probed.html")).await?;
    same(browser.run("return window.first").await?, json!("light"))?;
    Ok(())
}
