//! The list of a large archive: scrolled, in pages, read one after the other; and what the tests of the
//! catalogue share.

use anyhow::{Context, Result, ensure};
use maqal_e2e::{Archive, Browser, Origin};

use crate::stage::{LARGE, Stage};

/// Counts stand beside the list once the index is here.
const COUNTED: &str = "document.querySelector('.facet .count')";
pub(crate) const STATUS: &str = ".search-status p";
/// No card in sight waits for its content.
pub(crate) const SHOWN: &str = "(() => {
    const seen = [...document.querySelectorAll('.card')].filter((card) => {
        const place = card.getBoundingClientRect();
        return place.bottom > 0 && place.top < innerHeight;
    });
    return seen.length > 1 && seen.every((card) => card.querySelector('h2'));
})()";

/// Opens the front page of the large archive and waits for its counts.
pub(crate) async fn open_counted(stage: &Stage) -> Result<Origin> {
    let origin = stage.serve_large()?;
    stage.browser.open_started(origin.url()).await?;
    stage.browser.until(COUNTED).await?;
    Ok(origin)
}

/// The text of the first element that a selector finds.
pub(crate) async fn text_of(browser: &Browser, css: &str) -> Result<String> {
    let texts = browser.texts(css).await?;
    texts
        .into_iter()
        .next()
        .with_context(|| format!("no {css}"))
}

/// Looks at every frame: rows that wait for a later one, and such of them as are on the screen.
const WATCH_ROWS: &str = "
    window.waiting = 0;
    window.holes = 0;
    const look = () => {
        for (const row of document.querySelectorAll('[data-later]')) {
            window.waiting += 1;
            if (row.getBoundingClientRect().top < innerHeight) window.holes += 1;
        }
        requestAnimationFrame(look);
    };
    look();";

pub(crate) async fn what_is_beyond_the_screen_is_shown_behind_what_is_on_it(
    stage: &Stage,
) -> Result<()> {
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    browser.run(WATCH_ROWS).await?;
    browser.type_into("#search", "ال").await?;
    browser
        .until(&format!(
            "document.querySelector('{STATUS}').textContent.includes(' من ')"
        ))
        .await?;
    browser
        .until("!document.querySelector('[data-later]')")
        .await?;
    // They are of the same list.
    browser
        .until("new Set([...document.querySelectorAll('.card')].map((it) => it.getAttribute('aria-setsize'))).size === 1")
        .await?;
    ensure!(
        browser.holds("window.waiting > 0").await?,
        "all rows came at once"
    );
    ensure!(
        browser.holds("window.holes === 0").await?,
        "a row was missed"
    );
    Ok(())
}

pub(crate) async fn cards_lower_than_any_before_leave_no_hole(stage: &Stage) -> Result<()> {
    let words = "حكاية نهر طويلة ".repeat(30);
    let article = |at: usize| {
        // The newest come first and are all that the page comes with: their cards are the highest.
        let text = if at < 50 {
            format!("---\ntitle: {words}\ndate: 2024-01-01\n---\n{words}\n")
        } else {
            "---\ntitle: قصيرة\ndate: 2001-01-01\n---\nكلمة\n".to_owned()
        };
        (format!("a{at}.md"), text)
    };
    let files: Vec<_> = (0..80).map(article).collect();
    let archive = Archive::of(&files)?.build()?;
    let origin = Origin::serve(&archive.path())?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.until(COUNTED).await?;
    let heights = "[...document.querySelectorAll('.card')].map((it) => it.offsetHeight)";
    let is_high = format!("Math.min(...{heights}) > innerHeight / 3");
    ensure!(browser.holds(&is_high).await?, "no high cards");
    browser.run(WATCH_ROWS).await?;
    browser.type_into("#search", "قصيرة").await?;
    browser
        .until("document.querySelector('.card').getAttribute('aria-setsize') === '30'")
        .await?;
    browser
        .until("!document.querySelector('[data-later]')")
        .await?;
    let is_low = format!("Math.max(...{heights}) < innerHeight / 4");
    ensure!(browser.holds(&is_low).await?, "no low cards");
    ensure!(
        browser.holds("window.holes === 0").await?,
        "a row was missed"
    );
    Ok(())
}

pub(crate) async fn a_cleared_list_has_its_first_rows_again(stage: &Stage) -> Result<()> {
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    let rows = "document.querySelectorAll('.card').length";
    ensure!(browser.holds(&format!("{rows} === 50")).await?);
    browser.type_into("#search", "ال").await?;
    browser
        .until(&format!(
            "{rows} === 20 && document.querySelector('.card mark')"
        ))
        .await?;
    browser.click(".search-box button").await?;
    let size = "document.querySelector('.card').getAttribute('aria-setsize')";
    browser.until(&format!("{size} === '{LARGE}'")).await?;
    browser
        .until("!document.querySelector('.card mark, [data-later]')")
        .await?;
    ensure!(
        browser.holds(&format!("{rows} === 20")).await?,
        "as many rows as the page came with"
    );
    // With nothing in the field there is nothing to press.
    ensure!(
        browser
            .holds("getComputedStyle(document.querySelector('.search-box button')).visibility === 'hidden'")
            .await?
    );
    Ok(())
}

