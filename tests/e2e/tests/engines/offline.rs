//! What was read can be read again with the network gone.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use maqal_e2e::{Browser, Engine, Origin};

use crate::{check::same, readable::numbered_articles, stage::Stage};

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

pub(crate) async fn a_small_archive_lists_all_its_articles(stage: &Stage) -> Result<()> {
    let archive = numbered_articles(11)?.build()?;
    let mut origin = Origin::serve(&archive.path())?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.until("navigator.serviceWorker.controller").await?;
    origin.stop()?;

    // The oldest stand on the second page, which was never opened.
    browser.open_started(&origin.at("?sort=oldest")).await?;
    browser
        .until("document.querySelectorAll('.card-headline').length === 11")
        .await
}

pub(crate) async fn what_was_read_is_brought_up_to_date_with_the_site(stage: &Stage) -> Result<()> {
    let site = tempfile::tempdir()?;
    copy(stage.sample(), site.path())?;
    let mut origin = Origin::serve(site.path())?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.until("navigator.serviceWorker.controller").await?;
    browser.open_started(&origin.at(READ)).await?;
    let kept = origin.at(READ);
    browser
        .until_run(&format!("return caches.match('{kept}').then(Boolean)"))
        .await?;

    rename_style_sheet(site.path())?;
    browser
        .until_run(&format!(
            "return {REGISTRATION}.then((it) => it.update().then(() => true))"
        ))
        .await?;
    browser
        .until_run(&format!(
            "return {REGISTRATION}.then((it) => Boolean(it.waiting))"
        ))
        .await?;
    // The new worker waits until no page of the site is open.
    browser.open("about:blank").await?;
    browser.open_started(origin.url()).await?;
    if browser.engine() == Engine::Firefox {
        // Driven Firefox keeps the page that it left, so that the new worker goes on waiting, and
        // the shell of before with it.
        ensure!(browser.run(ONE_SHELL).await? == false);
        return Ok(());
    }
    browser.until_run(ONE_SHELL).await?;
    browser
        .until_run(&format!(
            "return caches.match('{kept}').then((it) => it.text()).then((it) => it.includes('{NEW_STYLE}'))"
        ))
        .await?;
    origin.stop()?;

    browser.open_started(&origin.at(READ)).await?;
    ensure!(
        browser
            .holds("document.styleSheets[0].cssRules.length > 0")
            .await?
    );
    Ok(())
}

const NEW_STYLE: &str = "maqal-0123456789abcdef.css";
const ONE_SHELL: &str = "
    const shells = (all) => all.filter((it) => it.includes(':shell:'));
    return caches.keys().then((all) => shells(all).length === 1)";
const REGISTRATION: &str = "navigator.serviceWorker.getRegistration()";

/// What a build with another style sheet would change: its name wherever it stands, and with it the
/// name of the shell.
fn rename_style_sheet(site: &Path) -> Result<()> {
    let assets = site.join("assets");
    let mut names = fs::read_dir(&assets)?.map(|entry| entry.map(|entry| entry.file_name()));
    let old = names
        .find_map(|name| {
            name.ok()?
                .into_string()
                .ok()
                .filter(|name| name.ends_with(".css"))
        })
        .context("the site has a style sheet")?;
    drop(names);
    fs::rename(assets.join(&old), assets.join(NEW_STYLE))?;
    for file in ["index.html", "sw.js", &format!("{READ}index.html")] {
        let path = site.join(file);
        let text = fs::read_to_string(&path)?.replace(&old, NEW_STYLE);
        fs::write(path, text.replacen("\"id\":\"", "\"id\":\"another-", 1))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
