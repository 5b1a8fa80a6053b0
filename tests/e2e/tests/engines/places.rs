//! The same bundle works wherever it lies.

use anyhow::{Result, ensure};
use maqal_e2e::Host;

use crate::{check::same, readable::SOME_TOOL_IS_SHOWN, stage::Stage};

pub(crate) async fn under_a_path_it_searches_and_moves(stage: &Stage) -> Result<()> {
    let host = Host::plan()
        .folder("/some/path/", stage.sample())
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open_started(&host.at("/some/path/")).await?;
    browser.run("window.same = true").await?;
    browser.type_into("#search", "القنطرة").await?;
    browser.until("document.querySelector('mark')").await?;
    browser.click(".card-headline a").await?;
    browser.until("document.querySelector('article')").await?;
    ensure!(
        browser
            .address()
            .await?
            .starts_with(&host.at("/some/path/"))
    );
    browser.click(".site-name").await?;
    browser
        .until("document.querySelectorAll('.card').length === 50")
        .await?;
    same(browser.address().await?, host.at("/some/path/"))?;
    ensure!(browser.holds("window.same").await?);
    Ok(())
}

pub(crate) async fn from_disk_it_is_read_and_followed(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let file = stage.sample().join("three-cups/index.html");
    browser.open(&format!("file://{}", file.display())).await?;
    ensure!(browser.texts(".article-body p").await?.len() > 3);
    // What the style sheet says, so it is there.
    let styled =
        "getComputedStyle(document.querySelector('.visually-hidden')).position === 'absolute'";
    ensure!(browser.holds(styled).await?);
    ensure!(!browser.holds(SOME_TOOL_IS_SHOWN).await?);
    browser.click(".site-name").await?;
    browser
        .until("document.querySelectorAll('.card').length === 50")
        .await?;
    browser.click(".card-headline a").await?;
    browser.until("document.querySelector('article')").await?;
    Ok(())
}
