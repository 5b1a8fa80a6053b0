//! A page is readable before any script runs, and with scripts switched off.

use anyhow::{Result, ensure};
use maqal_e2e::{Bundle, Host};

use crate::stage::Stage;

const ARTICLE: &str = "2022-01-16-street-sellers-radio";

pub(crate) async fn an_article_is_whole_without_script(stage: &Stage) -> Result<()> {
    let host = Host::plan()
        .folder("/", stage.sample())
        .policy("script-src 'none'")
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at(&format!("/{ARTICLE}/"))).await?;

    let source = Bundle::source(&format!("pages/{ARTICLE}.txt"))?;
    let mut lines = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let headline = lines.next().unwrap_or_default();
    ensure!(browser.text("h1").await? == headline);
    // The headline once more, the views and the date; the last line leads to the site's start.
    let mut body: Vec<_> = lines.skip(3).collect();
    body.pop();
    ensure!(browser.texts(".lead, .article-body p").await? == body);
    ensure!(browser.texts(".pull-quote p").await?.len() == 1);
    ensure!(browser.texts("time").await? == ["الأحد 16 كانون الثاني / يناير 2022"]);

    ensure!(
        browser
            .holds("document.querySelector('.needs-script')")
            .await?
    );
    ensure!(!browser.holds(SOME_TOOL_IS_SHOWN).await?);
    Ok(())
}

const SOME_TOOL_IS_SHOWN: &str =
    "[...document.querySelectorAll('.needs-script')].some((tool) => tool.getClientRects().length)";
