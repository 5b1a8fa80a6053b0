//! The catalogue of a large archive: filtered, dated, scrolled, shared.

use anyhow::{Context, Result, ensure};
use maqal_e2e::{Browser, Frame, Host, Origin};

use crate::{check::same, stage::Stage};

/// Counts stand beside the list once the index is here.
const COUNTED: &str = "document.querySelector('.facet .count')";
const FIRST_SECTION: &str = ".filters .facet:first-child li:first-child";
const STATUS: &str = ".search-status p";
/// No card in sight waits for its content.
const SHOWN: &str = "(() => {
    const seen = [...document.querySelectorAll('.card')].filter((card) => {
        const place = card.getBoundingClientRect();
        return place.bottom > 0 && place.top < innerHeight;
    });
    return seen.length > 1 && seen.every((card) => card.querySelector('h2'));
})()";

/// The list has followed the status line: it is no longer the whole one.
const NARROWED: &str = "Number(document.querySelector('.card[aria-setsize]')?.getAttribute('aria-setsize') ?? 10000) < 10000";

/// Opens the front page of the large archive and waits for its counts.
async fn open_counted(stage: &Stage) -> Result<Origin> {
    let origin = stage.serve_large()?;
    stage.browser.open_started(origin.url()).await?;
    stage.browser.until(COUNTED).await?;
    Ok(origin)
}

pub(crate) async fn a_chosen_section_lists_its_articles_and_back_lists_all(
    stage: &Stage,
) -> Result<()> {
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    let name = text_of(browser, &format!("{FIRST_SECTION} bdi")).await?;
    let count = text_of(browser, &format!("{FIRST_SECTION} .count")).await?;
    browser.click(&format!("{FIRST_SECTION} input")).await?;
    browser
        .until("location.search.startsWith('?section=')")
        .await?;
    browser
        .until(&format!(
            "document.querySelector('{STATUS}').textContent.startsWith('{count} ')"
        ))
        .await?;
    browser.until(SHOWN).await?;
    let sections = browser.texts(".card .section").await?;
    ensure!(
        sections.len() > 5 && sections.iter().all(|it| *it == name),
        "{sections:?}"
    );
    same(browser.texts(".chip").await?, [name.as_str()])?;

    browser.back().await?;
    browser.until("location.search === ''").await?;
    browser.until("!document.querySelector('.chip')").await?;
    ensure!(
        browser
            .holds("!document.querySelector('.filters input:checked')")
            .await?
    );
    browser.until(SHOWN).await?;
    Ok(())
}

