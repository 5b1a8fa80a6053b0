//! An article is read aloud by whatever voice the device has; here the device is played.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{check::same, prepared::prepared, stage::Stage};

/// Voices that speak at once: what is said is written down, and ends when the test says so.
pub(crate) const VOICES: &str = "
    window.said = [];
    window.woken = 0;
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text }
    };
    const voice = (name, lang, localService) => ({ name, lang, localService });
    Object.defineProperty(window, 'speechSynthesis', { value: new class extends EventTarget {
        getVoices() {
            return [voice('Emma', 'en-US', true), voice('زهراء', 'ar-SA', true), voice('حسن', 'ar_EG', false)];
        }
        speak(utterance) { said.push(utterance.text); window.now = utterance }
        cancel() {}
        pause() {}
        resume() { woken += 1 }
    } });
    window.repeated = [];
    window.setInterval = (step) => repeated.push(step);
";
const ONLY_ENGLISH: &str = "
    Object.defineProperty(window, 'speechSynthesis', { value: new class extends EventTarget {
        getVoices() { return [{ name: 'Emma', lang: 'en-US', localService: true }] }
    } });
";
const END: &str = "now.dispatchEvent(new Event('end'))";
const TITLE: &str = "ساعة شمسية على سطح المدرسة: دليل لمن يصنعها بيديه";

pub(crate) async fn an_article_is_read_aloud_part_by_part(stage: &Stage) -> Result<()> {
    let host = prepared(stage, &["sundial-on-the-roof"], VOICES).await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    browser
        .until("document.querySelector('#listen-tool')")
        .await?;
    browser.click("#listen-tool").await?;
    browser.until("said.length === 1").await?;
    same(browser.run("return said").await?, json!([TITLE]))?;
    browser
        .until("document.querySelector('h1[data-spoken]')")
        .await?;

    browser.run(END).await?;
    browser
        .until("said.length === 2 && document.querySelector('.lead[data-spoken]')")
        .await?;
    // Two steps on: past the lead and the first paragraph, to the caption of the picture.
    for part in ["p", "figure"] {
        browser.click(".player button:nth-of-type(3)").await?;
        browser
            .until(&format!(
                "document.querySelector('{part}[data-spoken]:not(.lead)')"
            ))
            .await?;
    }
    browser
        .until("said.at(-1).startsWith('الساعة كما رسمها')")
        .await?;

    // Paused, it goes on with the same words.
    browser.click(".player button:nth-of-type(2)").await?;
    browser
        .until("document.querySelector('.player button:nth-of-type(2)').ariaLabel === 'تشغيل'")
        .await?;
    let count = browser.run("return said.length").await?;
    browser.click(".player button:nth-of-type(2)").await?;
    browser
        .until(&format!(
            "said.length === {count} + 1 && said.at(-1) === said.at(-2)"
        ))
        .await?;

    browser.click(".player button:last-of-type").await?;
    browser
        .until("!document.querySelector('.player, [data-spoken]')")
        .await
}

pub(crate) async fn speed_and_voice_are_the_readers_choice_and_kept(stage: &Stage) -> Result<()> {
    const CHOOSE: &str = "const [list, value] = arguments;
        const field = document.querySelector(list);
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    let host = prepared(stage, &["sundial-on-the-roof"], VOICES).await?;
    let browser = &stage.browser;
    let page = host.at("/sundial-on-the-roof/");
    browser.open_started(&page).await?;
    browser
        .until("document.querySelector('#listen-tool')")
        .await?;
    browser.click("#listen-tool").await?;
    browser
        .until("window.now?.rate === 1 && now.voice.name === 'زهراء' && now.lang === 'ar'")
        .await?;
    let [speed, voice] =
        ["select:first-of-type", "select:last-of-type"].map(|list| format!(".player {list}"));
    browser
        .run_with(CHOOSE, &[json!(speed), json!("150")])
        .await?;
    browser.until("now.rate === 1.5").await?;
    browser
        .run_with(CHOOSE, &[json!(voice), json!("1")])
        .await?;
    browser.until("now.voice.name === 'حسن'").await?;

    // A voice from the network is woken again and again, before Chrome falls silent.
    browser.until("repeated.length").await?;
    let woken = browser
        .run("const before = woken; repeated.at(-1)(); return woken > before")
        .await?;
    same(woken, json!(true))?;

    browser.open_started(&page).await?;
    browser
        .until("document.querySelector('#listen-tool')")
        .await?;
    browser.click("#listen-tool").await?;
    browser
        .until("window.now?.rate === 1.5 && now.voice.name === 'حسن'")
        .await
}

pub(crate) async fn a_voice_that_fails_is_told_and_can_be_tried_again(stage: &Stage) -> Result<()> {
    let host = prepared(stage, &["sundial-on-the-roof"], VOICES).await?;
    let browser = &stage.browser;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    browser
        .until("document.querySelector('#listen-tool')")
        .await?;
    browser.click("#listen-tool").await?;
    browser.until("said.length === 1").await?;
    browser.run("now.dispatchEvent(new Event('error'))").await?;
    browser
        .until("document.querySelector('.notice').textContent.startsWith('توقّف الصوت')")
        .await?;
    browser.click(".player button:nth-of-type(2)").await?;
    browser
        .until("said.length === 2 && said[0] === said[1]")
        .await
}

pub(crate) async fn where_no_voice_speaks_the_language_nothing_is_offered(
    stage: &Stage,
) -> Result<()> {
    let pages = ["small-type", "sundial-on-the-roof"];
    let host = prepared(stage, &pages, ONLY_ENGLISH).await?;
    let browser = &stage.browser;
    browser.open_started(&host.at("/small-type/")).await?;
    browser
        .until("document.querySelector('#listen-tool')")
        .await?;
    browser
        .open_started(&host.at("/sundial-on-the-roof/"))
        .await?;
    // The tool comes with the keys' help, in the same round of effects.
    browser.type_into("body", "?").await?;
    browser
        .until("document.querySelector('dialog[open]')")
        .await?;
    ensure!(
        !browser
            .holds("document.querySelector('#listen-tool')")
            .await?
    );
    Ok(())
}
