//! The search of the catalogue forgives spelling and stays in the address bar.

use anyhow::{Result, ensure};
use maqal_e2e::{Browser, Origin};
use serde_json::{Value, json};

use crate::{check::same, readable::numbered_articles, stage::Stage};

const FIELD: &str = "#search";
const ALL_ARE_LISTED: &str =
    "document.querySelector('.search-status p').textContent.startsWith('50 ')";
/// How many articles the sample has.
const ALL: usize = 50;
/// So many of what was found are compared.
const FIRST: usize = 8;

/// The status line says how many of how many, once there is an answer.
const ANSWERED: &str = "/ من \\d+$/.test(document.querySelector('.search-status p').textContent)";
/// What is marked, each with the letters that touch it.
const MARKS: &str = r"
    const letters = (text, edge) => (text?.match(edge) ?? [''])[0];
    return [...document.querySelectorAll('.card mark')].map((mark) =>
        letters(mark.previousSibling?.textContent, /[\p{L}\p{M}]*$/u) +
        `[${mark.textContent}]` +
        letters(mark.nextSibling?.textContent, /^[\p{L}\p{M}]*/u));
";

pub(crate) async fn typing_lists_what_is_spelled_otherwise_too(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.type_into(FIELD, "القنطره").await?;
    browser.until(ANSWERED).await?;
    browser
        .until("new URLSearchParams(location.search).get('q') === 'القنطره'")
        .await?;
    browser
        .until("document.querySelector('.card').textContent.includes('القنطرة')")
        .await?;

    let found = browser.texts(".card-headline").await?;
    let status = browser.text(".search-status p").await?;
    let count = format!("{} ", found.len());
    ensure!(
        found.len() > 5 && status.starts_with(&count),
        "{} cards, {status:?}",
        found.len()
    );
    let marks = marks(browser).await?;
    for word in ["[القنطرة]", "[قنطرة]", "[القناطر]"] {
        ensure!(marks.iter().any(|mark| mark == word), "{word}: {marks:?}");
    }
    let whole = marks
        .iter()
        .all(|mark| mark.starts_with('[') && mark.ends_with(']'));
    ensure!(whole, "parts of words are marked: {marks:?}");
    Ok(())
}

pub(crate) async fn enter_sends_nothing(stage: &Stage) -> Result<()> {
    let (host, gate) = stage.serve_before_viewer().await?;
    let browser = &stage.browser;
    browser.open(&host.at("/?section=علوم")).await?;
    browser.run("window.first = true").await?;
    // What is typed before the viewer is here is asked for once it is, among what the address chose.
    browser.type_into(FIELD, "القنطره\u{E007}").await?;
    gate.open();
    browser.until(ANSWERED).await?;
    browser
        .until("document.querySelector('.card mark')")
        .await?;
    browser.type_into(FIELD, "\u{E007}").await?;
    browser
        .until("/section=/.test(location.search) && /q=/.test(location.search)")
        .await?;
    same(
        browser
            .run("return [window.first, document.querySelector('#search').value]")
            .await?,
        json!([true, "القنطره"]),
    )
}

pub(crate) async fn clearing_lists_everything_again(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    open_found(stage, &origin, "القنطرة").await?;
    ensure!(!browser.holds(ALL_ARE_LISTED).await?);
    browser.click(".search-box button").await?;
    browser.until(ALL_ARE_LISTED).await?;
    same(browser.address().await?, origin.url())?;
    ensure!(
        browser
            .holds("document.querySelector('#search').value === ''")
            .await?
    );
    ensure!(!browser.holds("document.querySelector('mark')").await?);
    // The next words can be typed at once.
    ensure!(
        browser
            .holds("document.activeElement.id === 'search'")
            .await?
    );
    Ok(())
}