pub(crate) async fn words_and_filters_narrow_each_other(stage: &Stage) -> Result<()> {
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    let before = number(&text_of(browser, &format!("{FIRST_SECTION} .count")).await?)?;
    let word = headline_word(browser).await?;
    browser.type_into("#search", &word).await?;
    browser
        .until("document.querySelector('.card mark')")
        .await?;
    browser
        .until(&format!(
            "document.querySelector('{STATUS}').textContent.includes(' من ')"
        ))
        .await?;
    let found = number(&browser.text(STATUS).await?)?;
    let after = number(&text_of(browser, &format!("{FIRST_SECTION} .count")).await?)?;
    ensure!(
        after < before && after <= found,
        "{after} of {found}, {before} without words"
    );

    // What is suggested stands over the filters until the field is left.
    browser.type_into("#search", "\u{E004}").await?;
    browser.click(&format!("{FIRST_SECTION} input")).await?;
    browser
        .until(&format!(
            "document.querySelector('{STATUS}').textContent.startsWith('{}')",
            text_of(browser, &format!("{FIRST_SECTION} .count")).await?
        ))
        .await?;
    // The field's words are still there, and so is the way back to them alone.
    same(
        browser
            .run("return document.querySelector('#search').value")
            .await?,
        serde_json::Value::from(word),
    )?;
    browser.click(".chip").await?;
    browser.until("!document.querySelector('.chip')").await?;
    let again = number(&browser.text(STATUS).await?)?;
    same(again, found)
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

pub(crate) async fn a_shared_address_shows_the_same_list(stage: &Stage) -> Result<()> {
    let origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser
        .open_started(&origin.at("?tag=أنهار&from=2024-01-01&sort=oldest"))
        .await?;
    browser
        .until("document.querySelectorAll('.chip').length === 2")
        .await?;
    browser
        .until("/ من 10/.test(document.querySelector('.search-status p').textContent)")
        .await?;
    browser.until(NARROWED).await?;
    browser.until(SHOWN).await?;
    let status = browser.text(STATUS).await?;
    let headlines = browser.texts(".card-headline").await?;
    let address = browser.address().await?;

    browser.open_started(&origin.at("page/3/")).await?;
    browser.open_started(&address).await?;
    browser
        .until("/ من 10/.test(document.querySelector('.search-status p').textContent)")
        .await?;
    browser.until(NARROWED).await?;
    browser.until(SHOWN).await?;
    same(browser.text(STATUS).await?, status)?;
    let shared = browser.texts(".card-headline").await?;
    ensure!(!headlines.is_empty() && shared.first() == headlines.first());
    let first_day = text_of(browser, ".card time").await?;
    ensure!(first_day.ends_with("2024"), "{first_day}");
    Ok(())
}

pub(crate) async fn dates_are_drawn_moved_by_keys_and_typed(stage: &Stage) -> Result<()> {
    const DRAW: &str = "
        const histogram = document.querySelector('.histogram');
        const place = histogram.getBoundingClientRect();
        const at = (share) => place.right - share * place.width;
        const point = (name, share) => histogram.dispatchEvent(new PointerEvent(name, {
            bubbles: true, cancelable: true, pointerId: 1, clientX: at(share), clientY: place.top + 9,
        }));
        point('pointerdown', 0.3);
        for (const share of [0.35, 0.4, 0.5]) {
            await new Promise(requestAnimationFrame);
            point('pointermove', share);
        }
        await new Promise(requestAnimationFrame);
        point('pointerup', 0.5);";
    let origin = open_counted(stage).await?;
    let browser = &stage.browser;
    browser
        .run(&format!("return (async () => {{ {DRAW} }})()"))
        .await?;
    browser.until("/from=.*&to=/.test(location.search)").await?;
    browser.until("document.querySelector('.chip')").await?;
    // The address says the end of the gesture, and not a day on the way.
    browser
        .until("[...document.querySelectorAll('.days input')].every((it) => location.search.includes(it.value))")
        .await?;
    let drawn = browser.address().await?;
    ensure!(
        browser
            .holds("document.querySelectorAll('rect.chosen').length > 2")
            .await?
    );

    browser.type_into(".ends input", "\u{E013}").await?;
    browser
        .until(&format!("location.href !== {drawn:?}"))
        .await?;
    let moved = browser.address().await?;
    ensure!(moved > drawn, "{moved} is not after {drawn}");

    browser
        .run(
            "const day = document.querySelector('.days input');
              day.value = '2025-06-15';
              day.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
    browser.until("/2025-06-15/.test(location.search)").await?;

    // Drawing and moving what was drawn is one step, the typed day another. WebKit's own way back
    // leaves out what came about without a hand on the mouse.
    for before in [moved, origin.url().to_owned()] {
        browser.run("history.back()").await?;
        browser
            .until(&format!("location.href === {before:?}"))
            .await?;
    }
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

pub(crate) async fn on_a_phone_the_filters_are_a_sheet(stage: &Stage) -> Result<()> {
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/frame.html", Frame::PAGE)
        .start()
        .await?;
    let frame = Frame::open(&stage.browser, &host.at("/frame.html"), "/", (360, 700)).await?;
    frame
        .until("document.querySelector('.open-filters')")
        .await?;
    frame
        .run("document.querySelector('.open-filters').click()")
        .await?;
    frame
        .until("document.querySelector('#filter-sheet[open] .count')")
        .await?;
    frame
        .run("document.querySelector('#filter-sheet .facet input').click()")
        .await?;
    frame
        .until("document.querySelector('.open-filters .count')?.textContent === '1'")
        .await?;
    frame
        .run("document.querySelector('#filter-sheet .show').click()")
        .await?;
    frame
        .until("!document.querySelector('#filter-sheet[open]')")
        .await?;
    frame.until("document.querySelector('.chip')").await
}

/// The text of the first element that a selector finds.
async fn text_of(browser: &Browser, css: &str) -> Result<String> {
    let texts = browser.texts(css).await?;
    texts
        .into_iter()
        .next()
        .with_context(|| format!("no {css}"))
}

/// A word of the first headline.
async fn headline_word(browser: &Browser) -> Result<String> {
    let headline = text_of(browser, ".card-headline").await?;
    let word = headline.split(' ').max_by_key(|word| word.chars().count());
    Ok(word.unwrap_or_default().to_owned())
}

/// The number that a text begins with, without the marks of its thousands.
fn number(text: &str) -> Result<u32> {
    let digits = text.chars().take_while(|it| !it.is_whitespace());
    let digits: String = digits.filter(char::is_ascii_digit).collect();
    digits
        .parse()
        .with_context(|| format!("{text:?} begins with no number"))
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
