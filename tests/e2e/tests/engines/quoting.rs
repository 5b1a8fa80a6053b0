//! What is selected in an article is copied with a link that leads to it.

use anyhow::{Context, Result, ensure};

use crate::{prepared::prepared, stage::Stage};

const SLUG: &str = "sundial-on-the-roof";
const COPYING: &str = "Object.defineProperty(navigator, 'clipboard',
    { value: { writeText: async (text) => { window.copied = text } } })";
const REFUSING: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
/// From the middle of a word to the middle of another.
const SELECT: &str = "
    const text = document.querySelector('.article-body > p').firstChild;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('خزّان') + 2);
    range.setEnd(text, text.data.indexOf('دائريّ') + 2);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
";

pub(crate) async fn selected_words_are_copied_whole_with_a_link_to_them(
    stage: &Stage,
) -> Result<()> {
    let host = prepared(stage, &[SLUG], COPYING).await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    browser.run(SELECT).await?;
    browser
        .until("document.querySelector('.quote-bar button')")
        .await?;
    browser.click(".quote-bar button").await?;
    browser.until("window.copied").await?;
    let copied = browser.run("return decodeURIComponent(copied)").await?;
    let copied = copied.as_str().context("nothing was copied")?;
    let mut lines = copied.lines();
    ensure!(lines.next() == Some("«خزّان الماء، لوح دائريّ»"), "{copied}");
    ensure!(
        lines
            .next()
            .is_some_and(|line| line.starts_with("ساعة شمسية")),
        "{copied}"
    );
    let link = host.at("/sundial-on-the-roof/#:~:text=خزّان الماء، لوح دائريّ");
    ensure!(lines.next() == Some(&link), "{copied}");
    Ok(())
}

pub(crate) async fn a_quote_that_cannot_be_copied_is_told(stage: &Stage) -> Result<()> {
    let host = prepared(stage, &[SLUG], REFUSING).await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    ensure!(
        !browser
            .holds("document.querySelector('.quote-bar')")
            .await?
    );
    browser.run(SELECT).await?;
    browser
        .until("document.querySelector('.quote-bar button')")
        .await?;
    browser.click(".quote-bar button").await?;
    browser
        .until("document.querySelector('.notice').textContent.startsWith('لا يسمح المتصفّح')")
        .await?;
    browser.run("getSelection().removeAllRanges()").await?;
    browser.until("!document.querySelector('.quote-bar')").await
}
