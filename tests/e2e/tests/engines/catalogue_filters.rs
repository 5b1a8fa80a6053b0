//! The catalogue of a large archive: filtered, dated, shared.

use anyhow::{Context, Result, ensure};
use maqal_e2e::{Archive, Browser, Frame, Gate, Host};

use crate::{
    catalogue::{SHOWN, STATUS, open_counted, text_of},
    catalogue_typing::LISTEN,
    check::same,
    stage::Stage,
};

const FIRST_SECTION: &str = ".filters .facet:first-child li:first-child";
const FIRST_FOLDED: &str = ".filters .facet:not([open]) .count";
/// The list has followed the status line: it is no longer the whole one.
const NARROWED: &str = "Number(document.querySelector('.card[aria-setsize]')?.getAttribute('aria-setsize') ?? 10000) < 10000";

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
    let folded = text_of(browser, FIRST_FOLDED).await?;
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

    // A group that is folded follows.
    browser
        .until(&format!(
            "document.querySelector('{FIRST_FOLDED}').textContent !== '{folded}'"
        ))
        .await?;

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

pub(crate) async fn a_group_stays_open_when_its_last_value_goes(stage: &Stage) -> Result<()> {
    const CHOSEN: &str = ".filters .pick input:checked";
    let origin = stage.serve_large()?;
    let browser = &stage.browser;
    browser.open_started(&origin.at("?tag=أنهار")).await?;
    browser
        .until(&format!("document.querySelector('{CHOSEN}')"))
        .await?;
    browser
        .run(&format!(
            "window.group = document.querySelector('{CHOSEN}').closest('details')"
        ))
        .await?;
    browser.click(CHOSEN).await?;
    browser.until("location.search === ''").await?;
    browser.until("!document.querySelector('.chip')").await?;
    ensure!(browser.holds("group.isConnected && group.open").await?);
    Ok(())
}

pub(crate) async fn without_an_index_no_empty_column_stands_beside_the_list(
    stage: &Stage,
) -> Result<()> {
    let data = stage.sample().join("data");
    let mut plan = Host::plan().folder("/", stage.sample());
    for entry in std::fs::read_dir(&data)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("index-") {
            plan = plan.folder(&format!("/data/{name}/"), &data.join("gone"));
        }
    }
    let host = plan.start().await?;
    let browser = &stage.browser;
    browser.open_started(&host.at("/?q=القنطرة")).await?;
    browser
        .until("document.querySelector('.search-status').textContent.includes('تعذّر')")
        .await?;
    browser.until(SHOWN).await?;
    ensure!(
        browser
            .holds("!document.querySelector('aside.filters, .list-bar select')")
            .await?
    );
    browser.run(LISTEN).await?;
    browser.click(".search-status + button").await?;
    browser
        .until("told.some((it) => it.includes('جارٍ')) && told.at(-1).includes('تعذّر')")
        .await
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
            .holds("document.querySelector('.histogram .chosen').getAttribute('d').split('M').length > 3")
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

pub(crate) async fn the_histogram_stays_in_its_place_while_groups_over_it_follow(
    stage: &Stage,
) -> Result<()> {
    const PLACE: &str =
        "Math.round(document.querySelector('.histogram').getBoundingClientRect().top)";
    let _origin = open_counted(stage).await?;
    let browser = &stage.browser;
    let place = browser.run(&format!("return {PLACE}")).await?;
    for (at, asked) in ["from=", "to="].into_iter().enumerate() {
        browser
            .run(&format!(
                "const day = document.querySelectorAll('.days input')[{at}];
                day.value = document.querySelector('.card time').dateTime.slice(0, 10);
                day.dispatchEvent(new Event('change', {{ bubbles: true }}));"
            ))
            .await?;
        browser
            .until(&format!("location.search.includes({asked:?})"))
            .await?;
        browser
            .until(&format!(
                "document.querySelectorAll('.days [data-chosen]').length === {at} + 1"
            ))
            .await?;
    }
    // Articles of no more sections than the group shows.
    browser
        .until("document.querySelectorAll('.facet:first-child .pick:not([data-none])').length < 7")
        .await?;
    same(browser.run(&format!("return {PLACE}")).await?, place)
}

pub(crate) async fn what_is_not_counted_yet_is_not_said_to_be_nothing(stage: &Stage) -> Result<()> {
    let bundle = Archive::generated(200)?.build()?;
    let gate = Gate::closed();
    let plan = Host::plan().folder("/", &bundle.path());
    let host = plan.hold("/postings-", &gate).start().await?;
    let browser = &stage.browser;
    browser.open_started(&host.at("/")).await?;
    browser
        .until("document.querySelector('.facet .count')")
        .await?;
    let before = browser.texts(".facet:first-child .count").await?;
    let word = headline_word(browser).await?;
    browser.type_into("#search", &word).await?;
    // Found in the cards at hand, while the index is on its way.
    browser
        .until("document.querySelector('.card mark')")
        .await?;
    same(
        browser.texts(".facet:first-child .count").await?,
        before.clone(),
    )?;
    gate.open();
    browser
        .until(&format!(
            "document.querySelector('{STATUS}').textContent.includes(' من ')"
        ))
        .await?;
    ensure!(browser.texts(".facet:first-child .count").await? != before);
    Ok(())
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
