//! What was read can be read again with the network gone.

use anyhow::{Result, ensure};
use maqal_e2e::Browser;

use crate::{check::same, stage::Stage};

const READ: &str = "three-cups/";
const UNREAD: &str = "potter-of-khabiya/";

pub(crate) async fn what_was_read_is_there_and_the_rest_says_that_it_is_not(
    stage: &Stage,
) -> Result<()> {
    let mut origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.until("navigator.serviceWorker.controller").await?;
    browser.open_started(&origin.at(READ)).await?;
    let headline = browser.text("h1").await?;
    for kept in [READ.to_owned(), format!("{READ}article.json")] {
        let kept = origin.at(&kept);
        browser
            .until_run(&format!("return caches.match('{kept}').then(Boolean)"))
            .await?;
    }
    origin.stop()?;

    browser.reload().await?;
    same(browser.text("h1").await?, headline)?;
    browser.until(Browser::STARTED).await?;
    ensure!(browser.texts(".article-body p").await?.len() > 3);
    browser.click(".site-name").await?;
    browser
        .until("document.querySelectorAll('.card').length === 50")
        .await?;
    browser.open_started(&origin.at("?q=القنطرة")).await?;
    browser.until("document.querySelector('mark')").await?;

    browser.open_started(origin.url()).await?;
    browser
        .click(&format!(".card-headline a[href^='{UNREAD}']"))
        .await?;
    browser
        .until("document.querySelector('.load-failure button')")
        .await?;
    same(browser.texts(".card").await?.len(), 50)?;

    // Loaded afresh it is the browser's own page that says so, which WebDriver calls a failure.
    let opened = browser.open(&origin.at(UNREAD)).await;
    ensure!(opened.is_err() || browser.holds("document.body.innerText.trim()").await?);
    Ok(())
}
