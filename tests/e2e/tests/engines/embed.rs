//! Articles and lists in somebody else's page.

use anyhow::{Result, ensure};
use maqal_e2e::{Host, Origin};
use serde_json::json;

use crate::{check::same, stage::Stage};

/// A page of others, with a rule that would spoil an article that it reached.
fn page(origin: &Origin, elements: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page of others</title>
        <style>p {{ color: red !important }}</style>
        <script>
            window.events = [];
            for (const name of ['maqal-ready', 'maqal-error'])
                addEventListener(name, (event) => events.push([name, event.target.id]));
            window.modules = 0;
            for (const name of ['instantiate', 'instantiateStreaming']) {{
                const real = WebAssembly[name];
                WebAssembly[name] = (...given) => {{ modules += 1; return real(...given) }};
            }}
        </script>
        <script type=module src='{}'></script>
        <p>A paragraph of others.</p>
        {elements}",
        origin.at("embed.js")
    )
}

fn element(origin: &Origin, id: &str) -> String {
    let src = origin.at(&format!("{id}/article.json"));
    format!("<maqal-article id={id} src='{src}'><p>Instead of {id}.</p></maqal-article>")
}

pub(crate) async fn two_articles_share_a_module_and_keep_their_colours(
    stage: &Stage,
) -> Result<()> {
    let origin = stage.serve_sample()?;
    let both = ["three-cups", "small-type"].map(|id| element(&origin, id));
    let host = Host::plan()
        .page("/", &page(&origin, &both.concat()))
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at("/")).await?;
    browser.until("events.length === 2").await?;
    let ready = browser
        .run("return events.map(([name, id]) => `${id} ${name}`).sort()")
        .await?;
    ensure!(
        ready == json!(["small-type maqal-ready", "three-cups maqal-ready"]),
        "{ready}"
    );
    browser
        .until(
            "[...document.querySelectorAll('maqal-article')].every((element) =>
                element.shadowRoot.querySelectorAll('.article-body p').length > 3)",
        )
        .await?;
    same(browser.run("return modules").await?, json!(1))?;

    let colours = browser
        .run(
            "const inside = [...document.querySelectorAll('maqal-article')].map((element) =>
                element.shadowRoot.querySelector('p'));
             return [document.querySelector('body > p'), ...inside].map((element) =>
                getComputedStyle(element).color)",
        )
        .await?;
    let colours = colours.as_array().cloned().unwrap_or_default();
    let red = colours
        .iter()
        .filter(|colour| *colour == "rgb(255, 0, 0)")
        .count();
    ensure!(
        colours.len() == 3 && red == 1,
        "outside, inside: {colours:?}"
    );
    let directions = browser
        .run(
            "return [...document.querySelectorAll('maqal-article')].map((element) =>
                getComputedStyle(element.shadowRoot.querySelector('article')).direction)",
        )
        .await?;
    same(directions, json!(["rtl", "ltr"]))?;
    ensure!(
        !browser
            .holds("document.querySelector('maqal-article p').getClientRects().length")
            .await?
    );
    Ok(())
}

pub(crate) async fn a_narrowed_list_stands_in_another_page(stage: &Stage) -> Result<()> {
    // Of one origin, so that the test may look into the frame.
    let host = Host::plan()
        .folder("/archive/", stage.sample())
        .page(
            "/",
            "<!doctype html><html lang=en><meta charset=utf-8><title>A page of others</title>
             <script>
                window.events = [];
                addEventListener('maqal-ready', (event) => events.push(event.detail.title));
             </script>
             <script type=module src=archive/embed.js></script>
             <maqal-archive src='archive/?q=جسر'><p>Instead.</p></maqal-archive>",
        )
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at("/")).await?;
    browser.until("events.length").await?;
    let frame = "document.querySelector('maqal-archive').shadowRoot.querySelector('iframe')";
    let inside = |script: &str| format!("{frame}.contentDocument.{script}");
    // Only what was found is listed, with the words marked.
    browser
        .until(&inside("querySelector('.card mark')"))
        .await?;
    ensure!(
        browser
            .holds(&inside(
                "querySelector('.card a').ownerDocument.querySelector('base').target === '_blank'"
            ))
            .await?
    );
    ensure!(
        !browser
            .holds(&inside("querySelector('.site-header')"))
            .await?
    );
    // Another question stays in the frame, and in the frame's address.
    browser
        .run(&format!(
            "const field = {};
             field.value = 'نهر';
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
            inside("querySelector('#search')")
        ))
        .await?;
    browser
        .until(&inside(
            "location.href.includes('embed.html?q=') && decodeURI(%.contentDocument.location.search) === '?q=نهر'",
        ).replace('%', frame))
        .await?;
    ensure!(browser.address().await? == host.at("/"));
    ensure!(
        browser
            .holds("document.querySelector('maqal-archive p').getClientRects().length === 0")
            .await?
    );
    Ok(())
}

pub(crate) async fn an_article_that_is_not_there_leaves_what_stands_instead(
    stage: &Stage,
) -> Result<()> {
    let origin = stage.serve_sample()?;
    let missing = element(&origin, "missing");
    let host = Host::plan()
        .page("/", &page(&origin, &missing))
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at("/")).await?;
    browser.until("events.length").await?;
    same(
        browser.run("return events").await?,
        json!([["maqal-error", "missing"]]),
    )?;
    ensure!(
        browser
            .holds("document.querySelector('maqal-article p').getClientRects().length")
            .await?
    );
    Ok(())
}