pub(crate) async fn enter_puts_the_keyboard_of_a_touched_screen_away(stage: &Stage) -> Result<()> {
    const IN_FIELD: &str = "document.activeElement.id === 'search'";
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    open_found(stage, &origin, "القنطرة").await?;
    for (pointer, stays) in [("fine", true), ("coarse", false)] {
        browser
            .run(&format!(
                "window.matchMedia = (query) => ({{ matches: query.includes('pointer: {pointer}') }})"
            ))
            .await?;
        browser.type_into(FIELD, "\u{E007}").await?;
        same(browser.holds(IN_FIELD).await?, stays)?;
    }
    browser
        .until("document.querySelector('#search').value === 'القنطرة'")
        .await
}

pub(crate) async fn what_was_sent_early_is_not_covered_by_suggestions(stage: &Stage) -> Result<()> {
    let (host, gate) = stage.serve_before_viewer().await?;
    let browser = &stage.browser;
    browser.open(&host.at("/")).await?;
    browser.type_into(FIELD, "القن").await?;
    // As a screen that is touched does with Enter.
    browser.run("document.activeElement.blur()").await?;
    gate.open();
    browser.until(Browser::STARTED).await?;
    browser
        .until("document.querySelector('.card mark')")
        .await?;
    // Suggestions come a frame behind what was found.
    let some_frames = "return (async () => {
        for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
        return document.querySelectorAll('#suggestions li').length;
    })()";
    same(browser.run(some_frames).await?, json!(0))?;
    browser.type_into(FIELD, "ط").await?;
    browser
        .until("document.querySelector('#suggestions li')")
        .await
}

pub(crate) async fn every_spelling_finds_the_same(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let families: [&[&str]; 3] = [
        // As written; with the vowels; stretched; with the other last letter.
        &["القنطرة", "القَنْطَرَةُ", "القنـــطرة", "القنطره"],
        // From an Arabic, a Persian and an Urdu keyboard.
        &["كتابي", "کتابی", "كتابى"],
        &["118", "١١٨", "۱۱۸"],
    ];
    for family in families {
        let mut first = None;
        for spelling in family {
            let found = open_found(stage, &origin, spelling).await?;
            let first = first.get_or_insert_with(|| found.clone());
            ensure!(found == *first, "{spelling}: {found:#?}, not {first:#?}");
        }
    }
    Ok(())
}

pub(crate) async fn the_address_keeps_the_search(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(origin.url()).await?;
    browser.type_into(FIELD, "نهر").await?;
    browser
        .until("new URLSearchParams(location.search).get('q') === 'نهر'")
        .await?;
    browser.until(ANSWERED).await?;

    browser.reload().await?;
    browser.until(Browser::STARTED).await?;
    browser.until(ANSWERED).await?;
    ensure!(
        browser
            .holds("document.querySelector('#search').value === 'نهر'")
            .await?
    );

    browser.back().await?;
    browser.until(ALL_ARE_LISTED).await?;
    same(browser.address().await?, origin.url())?;
    ensure!(
        browser
            .holds("document.querySelector('#search').value === ''")
            .await?
    );
    Ok(())
}

pub(crate) async fn an_article_that_was_found_has_the_words_marked(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    open_found(stage, &origin, "القنطرة").await?;
    browser.click(".card-headline a").await?;
    browser
        .until("document.querySelector('article mark')")
        .await?;
    let marks = browser.texts("article mark").await?;
    ensure!(marks.iter().any(|mark| mark == "القنطرة"), "{marks:?}");
    Ok(())
}

pub(crate) async fn nothing_found_is_said(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(&origin.at("?q=ظظظظظظظظ")).await?;
    browser
        .until("document.querySelector('.search-status').textContent.includes('ظظظظظظظظ')")
        .await?;
    ensure!(browser.texts(".card").await?.is_empty());
    // One word cannot be fewer words.
    let advice = browser.text(".advice").await?;
    ensure!(
        advice.contains("كلمة أقصر") && !advice.contains("أقلّ"),
        "{advice}"
    );
    Ok(())
}

