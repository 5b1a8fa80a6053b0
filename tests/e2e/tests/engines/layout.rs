//! Direction, and narrow screens.

use anyhow::{Result, ensure};
use maqal_e2e::Host;
use serde_json::json;

use crate::stage::Stage;

/// A frame is as narrow as a phone; windows are not allowed to be.
const FRAME: &str =
    "<!doctype html><title>Frame</title><iframe style='height: 600px; border: 0'></iframe>";
const LOAD: &str = "
    const frame = document.querySelector('iframe');
    frame.style.width = arguments[1] + 'px';
    window.loaded = false;
    frame.onload = () => { window.loaded = true };
    frame.src = arguments[0];
";
/// How far the page reaches beyond the frame, and the widest of its tables beyond its box.
const OVERFLOW: &str = "
    const page = document.querySelector('iframe').contentDocument;
    const beyond = (element) => element.scrollWidth - element.clientWidth;
    const boxes = [...page.querySelectorAll('.table-box')].map(beyond);
    return { page: beyond(page.documentElement), table: Math.max(0, ...boxes) };
";
const STARTED: &str =
    "document.querySelector('iframe').contentWindow.history.scrollRestoration === 'manual'";

pub(crate) async fn narrow_screens_do_not_scroll_sideways(stage: &Stage) -> Result<()> {
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/frame.html", FRAME)
        .start()
        .await?;
    let browser = &stage.browser;
    let mut widest_table = 0;
    for page in [
        "/",
        "/?q=القنطرة",
        "/translators-table/",
        "/programming-in-arabic/",
        "/small-type/",
    ] {
        for width in [320, 360] {
            browser.open(&host.at("/frame.html")).await?;
            browser.run_with(LOAD, &[json!(page), json!(width)]).await?;
            browser.until("window.loaded").await?;
            browser.until(STARTED).await?;
            let overflow = browser.run(OVERFLOW).await?;
            ensure!(
                overflow["page"] == 0,
                "{page} at {width} px reaches beyond: {overflow}"
            );
            widest_table = widest_table.max(overflow["table"].as_i64().unwrap_or_default());
        }
    }
    ensure!(
        widest_table > 0,
        "no table was wide enough to show that it scrolls by itself"
    );
    Ok(())
}

pub(crate) async fn each_article_has_its_own_direction(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    let directions = "return ['html', 'article', '.article-meta'].map((name) =>
        getComputedStyle(document.querySelector(name)).direction)";
    browser.open(&origin.at("three-cups/")).await?;
    ensure!(browser.run(directions).await? == json!(["rtl", "rtl", "rtl"]));
    browser.open(&origin.at("small-type/")).await?;
    ensure!(browser.run(directions).await? == json!(["rtl", "ltr", "rtl"]));
    Ok(())
}
