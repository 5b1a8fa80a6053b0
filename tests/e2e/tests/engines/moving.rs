//! Going from page to page does not load the page again.

use anyhow::{Result, ensure};

use crate::{check::same, stage::Stage};

const SLUG: &str = "along-the-old-canal";
const LINK: &str = ".card-headline a[href^=potter-of-khabiya]";
const HEADLINE: &str = "جرّة لا تُباع";

pub(crate) async fn a_card_leads_to_its_article_and_back_to_its_place(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser
        .run(&format!(
            "window.same = true;
             document.querySelector('{LINK}').scrollIntoView({{ block: 'center' }});
             addEventListener('click', () => {{ window.left = scrollY }}, {{ capture: true }});"
        ))
        .await?;
    browser.click(LINK).await?;
    browser
        .until(&format!(
            "document.querySelector('h1').textContent === '{HEADLINE}'"
        ))
        .await?;
    browser
        .until("document.activeElement.id === 'content'")
        .await?;
    browser.until("scrollY === 0").await?;
    ensure!(browser.title().await?.starts_with(HEADLINE));
    same(browser.address().await?, origin.at("potter-of-khabiya/"))?;
    ensure!(browser.holds("window.same && left > 500").await?);

    browser.back().await?;
    browser
        .until("document.querySelectorAll('.card').length === 50")
        .await?;
    browser.until("Math.abs(scrollY - left) < 2").await?;
    same(browser.address().await?, origin.url())?;
    same(browser.title().await?, "مجلة الضفاف")?;
    ensure!(browser.holds("window.same").await?);
    Ok(())
}

pub(crate) async fn an_article_leads_to_the_next_one(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at(&format!("{SLUG}/")))
        .await?;
    browser
        .run("window.same = document.querySelector('h1').textContent")
        .await?;
    let next = browser.text(".neighbours p:last-child a").await?;
    browser.click(".neighbours p:last-child a").await?;
    browser
        .until("document.querySelector('h1').textContent !== window.same")
        .await?;
    same(browser.text("h1").await?, next.as_str())?;

    browser.reload().await?;
    same(browser.text("h1").await?, next)?;
    ensure!(!browser.holds("window.same").await?);
    Ok(())
}