pub(crate) async fn what_is_offered_where_nothing_is_found_finds_something(
    stage: &Stage,
) -> Result<()> {
    const OFFER: &str = ".advice button";
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    // The beginning of a word; the words that some article has; the same without quotation marks, or
    // in all years.
    for (query, offers) in [
        (
            "?q=القنطرزززز",
            json!(["البحث عن «\u{2068}القنطر\u{2069}»"]),
        ),
        (
            "?q=«القنطرا»",
            json!(["البحث عن «\u{2068}القنطرا\u{2069}»"]),
        ),
        (
            "?q=القنطرة&from=1950-01-01&to=1950-12-31",
            json!(["البحث في كلّ السنوات", "البحث بلا تصفية"]),
        ),
    ] {
        browser.open_started(&origin.at(query)).await?;
        browser
            .until(&format!("document.querySelector('{OFFER}')"))
            .await?;
        same(json!(browser.texts(OFFER).await?), offers)?;
        browser.click(OFFER).await?;
        browser
            .until("document.querySelector('.card mark')")
            .await?;
        browser
            .until("document.activeElement.matches('.result-list')")
            .await?;
    }
    Ok(())
}

pub(crate) async fn a_word_in_quotation_marks_is_found_as_it_stands(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    let all = open_found(stage, &origin, "القنطرة").await?;
    let quoted = open_found(stage, &origin, "«القنطرة»").await?;
    ensure!(all != quoted, "{quoted:#?}");
    let marks = marks(browser).await?;
    // In no other form, however it is spelled: with vowel signs, stretched, with the other last letter.
    let same_word = |mark: &String| {
        let letters = mark.replace(|it| matches!(it, '\u{64b}'..='\u{652}' | 'ـ'), "");
        letters.replace("ه]", "ة]") == "[القنطرة]"
    };
    ensure!(marks.iter().all(same_word), "{marks:?}");
    ensure!(
        browser
            .holds("document.querySelector('#search').value === '«القنطرة»'")
            .await?
    );
    Ok(())
}

pub(crate) async fn a_guess_is_told_as_articles_write_it(stage: &Stage) -> Result<()> {
    let origin = stage.serve_sample()?;
    let browser = &stage.browser;
    browser.open_started(&origin.at("?q=القنطزة")).await?;
    browser
        .until("document.querySelector('.search-status').textContent.includes('«\\u2068القنطرة\\u2069»')")
        .await
}

/// The headlines that a query in the address finds.
async fn open_found(stage: &Stage, origin: &Origin, query: &str) -> Result<Vec<String>> {
    let browser = &stage.browser;
    browser
        .open_started(&origin.at(&format!("?q={query}")))
        .await?;
    browser.until(ANSWERED).await?;
    // The list follows the status line, and rows far below the screen may not stand in the page.
    browser
        .until(&format!(
            "(() => {{
                const cards = [...document.querySelectorAll('.card[aria-setsize]')];
                const all = Number(cards[0]?.getAttribute('aria-setsize') ?? Infinity);
                return all < {ALL} && cards.length >= Math.min(all, {FIRST})
                    && cards.every((card) => card.querySelector('.card-headline'));
            }})()"
        ))
        .await?;
    let mut headlines = browser.texts(".card-headline").await?;
    headlines.truncate(FIRST);
    // How many there are in all must be the same too.
    headlines.push(browser.text(".search-status p").await?);
    Ok(headlines)
}

async fn marks(browser: &Browser) -> Result<Vec<String>> {
    let marks: Value = browser.run(MARKS).await?;
    ensure!(marks != json!([]), "nothing is marked");
    Ok(serde_json::from_value(marks)?)
}

pub(crate) async fn typing_on_a_later_page_keeps_the_focus(stage: &Stage) -> Result<()> {
    let archive = numbered_articles(11)?.build()?;
    let origin = Origin::serve(&archive.path())?;
    let browser = &stage.browser;
    browser.open_started(&origin.at("page/2/")).await?;
    browser.type_into(FIELD, "المقال").await?;
    browser
        .until("new URLSearchParams(location.search).get('q') === 'المقال'")
        .await?;
    browser
        .until("/ من 11$/.test(document.querySelector('.search-status p').textContent)")
        .await?;
    ensure!(
        browser
            .holds("document.activeElement.id === 'search'")
            .await?
    );
    ensure!(
        browser
            .holds("document.querySelector('#search').value === 'المقال'")
            .await?
    );
    Ok(())
}
