//! Suggestions under the search field of the catalogue.

use anyhow::{Context, Result, ensure};
use maqal_e2e::Browser;

use crate::{
    catalogue::{STATUS, open_counted},
    check::same,
    stage::Stage,
};

const TWO_FRAMES: &str =
    "return new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go(0))))";

pub(crate) async fn suggestions_are_chosen_by_keys(stage: &Stage) -> Result<()> {
    let origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.type_into("#search", "أنها").await?;
    browser
        .until("document.querySelector('#suggestions [role=option]')")
        .await?;
    browser
        .until(
            "document.querySelector('#search').ariaExpanded === 'true' ||
        document.querySelector('#search').getAttribute('aria-expanded') === 'true'",
        )
        .await?;
    browser
        .until(
            "[...document.querySelectorAll('#suggestions bdi')]
        .some((it) => it.textContent === 'أنهار')",
        )
        .await?;
    let options = browser.texts("#suggestions bdi").await?;
    let tag = options
        .iter()
        .position(|it| it == "أنهار")
        .context("no such tag")?;
    for _ in 0..=tag {
        browser.type_into("#search", "\u{E015}").await?;
    }
    browser
        .until(&format!(
            "document.querySelector('#search').getAttribute('aria-activedescendant')
            === 'suggestion-{tag}'"
        ))
        .await?;
    browser.type_into("#search", "\u{E007}").await?;
    browser
        .until("document.querySelector('#search').value !== 'أنها'")
        .await?;
    browser
        .until("!document.querySelector('#suggestions [role=option]')")
        .await?;
    ensure!(browser.holds("location.search.length > 3").await?);

    browser.type_into("#search", "ال").await?;
    browser
        .until("document.querySelector('#suggestions [role=option]')")
        .await?;
    let typed = browser
        .run("return document.querySelector('#search').value")
        .await?;
    browser.type_into("#search", "\u{E00C}").await?;
    browser
        .until("!document.querySelector('#suggestions [role=option]')")
        .await?;
    same(
        browser
            .run("return document.querySelector('#search').value")
            .await?,
        typed,
    )?;
    // An arrow opens them again, with the first one chosen.
    browser.type_into("#search", "\u{E015}").await?;
    browser
        .until(
            "document.querySelector('#search').getAttribute('aria-activedescendant')
            === 'suggestion-0'",
        )
        .await?;
    Ok(())
}

/// Types a letter and presses an arrow before its suggestions are there, and looks at every frame: what
/// was marked first, and whether anything else ever was.
const TYPE_AND_MARK: &str = "
    const field = document.querySelector('#search');
    window.marked = new Set();
    const look = () => {
        const id = field.getAttribute('aria-activedescendant');
        if (id) marked.add(document.getElementById(id).textContent);
        requestAnimationFrame(look);
    };
    look();
    window.before = [...document.querySelectorAll('#suggestions bdi')].map((it) => it.textContent).join();
    field.value += 'ر';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));";

pub(crate) async fn late_suggestions_take_no_mark_from_others(stage: &Stage) -> Result<()> {
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    browser.type_into("#search", "أنها").await?;
    browser
        .until("document.querySelectorAll('#suggestions [role=option]').length > 1")
        .await?;
    browser.run(TYPE_AND_MARK).await?;
    browser
        .until(
            "[...document.querySelectorAll('#suggestions bdi')]
            .map((it) => it.textContent).join() !== window.before",
        )
        .await?;
    browser.run(TWO_FRAMES).await?;
    let marked = browser.run("return [...marked]").await?;
    let marked: Vec<String> = serde_json::from_value(marked)?;
    ensure!(marked.len() < 2, "one arrow marked {marked:?}");
    Ok(())
}

/// Notes what a screen reader is told: every change of the line that says how many were found.
pub(crate) const LISTEN: &str = "
    const line = document.querySelector('.search-status[role=status]');
    window.told = [];
    new MutationObserver(() => told.push(line.textContent))
        .observe(line, { childList: true, characterData: true, subtree: true });";

pub(crate) async fn an_answer_is_told_once(stage: &Stage) -> Result<()> {
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    browser.type_into("#search", "أنهار").await?;
    all_has_followed(browser, "أنهار").await?;
    browser.type_into("#search", "\u{E003}").await?;
    all_has_followed(browser, "أنها").await?;
    // What the letter needs was fetched before.
    browser.run(LISTEN).await?;
    browser.type_into("#search", "ر").await?;
    all_has_followed(browser, "أنهار").await?;
    let told = browser
        .run("return [told, document.querySelector('.search-status').textContent]")
        .await?;
    let (told, shown): (Vec<String>, String) = serde_json::from_value(told)?;
    same(told, [shown])
}

/// Waits for what follows the last letter: the address, rows beyond the screen, two frames.
async fn all_has_followed(browser: &Browser, query: &str) -> Result<()> {
    browser
        .until(&format!(
            "new URLSearchParams(location.search).get('q') === '{query}'"
        ))
        .await?;
    browser
        .until(&format!(
            "document.querySelector('.card mark') && !document.querySelector('[data-later]') &&
            document.querySelector('{STATUS}').textContent.includes(' من ')"
        ))
        .await?;
    browser.run(TWO_FRAMES).await?;
    Ok(())
}
