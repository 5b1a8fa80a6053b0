//! How an article is set: letters that join under marks, pictures that keep their places, targets
//! that a thumb hits.

use anyhow::{Result, ensure};
use maqal_e2e::{Frame, Host};
use serde_json::json;

use crate::{check::same, prepared::prepared, stage::Stage};

/// The marked words whose width changes when the mark is taken away, and how many there are.
const UNMARKED: &str = "
    const width = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect().width;
    };
    const moved = [];
    const marks = [...document.querySelectorAll('.article mark')];
    for (const mark of marks) {
        // A word that is broken over two lines has no one width.
        if (mark.getClientRects().length > 1) continue;
        const [marked, word] = [width(mark), document.createTextNode(mark.textContent)];
        const bare = document.createElement('span');
        bare.append(word);
        mark.replaceWith(bare);
        if (Math.abs(width(bare) - marked) > 0.05) moved.push(`${word.data} ${marked} ${width(bare)}`);
    }
    return { moved, count: marks.length };
";
/// What stands before and after, so that the whole line is measured too.
const LINES: &str = "
    return [...document.querySelectorAll('.article-body > p')].map((paragraph) => {
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let sum = 0;
        while (texts.nextNode()) {
            range.selectNodeContents(texts.currentNode);
            for (const { width } of range.getClientRects()) sum += width;
        }
        return sum.toFixed(0);
    });
";

pub(crate) async fn a_marked_word_keeps_its_joins_and_its_width(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    let page = origin.at("sundial-on-the-roof/");
    browser.open_started(&page).await?;
    let bare = browser.run(LINES).await?;
    for query in ["الظل الشمس", "خط الساعة"] {
        browser.open_started(&format!("{page}?q={query}")).await?;
        browser
            .until("document.querySelectorAll('.article mark').length > 5")
            .await?;
        same(browser.run(LINES).await?, bare.clone())?;
        let found = browser.run(UNMARKED).await?;
        same(&found["moved"], &json!([]))?;
    }
    Ok(())
}

/// What has moved since the page began to be drawn; the browser's own measure.
const SHIFTS: &str = "
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
            shifts.push(`${value}: ${sources.map(({ node }) => node?.outerHTML ?? node?.data)}`);
    }).observe({ type: 'layout-shift', buffered: true });
";

pub(crate) async fn nothing_moves_while_pictures_and_tools_come(stage: &Stage) -> Result<()> {
    let slugs = ["sundial-on-the-roof", "three-cups"];
    let host = prepared(stage, &slugs, SHIFTS).await?;
    let browser = &stage.browser;
    for slug in slugs {
        browser.open_started(&host.at(&format!("/{slug}/"))).await?;
        // Further down than the browser fetches pictures of itself.
        browser
            .run("for (const image of document.images) image.scrollIntoView()")
            .await?;
        browser
            .until("[...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth)")
            .await?;
        same(browser.run("return shifts").await?, json!([]))?;
    }
    // The observer does see.
    browser
        .run("scrollTo(0, 0); document.querySelector('h1').style.marginTop = '200px'")
        .await?;
    browser.until("shifts.length").await
}

pub(crate) async fn every_control_of_an_article_is_a_thumb_wide(stage: &Stage) -> Result<()> {
    /// Links inside running text are as high as its lines.
    const SMALL: &str = "
        return [...document.querySelectorAll('button, select, input, .tags a, .section a, nav a, footer a, header a, .translations a')]
            .map((control) => [control, control.closest('label') ?? control])
            .filter(([control, target]) => {
                const { width, height } = target.getBoundingClientRect();
                return width > 0 && (width < 44 || height < 43.5) && !control.closest('.skip-link');
            })
            .map(([{ outerHTML }, target]) => `${target.getBoundingClientRect().width} × ${target.getBoundingClientRect().height} ${outerHTML}`);
    ";
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/frame.html", Frame::PAGE)
        .start()
        .await?;
    let around = host.at("/frame.html");
    for width in [320, 768] {
        let page = "/sundial-on-the-roof/";
        let frame = Frame::open(&stage.browser, &around, page, (width, 600)).await?;
        frame
            .run("document.querySelector('#find-tool').click()")
            .await?;
        frame.until("document.querySelector('#find')").await?;
        same(frame.run(SMALL).await?, json!([]))?;
    }
    Ok(())
}

pub(crate) async fn a_picture_that_does_not_come_leaves_its_words(stage: &Stage) -> Result<()> {
    let host = prepared(stage, &["sundial-on-the-roof"], "").await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    browser
        .run("document.querySelector('figure img').src = 'gone.webp'")
        .await?;
    browser
        .until("(({ complete, naturalWidth }) => complete && !naturalWidth)(document.querySelector('figure img'))")
        .await?;
    ensure!(
        browser
            .holds("document.querySelector('figure img').alt.startsWith('رسم لساعة')")
            .await?
    );
    ensure!(
        browser
            .holds("document.querySelector('figure figcaption').getClientRects().length")
            .await?
    );
    Ok(())
}
