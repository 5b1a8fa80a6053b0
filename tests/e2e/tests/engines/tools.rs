//! The tools of an article: saving, reading on, finding, sharing, printing, keys.

use anyhow::{Result, ensure};
use maqal_e2e::Browser;
use serde_json::json;

use crate::{check::same, prepared::prepared, stage::Stage};

const SLUG: &str = "sundial-on-the-roof";
const ESCAPE: &str = "\u{e00c}";
const ENTER: &str = "\u{e007}";
const SHIFT: &str = "\u{e008}";
const NOTICE: &str = "document.querySelector('.notice').textContent";

pub(crate) async fn a_saved_article_stays_saved_and_its_card_says_so(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    browser.click("#save-tool").await?;
    browser.until(&is_pressed("save", true)).await?;
    browser.until(&format!("{NOTICE}.includes('حُفظ')")).await?;

    browser.reload().await?;
    browser.until(&is_pressed("save", true)).await?;
    browser.open_started(origin.url()).await?;
    browser
        .until("document.querySelector('.card-mark')?.textContent === 'محفوظ'")
        .await?;

    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    browser.until(&is_pressed("save", true)).await?;
    browser.click("#save-tool").await?;
    browser.until(&is_pressed("save", false)).await
}

pub(crate) async fn without_storage_saving_says_that_it_cannot(stage: &Stage) -> Result<()> {
    const BLOCKED: &str = "Object.defineProperty(window, 'localStorage',
        { get() { throw new DOMException('no', 'SecurityError') } })";
    let host = prepared(stage, &[SLUG], BLOCKED).await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    browser.click("#save-tool").await?;
    browser
        .until(&format!("{NOTICE}.includes('لا يحفظ المتصفّح')"))
        .await?;
    // All else works as before.
    browser.click("#find-tool").await?;
    browser.type_into("#find", "الشمس").await?;
    browser
        .until("document.querySelector('.article mark')")
        .await
}

pub(crate) async fn an_article_read_to_its_end_is_read_until_the_reader_says_otherwise(
    stage: &Stage,
) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    browser.until(&is_pressed("read", false)).await?;
    browser
        .run("scrollTo(0, document.querySelector('.tags').offsetTop)")
        .await?;
    browser.until(&is_pressed("read", true)).await?;
    browser
        .until("document.querySelector('.progress-line').style.getPropertyValue('--progress') === '1000'")
        .await?;

    browser.reload().await?;
    browser.until(&is_pressed("read", true)).await?;
    press(browser, "#read-tool").await?;
    browser.until(&is_pressed("read", false)).await?;
    browser.open_started(origin.url()).await?;
    browser
        .until("document.querySelectorAll('.card').length > 1")
        .await?;
    ensure!(
        !browser
            .holds("document.querySelector('.card-mark')")
            .await?
    );
    Ok(())
}

pub(crate) async fn reading_goes_on_where_it_stopped(stage: &Stage) -> Result<()> {
    // Leaving is played, so that it can be waited for: the place is taken when the page has rested.
    const LEAVE: &str = "
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
        return Object.values(localStorage).some((text) => / \\d+ \\d+$/m.test(text));
    ";
    const FOURTH: &str =
        "document.querySelectorAll('.article-body > *')[4].getBoundingClientRect()";
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    ensure!(!browser.holds("document.querySelector('.resume')").await?);
    browser.run(&format!("scrollBy(0, {FOURTH}.top)")).await?;
    browser.until_run(LEAVE).await?;

    browser.open_started(&origin.at("three-cups/")).await?;
    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    browser.until("document.querySelector('.resume')").await?;
    same(browser.run("return scrollY").await?, json!(0))?;
    press(browser, ".resume button").await?;
    let there = format!("{FOURTH}.top < innerHeight / 2 && {FOURTH}.bottom > 0");
    browser.until(&there).await?;
    browser.until("!document.querySelector('.resume')").await
}

pub(crate) async fn words_are_found_in_the_article_one_by_one(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    browser.click("#find-tool").await?;
    browser
        .until("document.activeElement.id === 'find'")
        .await?;
    browser.type_into("#find", "الشمس").await?;
    browser
        .until("document.querySelectorAll('.article mark').length > 2")
        .await?;
    let total = browser.texts(".article mark").await?.len();
    let at = |number: usize| {
        format!(
            "document.querySelector('.find-status').textContent === '{number} من {total}' &&
         document.querySelectorAll('.article mark')[{}].matches('[data-current]')",
            number - 1
        )
    };
    browser.until(&at(1)).await?;
    browser.type_into("#find", ENTER).await?;
    browser.until(&at(2)).await?;
    browser
        .type_into("#find", &format!("{SHIFT}{ENTER}{SHIFT}"))
        .await?;
    browser.until(&at(1)).await?;
    browser
        .type_into("#find", &format!("{SHIFT}{ENTER}{SHIFT}"))
        .await?;
    browser.until(&at(total)).await?;
    let in_sight = "(({ top, bottom }) => top > 0 && bottom < innerHeight)
        (document.querySelector('[data-current]').getBoundingClientRect())";
    browser.until(in_sight).await?;

    browser.type_into("#find", "ظظظ").await?;
    browser
        .until("document.querySelector('.find-status').textContent === 'لا نتائج'")
        .await?;
    browser.type_into("#find", ESCAPE).await?;
    browser
        .until("!document.querySelector('.find-bar, .article mark')")
        .await?;
    browser
        .until("document.activeElement.id === 'find-tool'")
        .await
}

