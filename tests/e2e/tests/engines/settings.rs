//! The reader's settings: seen at once, there before the page is on the next visit, in other tabs too, and
//! without a storage as long as the page stands.

use std::fs;

use anyhow::{Result, ensure};
use maqal_e2e::{Browser, Host};
use serde_json::{Value, json};

use crate::{check::same, stage::Stage};

const ARTICLE: &str = "/2022-01-16-street-sellers-radio/";
const KEEP: &str = "localStorage.setItem('maqal:settings', arguments[0])";
/// What the styles make of the settings.
const LOOK: &str = "
    const page = document.documentElement;
    const text = getComputedStyle(document.querySelector('.article, .card-headline'));
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [page.dir, color, backgroundColor, text.fontSize, text.fontFamily];
";

/// Opens the panel, chooses a value and puts the panel away.
pub(crate) async fn choose(browser: &Browser, setting: &str, value: &str) -> Result<()> {
    browser.click("#settings-tool").await?;
    let label = format!("[data-setting={setting}] label:has([value={value}])");
    browser
        .until(&format!("document.querySelector('{label}')"))
        .await?;
    browser.click(&label).await?;
    browser.click(".settings-head button").await?;
    browser
        .until("!document.querySelector('dialog[open]')")
        .await
}

pub(crate) async fn a_choice_is_seen_at_once_and_taken_back_by_one_button(
    stage: &Stage,
) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(&origin.at(&ARTICLE[1..])).await?;
    let before = browser.run(LOOK).await?;
    choose(browser, "theme", "dark").await?;
    choose(browser, "typeface", "sans").await?;
    choose(browser, "numerals", "arabic").await?;
    browser
        .until("/[٠-٩]/.test(document.querySelector('.article-meta').textContent)")
        .await?;
    let after = browser.run(LOOK).await?;
    for (at, what) in [(1, "ink"), (2, "paper"), (4, "typeface")] {
        ensure!(before[at] != after[at], "{what}: {before} {after}");
    }
    browser.click("#settings-tool").await?;
    browser.until("document.querySelector('.reset')").await?;
    // A choice is drawn as its box, which is as large as the label.
    let boxes = "[...document.querySelectorAll('.choices label')].every((label) => {
        const [whole, box] = [label, label.firstChild].map((it) => it.getBoundingClientRect());
        return box.width > 40 && box.width === whole.width && box.height === whole.height;
    })";
    ensure!(browser.holds(boxes).await?, "a choice without a box");
    browser.click(".reset").await?;
    browser
        .until("!/[٠-٩]/.test(document.querySelector('.article-meta').textContent)")
        .await?;
    same(browser.run(LOOK).await?, before)?;
    same(
        browser
            .run("return localStorage.getItem('maqal:settings')")
            .await?,
        Value::Null,
    )?;
    Ok(())
}

pub(crate) async fn choices_are_there_before_the_viewer_is(stage: &Stage) -> Result<()> {
    let (host, gate) = stage.serve_before_viewer().await?;
    let browser = &stage.browser;
    browser.open(&host.at(ARTICLE)).await?;
    let usual = browser.run(LOOK).await?;
    let choice = "1 theme=sepia typeface=kufi size=150 language=en numerals=arabic";
    browser.run_with(KEEP, &[json!(choice)]).await?;
    browser.open(&host.at(ARTICLE)).await?;
    let early = browser.run(LOOK).await?;
    same(early[0].clone(), json!("ltr"))?;
    for at in 1..5 {
        ensure!(usual[at] != early[at], "{usual} {early}");
    }
    gate.open();
    browser.until(Browser::STARTED).await?;
    browser
        .until("document.documentElement.lang === 'en'")
        .await?;
    browser
        .until("document.querySelector('#save-tool').textContent.includes('Save')")
        .await?;
    // The viewer changes nothing of what the styles had.
    same(browser.run(LOOK).await?, early)?;
    browser.run("localStorage.clear()").await?;
    Ok(())
}

pub(crate) async fn a_damaged_entry_changes_nothing(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    let usual = browser.run(LOOK).await?;
    for damaged in ["2 theme=dark", "1 theme=pink size= =x dir", "{}"] {
        browser.run_with(KEEP, &[json!(damaged)]).await?;
        browser.open_started(origin.url()).await?;
        same(browser.run(LOOK).await?, usual.clone())?;
    }
    Ok(())
}

pub(crate) async fn other_tabs_follow(stage: &Stage) -> Result<()> {
    const OTHER: &str = "
        const other = Object.assign(document.createElement('iframe'), { id: 'other', src: location.href });
        document.body.append(other);
    ";
    // The policy of a published site allows no frames.
    let host = Host::plan().folder("/", stage.sample()).start().await?;
    let browser = &stage.browser;
    browser.open_started(&host.at("/")).await?;
    browser.run(OTHER).await?;
    browser
        .until("document.querySelector('#other').contentWindow.history.scrollRestoration === 'manual' && document.querySelector('#other').contentDocument.querySelector('.card')")
        .await?;
    choose(browser, "theme", "black").await?;
    browser
        .until("document.querySelector('#other').contentDocument.documentElement.dataset.theme === 'black'")
        .await?;
    Ok(())
}

pub(crate) async fn without_a_storage_a_choice_lasts_as_long_as_the_page(
    stage: &Stage,
) -> Result<()> {
    const FORBID: &str = "<head><script>
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    </script>";
    let page = fs::read_to_string(stage.sample().join(&ARTICLE[1..]).join("index.html"))?;
    ensure!(page.contains("<head>"));
    let host = Host::plan()
        .folder("/", stage.sample())
        .page(ARTICLE, &page.replace("<head>", FORBID))
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open_started(&host.at(ARTICLE)).await?;
    choose(browser, "theme", "dark").await?;
    browser
        .until("document.documentElement.dataset.theme === 'dark'")
        .await?;
    browser.click("#settings-tool").await?;
    browser
        .until("document.querySelector('[value=dark]:checked')")
        .await?;
    Ok(())
}
