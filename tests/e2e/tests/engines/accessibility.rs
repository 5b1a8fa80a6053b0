//! What axe-core finds on every kind of page, in every theme: nothing.

use std::{env, fs};

use anyhow::{Context, Result, ensure};
use maqal_e2e::{Browser, Host};
use serde_json::Value;

use crate::{
    listening::VOICES, prepared::prepared_plan, readable::numbered_articles, stage::Stage,
};

/// One page in every theme; what it answers is empty, or says what breaks which rule where.
const RUN: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const page = document.documentElement;
    const themes = ['light', 'dark', 'sepia', 'black'];
    return (async () => {
        const found = [];
        for (const theme of themes) {
            page.dataset.theme = theme;
            const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
            for (const { id, nodes } of violations)
                for (const { target, failureSummary } of nodes)
                    found.push(`${theme} ${id} ${target.flat().join(' ')}: ${failureSummary}`);
        }
        delete page.dataset.theme;
        return found;
    })()
";
/// A page of the sample in a state.
struct State {
    page: &'static str,
    /// What brings it into the state.
    action: &'static str,
    /// What is there once it is.
    sign: &'static str,
}

const fn page(page: &'static str, sign: &'static str) -> State {
    after("", page, sign)
}

const fn after(action: &'static str, page: &'static str, sign: &'static str) -> State {
    State { page, action, sign }
}

const ARTICLE: &str = "/sundial-on-the-roof/";
const STATES: [State; 20] = [
    page("/", ".card"),
    page("/?q=القنطرة", ".card mark"),
    page("/?q=ظظظظظظ", ".advice"),
    after(
        "const field = find('#search'); field.focus(); field.value = 'جس';
         field.dispatchEvent(new InputEvent('input', { bubbles: true }))",
        "/",
        "[role=option]",
    ),
    after(
        "for (const group of document.querySelectorAll('.facet')) group.open = true",
        "/?section=كتب&from=2020-01-01",
        ".facet:last-child[open]",
    ),
    page("/2022-01-16-street-sellers-radio/", ".pull-quote"),
    page("/translators-table/", ".table-box"),
    page("/programming-in-arabic/", ".code"),
    page("/three-cups/?q=القهوة", "article mark"),
    page("/small-type/", "article[dir=ltr]"),
    page("/nastaliq-and-the-press/", "article[lang=ur]"),
    page("/404.html", ".not-found"),
    page("/numbered/page/2/", ".pager"),
    page(ARTICLE, "figure img"),
    page("/sundial-on-the-roof-en/", "article[dir=ltr] figure img"),
    after("find('#find-tool').click()", ARTICLE, "#find"),
    after("find('#listen-tool').click()", ARTICLE, ".player select"),
    after(
        "find('.site-footer button').click()",
        ARTICLE,
        "dialog[open] h2",
    ),
    // As where the viewer did not start.
    after(
        "document.documentElement.classList.replace('scripted', 'tools-failed')",
        ARTICLE,
        ".tools-failed .start-failure",
    ),
    // As without a network.
    after(
        "window.fetch = () => Promise.reject(new TypeError()); find('.neighbours a').click()",
        ARTICLE,
        ".load-failure",
    ),
];

pub(crate) async fn no_page_breaks_a_rule_of_accessibility(stage: &Stage) -> Result<()> {
    let axe = axe()?;
    let numbered = numbered_articles(11)?.build()?;
    let host = prepared_plan(stage, &["sundial-on-the-roof"], VOICES)?
        .folder("/numbered/", &numbered.path())
        .start()
        .await?;
    let browser = &stage.browser;
    let mut broken = Vec::new();
    for State { page, action, sign } in STATES {
        browser.open(&host.at(page)).await?;
        if !action.is_empty() {
            browser.until(Browser::STARTED).await?;
            browser
                .until("document.querySelector('#listen-tool, .facet')")
                .await?;
            let find = "const find = (css) => document.querySelector(css);";
            browser.run(&format!("{find} {action}")).await?;
        }
        browser
            .until(&format!("document.querySelector('{sign}')"))
            .await?;
        let found = browser.run(&format!("{axe};\n{RUN}")).await?;
        if !is_empty(&found) {
            broken.push(format!("{page} {action}\n{found:#}"));
        }
    }
    ensure!(broken.is_empty(), "{}", broken.join("\n"));
    Ok(())
}

pub(crate) async fn an_embedded_article_breaks_no_rule_of_accessibility(
    stage: &Stage,
) -> Result<()> {
    const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Others</title>
        <main><h1>A page of others</h1><maqal-article src='three-cups/article.json'></maqal-article></main>
        <script type=module src=embed.js></script>";
    let axe = axe()?;
    let host = Host::plan()
        .folder("/", stage.sample())
        .page("/others.html", PAGE)
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at("/others.html")).await?;
    browser
        .until("document.querySelector('maqal-article').shadowRoot?.querySelector('article')")
        .await?;
    let found = browser.run(&format!("{axe};\n{RUN}")).await?;
    ensure!(is_empty(&found), "{found:#}");
    Ok(())
}

/// axe-core's own script.
fn axe() -> Result<String> {
    const HOW: &str = "AXE_SCRIPT does not name axe-core's axe.min.js: `cargo xtask test` installs \
                       it (Node.js with npm must be there) and runs this";
    let path = env::var_os("AXE_SCRIPT").context(HOW)?;
    fs::read_to_string(path).context(HOW)
}

fn is_empty(found: &Value) -> bool {
    found.as_array().is_some_and(Vec::is_empty)
}
