//! Direction, and narrow screens.

use anyhow::{Result, ensure};
use maqal_e2e::{Archive, Frame, Host};
use serde_json::json;

use crate::{check::same, stage::Stage};

/// How far the page reaches beyond the screen, and the widest of its tables beyond its box.
const OVERFLOW: &str = "
    const beyond = (element) => element.scrollWidth - element.clientWidth;
    const boxes = [...document.querySelectorAll('.table-box')].map(beyond);
    return { page: beyond(document.documentElement), table: Math.max(0, ...boxes) };
";
const PAGES: [&str; 7] = [
    "/",
    "/?q=القنطرة",
    "/translators-table/",
    "/programming-in-arabic/",
    "/small-type/",
    "/sundial-on-the-roof/",
    "/sundial-on-the-roof-en/",
];

pub(crate) async fn narrow_screens_do_not_scroll_sideways(stage: &Stage) -> Result<()> {
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/frame.html", Frame::PAGE)
        .start()
        .await?;
    let around = host.at("/frame.html");
    let mut widest_table = 0;
    for page in PAGES {
        for width in [320, 360] {
            let frame = Frame::open(&stage.browser, &around, page, (width, 600)).await?;
            if page.contains('?') {
                frame.until("document.querySelector('mark')").await?;
            }
            let overflow = frame.run(OVERFLOW).await?;
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

pub(crate) async fn words_without_an_end_break_at_the_edge(stage: &Stage) -> Result<()> {
    let word = "كلمةبلافراغ".repeat(12);
    let text = format!(
        "---\ntitle: {word}\nauthor: {word}\nsource: {word}\nsection: {word}\ntags: [{word}, ب]\n---\n\
         {word}\n\n## {word}\n\n> {word}\n> — {word}\n\n> [!pull]\n> {word}\n\n- {word}\n\n\
         `{word}`\n\n![{word}](gone.png \"{word}\")\n"
    );
    let other = format!("# {word}\n\n{word}\n");
    let files = [("a.md", text), ("b.md", other)].map(|(name, text)| (name.to_owned(), text));
    let archive = Archive::of(&files)?.build()?;
    let host = Host::plan()
        .folder("/", &archive.path())
        .page("/frame.html", Frame::PAGE)
        .start()
        .await?;
    let around = host.at("/frame.html");
    let chosen = format!("/?section={word}&tag={word}");
    for page in ["/a/", "/b/", "/", &chosen] {
        let frame = Frame::open(&stage.browser, &around, page, (320, 600)).await?;
        if page.contains('?') {
            frame.until("document.querySelector('.chip')").await?;
        }
        let overflow = frame.run(OVERFLOW).await?;
        ensure!(overflow["page"] == 0, "{page} reaches beyond: {overflow}");
    }
    Ok(())
}

pub(crate) async fn each_article_has_its_own_direction(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    let directions = "return ['html', 'article', '.article-meta'].map((name) =>
        getComputedStyle(document.querySelector(name)).direction)";
    browser.open(&origin.at("three-cups/")).await?;
    same(browser.run(directions).await?, json!(["rtl", "rtl", "rtl"]))?;
    browser.open(&origin.at("small-type/")).await?;
    same(browser.run(directions).await?, json!(["rtl", "ltr", "rtl"]))?;
    Ok(())
}

pub(crate) async fn a_card_begins_at_the_side_of_its_own_direction(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open(origin.url()).await?;
    let sides = "return ['ltr', 'rtl'].map((dir) => {
        const headline = document.querySelector(`.card-headline[dir=${dir}]`);
        const text = document.createRange();
        text.selectNodeContents(headline.querySelector('a'));
        const line = text.getClientRects()[0];
        const box = headline.getBoundingClientRect();
        return Math.abs(dir === 'ltr' ? line.left - box.left : line.right - box.right) < 1;
    })";
    same(browser.run(sides).await?, json!([true, true]))?;
    Ok(())
}