pub(crate) async fn an_article_is_shared_by_the_device_or_its_link_is_copied(
    stage: &Stage,
) -> Result<()> {
    const DEVICE: &str = "Object.defineProperty(navigator, 'share',
        { value: async ({ title, url }) => { window.shared = `${title} ${url}` } })";
    const COPYING: &str = "
        Object.defineProperty(navigator, 'share', { value: undefined });
        Object.defineProperty(navigator, 'clipboard',
            { value: { writeText: async (text) => { window.copied = text } } })";
    const REFUSING: &str = "
        Object.defineProperty(navigator, 'share', { value: undefined });
        Object.defineProperty(navigator, 'clipboard', { value:
            { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })";
    let browser = &stage.browser;
    for (script, outcome) in [
        (
            DEVICE,
            "window.shared === document.querySelector('h1').textContent + ' ' + location.href",
        ),
        (COPYING, "window.copied === location.href"),
        (
            REFUSING,
            "document.querySelector('.notice').textContent.startsWith('لا يسمح المتصفّح')",
        ),
    ] {
        let host = prepared(stage, &[SLUG], script).await?;
        browser
            .open_started(&host.at("/sundial-on-the-roof/"))
            .await?;
        browser.click("#share-tool").await?;
        browser.until(outcome).await?;
    }
    Ok(())
}

pub(crate) async fn the_print_tool_prints_with_all_pictures(stage: &Stage) -> Result<()> {
    // Pictures further down are not there before; on paper they are.
    const PRINT: &str = "window.print = () => {
        window.printed = [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth)
    }";
    let host = prepared(stage, &[SLUG], PRINT).await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    browser.click("#print-tool").await?;
    browser.until("window.printed").await
}

pub(crate) async fn keys_press_what_they_name_unless_they_are_typed_or_switched_off(
    stage: &Stage,
) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("sundial-on-the-roof/"))
        .await?;
    browser.type_into("body", "s").await?;
    browser.until(&is_pressed("save", true)).await?;

    browser.click("#find-tool").await?;
    browser.type_into("#find", "s?").await?;
    browser
        .until("document.querySelector('#find').value === 's?'")
        .await?;
    ensure!(browser.holds(&is_pressed("save", true)).await?);
    ensure!(
        !browser
            .holds("document.querySelector('dialog[open]')")
            .await?
    );
    browser.type_into("#find", ESCAPE).await?;

    browser.type_into("body", "?").await?;
    browser
        .until("document.querySelector('dialog[open] h2')")
        .await?;
    same(
        browser.texts("dialog kbd").await?,
        ["/", "j", "k", "s", "t", "?"],
    )?;
    browser.click("dialog input").await?;
    browser.type_into("dialog input", ESCAPE).await?;
    browser
        .until("!document.querySelector('dialog[open]')")
        .await?;
    browser.type_into("body", "s").await?;
    browser.click(".site-footer button").await?;
    browser
        .until("document.querySelector('dialog[open] input:not(:checked)')")
        .await?;
    ensure!(browser.holds(&is_pressed("save", true)).await?);
    browser.click("dialog input").await?;
    browser.click("dialog button").await?;
    browser
        .until("!document.querySelector('dialog[open]')")
        .await?;

    let headline = browser.text("h1").await?;
    browser.type_into("body", "j").await?;
    browser
        .until(&format!(
            "document.querySelector('h1').textContent !== '{headline}'"
        ))
        .await?;
    browser.type_into("body", "k").await?;
    browser
        .until(&format!(
            "document.querySelector('h1').textContent === '{headline}'"
        ))
        .await?;
    browser.type_into("body", "/").await?;
    browser
        .until("document.activeElement.id === 'search'")
        .await
}

fn is_pressed(tool: &str, pressed: bool) -> String {
    format!("document.querySelector('#{tool}-tool').getAttribute('aria-pressed') === '{pressed}'")
}

/// Presses a control wherever it stands: what is above it may be fixed to the screen.
async fn press(browser: &Browser, css: &str) -> Result<()> {
    browser
        .run(&format!("document.querySelector('{css}').click()"))
        .await?;
    Ok(())
}