pub(crate) async fn a_far_place_of_the_list_is_shown_and_found_again(stage: &Stage) -> Result<()> {
    const MIDDLE: &str = "
        const cards = [...document.querySelectorAll('.card')];
        return cards.find((card) => card.getBoundingClientRect().top > 200)";
    let origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser
        .until("document.querySelector('[aria-posinset]')")
        .await?;
    browser
        .run("scrollTo(0, document.body.scrollHeight / 2)")
        .await?;
    browser.until(SHOWN).await?;
    let row = browser
        .run(&format!(
            "const card = (() => {{ {MIDDLE} }})();
            card.querySelector('a').id = 'chosen';
            // Where it is when it is pressed: the driver may scroll before that.
            addEventListener('click', ({{ target }}) => window.left = {{
                href: target.closest('a').getAttribute('href'),
                top: target.closest('.card').getBoundingClientRect().top,
            }}, {{ capture: true, once: true }});
            window.cards = document.querySelectorAll('.card').length;
            return Number(card.ariaPosInSet ?? card.getAttribute('aria-posinset'))"
        ))
        .await?;
    let row = row.as_f64().context("a card has no number")?;
    ensure!(
        (4000.0..6000.0).contains(&row),
        "row {row} is in the middle of 10 000"
    );
    ensure!(browser.holds("window.cards < 60").await?);

    browser.click("#chosen").await?;
    browser.until("document.querySelector('article')").await?;
    browser.back().await?;
    browser.until(SHOWN).await?;
    browser
        .until(
            "(() => {
            const link = document.activeElement;
            const top = link.closest('.card')?.getBoundingClientRect().top;
            return link.getAttribute('href') === left.href && Math.abs(top - left.top) < 3;
        })()",
        )
        .await?;
    // To its end, where the oldest article is.
    browser
        .run("scrollTo(0, document.body.scrollHeight)")
        .await?;
    browser.until(SHOWN).await?;
    browser
        .until(
            "(scrollTo(0, document.body.scrollHeight),
            document.querySelector('.card:last-child').getAttribute('aria-posinset') === '10000')",
        )
        .await?;
    Ok(())
}

pub(crate) async fn the_list_is_shown_in_pages_where_that_is_wished(stage: &Stage) -> Result<()> {
    let origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser
        .until("document.querySelector('[aria-posinset]')")
        .await?;
    browser.click(".in-pages input").await?;
    browser
        .until("document.querySelector('.pager a[rel=next]')")
        .await?;
    let first = text_of(browser, ".card-headline").await?;
    browser.click(".pager a[rel=next]").await?;
    browser.until("/page.2/.test(location.pathname)").await?;
    browser.until(SHOWN).await?;
    browser
        .until(&format!(
            "document.querySelector('.card-headline').textContent !== {first:?}"
        ))
        .await?;
    // It is remembered, and holds for what is found too.
    browser.open_started(&origin.at("?tag=أنهار")).await?;
    browser
        .until("document.querySelector('.pager a[rel=next]')")
        .await?;
    browser.until(SHOWN).await?;
    Ok(())
}

pub(crate) async fn what_was_found_is_read_one_after_the_other(stage: &Stage) -> Result<()> {
    let origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("?tag=أنهار&section=علوم"))
        .await?;
    browser.until("document.querySelector('.chip')").await?;
    browser
        .until("/ من 10/.test(document.querySelector('.search-status p').textContent)")
        .await?;
    browser.until(SHOWN).await?;
    let headlines = browser.texts(".card-headline").await?;
    let second = headlines.get(1).context("fewer than two are found")?;
    browser.click(".card-headline a").await?;
    browser.until("document.querySelector('.among')").await?;
    ensure!(browser.text(".among span").await?.starts_with("1 من "));
    browser.click(".among a:last-child").await?;
    browser
        .until(&format!(
            "document.querySelector('h1').textContent === {second:?}"
        ))
        .await?;
    browser
        .until("document.querySelector('.among span')?.textContent.startsWith('2 من ')")
        .await?;
    browser.click(".among a:first-child").await?;
    browser.until("document.querySelector('.card')").await?;
    browser
        .until("/section=/.test(location.search) && /tag=/.test(location.search)")
        .await?;
    browser
        .until(&format!(
            "[...document.querySelectorAll('.card-headline')].some((it) =>
            it.textContent === {second:?} && it.getBoundingClientRect().top >= -5
            && it.getBoundingClientRect().top < innerHeight)"
        ))
        .await
}

pub(crate) async fn a_hit_whose_card_was_not_kept_says_so(stage: &Stage) -> Result<()> {
    let mut origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.until("navigator.serviceWorker.controller").await?;
    browser.open_started(&origin.at("?section=علوم")).await?;
    browser.until("document.querySelector('.chip')").await?;
    browser
        .until("/ من 10/.test(document.querySelector('.search-status p').textContent)")
        .await?;
    origin.stop()?;

    browser
        .open_started(&origin.at("?section=علوم&sort=oldest"))
        .await?;
    browser
        .until("document.querySelector('.card-failed')?.textContent.includes('تعذّر')")
        .await?;
    // One on each screen speaks for those around it.
    ensure!(
        browser
            .holds(
                "document.querySelectorAll('.card-failed').length * 2
                < document.querySelectorAll('.card').length"
            )
            .await?
    );
    // Trying again is answered, with the focus still in the list.
    browser.click(".card-failed button").await?;
    browser
        .until("document.querySelector('.card-failed')")
        .await?;
    ensure!(
        browser
            .holds("document.activeElement.matches('.result-list')")
            .await?
    );
    Ok(())
}
