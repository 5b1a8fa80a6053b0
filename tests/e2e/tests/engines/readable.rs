//! A page is readable before any script runs, and with scripts switched off.

use anyhow::{Result, ensure};
use maqal_e2e::{Archive, Bundle, Host};

use crate::{check::same, stage::Stage};

/// Switches scripts off in all engines alike.
const NO_SCRIPT: &str = "script-src 'none'";
const ARTICLE: &str = "2022-01-16-street-sellers-radio";
/// Tools do nothing without script, so they are not to be seen.
pub(crate) const SOME_TOOL_IS_SHOWN: &str =
    "[...document.querySelectorAll('.needs-script')].some((tool) => tool.getClientRects().length)";

pub(crate) async fn an_article_is_whole_without_script(stage: &Stage) -> Result<()> {
    let host = Host::plan()
        .folder("/", stage.sample())
        .policy(NO_SCRIPT)?
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at(&format!("/{ARTICLE}/"))).await?;

    let source = Bundle::source(&format!("pages/{ARTICLE}.txt"))?;
    let mut lines: Vec<_> = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    // Headline, headline once more, views, date; at the end what led to the site's start.
    let head: Vec<_> = lines.drain(..4).collect();
    lines.pop();
    same(browser.text("h1").await?, head[0])?;
    same(browser.texts(".lead, .article-body p").await?, lines)?;
    same(browser.texts(".pull-quote p").await?.len(), 1)?;
    same(
        browser.texts("time").await?,
        ["الأحد 16 كانون الثاني / يناير 2022"],
    )?;

    ensure!(
        browser
            .holds("document.querySelector('.needs-script')")
            .await?
    );
    ensure!(!browser.holds(SOME_TOOL_IS_SHOWN).await?);
    Ok(())
}

pub(crate) async fn the_catalogue_is_paged_by_links_without_script(stage: &Stage) -> Result<()> {
    let archive = numbered_articles(11)?.build()?;
    let host = Host::plan()
        .folder("/", &archive.path())
        .policy(NO_SCRIPT)?
        .start()
        .await?;
    let browser = &stage.browser;
    browser.open(&host.at("/")).await?;
    let newest: Vec<_> = (2..=11).rev().map(|day| format!("المقال {day}")).collect();
    same(browser.texts(".card-headline").await?, newest)?;
    ensure!(!browser.holds(SOME_TOOL_IS_SHOWN).await?);

    browser.click("a[rel=next]").await?;
    browser
        .until("document.querySelector('a[rel=prev]')")
        .await?;
    same(browser.texts(".card-headline").await?, ["المقال 1"])?;

    browser.click(".card-headline a").await?;
    browser.until("document.querySelector('article')").await?;
    same(browser.text(".article-body").await?, "متن 1")?;
    Ok(())
}

/// Articles of the days of a month, ten of them on a page of the catalogue.
pub(crate) fn numbered_articles(count: usize) -> Result<Archive> {
    let mut files = vec![("maqal.toml".to_owned(), "cards_per_page = 10".to_owned())];
    for day in 1..=count {
        let text = format!("---\ndate: 2024-01-{day:02}\n---\n# المقال {day}\n\nمتن {day}\n");
        files.push((format!("article-{day}.md"), text));
    }
    Archive::of(&files)
}
