//! The viewer takes over the nodes that the page was loaded with.

use anyhow::{Context as _, Result, ensure};
use maqal_e2e::{Browser, Gate, Host};
use serde_json::json;

use crate::{check::same, settings::choose, stage::Stage};

/// Remembers every element of the page, and what goes wrong from now on.
const REMEMBER: &str = "
    window.served = [...document.querySelectorAll('#maqal *')];
    window.complaints = [];
    const complain = (event) => window.complaints.push(String(event.message ?? event.reason));
    addEventListener('error', complain);
    addEventListener('unhandledrejection', complain);
    for (const level of ['warn', 'error'])
        console[level] = (...said) => window.complaints.push(said.join(' '));
";
/// The elements that are not the remembered ones, or no longer there. Filters do nothing without
/// script: they are added.
const REPLACED: &str = "
    const here = [...document.querySelectorAll('#maqal *')].filter(
        (element) => !element.closest('.filters, #filter-sheet'));
    const gone = window.served.filter((element) => !here.includes(element));
    const come = here.filter((element) => !window.served.includes(element));
    return [...gone, ...come].map((element) => element.outerHTML.slice(0, 200));
";

pub(crate) async fn an_article_keeps_its_nodes(stage: &Stage) -> Result<()> {
    keeps_its_nodes(stage, "/2022-01-16-street-sellers-radio/").await
}

pub(crate) async fn the_catalogue_keeps_its_nodes(stage: &Stage) -> Result<()> {
    keeps_its_nodes(stage, "/").await
}

pub(crate) async fn a_page_of_another_build_is_drawn_anew(stage: &Stage) -> Result<()> {
    const ARTICLE: &str = "2022-01-16-street-sellers-radio";
    let built = std::fs::read_to_string(stage.sample().join(ARTICLE).join("index.html"))?;
    let (start, end) = (built.find("<article"), built.find("</article>"));
    let (start, end) = start.zip(end).context("the page has an article")?;
    let older = format!(
        "{}<article><h1>عنوان قديم</h1>{}",
        built[..start].replace("data-revision=\"", "data-revision=\"not-"),
        &built[end..]
    );
    let path = format!("/{ARTICLE}/");
    let host = Host::plan()
        .folder("/", stage.sample())
        .page(&path, &older)
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at(&path)).await?;
    browser.until(Browser::STARTED).await?;
    browser
        .until("document.querySelectorAll('.article-body p').length > 3")
        .await?;
    ensure!(browser.text("h1").await? != "عنوان قديم");
    same(browser.texts("main").await?.len(), 1)?;
    Ok(())
}

pub(crate) async fn where_the_viewer_does_not_start_the_page_says_so_and_tries_again(
    stage: &Stage,
) -> Result<()> {
    const FAILURE: &str = "document.querySelector('.start-failure')";
    let browser = &stage.browser;
    for part in ["/start-", ".wasm", "/manifest.json", "/cards"] {
        let gate = Gate::closed();
        let plan = Host::plan().folder("/", stage.sample()).lose(part, &gate);
        let host = plan.start().await?;
        browser.open(&host.at("/?q=القنطرة")).await?;
        browser
            .until(&format!("{FAILURE}.checkVisibility()"))
            .await
            .with_context(|| format!("without {part}"))?;
        // What would do nothing is away; the articles are there.
        ensure!(
            browser
                .holds("!document.querySelector('#search').checkVisibility()")
                .await?
        );
        ensure!(
            browser
                .holds("document.querySelector('.card').checkVisibility()")
                .await?
        );

        gate.open();
        browser.click(".start-failure a").await?;
        browser.until(Browser::STARTED).await?;
        browser
            .until("document.querySelector('.card mark')")
            .await?;
        ensure!(browser.holds("location.search.startsWith('?q=')").await?);
        ensure!(
            !browser
                .holds(&format!("{FAILURE}.checkVisibility()"))
                .await?
        );
    }
    Ok(())
}

async fn keeps_its_nodes(stage: &Stage, path: &str) -> Result<()> {
    let (host, gate) = stage.serve_before_viewer().await?;
    let browser = &stage.browser;
    browser.open(&host.at(path)).await?;
    browser.run(REMEMBER).await?;
    gate.open();
    browser.until(Browser::STARTED).await?;
    choose(browser, "theme", "dark").await?;

    let replaced = browser.run(REPLACED).await?;
    same(replaced, json!([]))?;
    ensure!(browser.holds("served.length > 20").await?);
    let complaints = browser.run("return window.complaints").await?;
    same(complaints, json!([]))?;
    Ok(())
}
