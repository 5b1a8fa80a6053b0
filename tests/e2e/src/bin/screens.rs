//! Takes pictures of the published sample in three engines, for people to look at:
//! `cargo run -p maqal-e2e --bin screens -- FOLDER`.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use maqal_e2e::{Browser, Bundle, Engine, Frame, Host};
use serde_json::json;
use tokio::runtime::Runtime;

/// Pages by the names of their pictures.
const PAGES: [(&str, &str); 6] = [
    ("catalogue", "/"),
    ("search", "/?q=القنطرة"),
    ("markdown", "/programming-in-arabic/"),
    ("scraped", "/2022-01-16-street-sellers-radio/"),
    ("english", "/small-type/"),
    ("urdu", "/nastaliq-and-the-press/"),
];
const WIDTHS: [u32; 3] = [360, 768, 1280];
const HEIGHT: u32 = 1000;
const THEMES: [&str; 2] = ["light", "dark"];
/// Where the page around the pictured one is.
const AROUND: &str = "/frame.html";

fn main() -> Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.context("name the folder for the pictures")?;
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let sample = Bundle::of_sample()?;
    Runtime::new()?.block_on(take_all(&sample, &folder))
}

async fn take_all(sample: &Bundle, folder: &Path) -> Result<()> {
    let host = Host::plan()
        .folder("/", &sample.path())
        .page(AROUND, Frame::PAGE)
        .start()
        .await?;
    for engine in Engine::ALL {
        eprintln!("{engine}");
        let browser = Browser::start(engine).await?;
        let taken = take_in(&browser, &host, folder).await;
        browser.close().await?;
        taken?;
    }
    Ok(())
}

async fn take_in(browser: &Browser, host: &Host, folder: &Path) -> Result<()> {
    let engine = browser.engine();
    browser.resize(1300, 1200).await?;
    browser.open(&host.at(AROUND)).await?;
    for theme in THEMES {
        let keep = "localStorage.setItem('maqal:theme', arguments[0])";
        browser.run_with(keep, &[json!(theme)]).await?;
        for (name, page) in PAGES {
            for width in WIDTHS {
                let size = (width, HEIGHT);
                let frame = Frame::open(browser, &host.at(AROUND), page, size).await?;
                frame.until("document.fonts.status === 'loaded'").await?;
                if page.contains('?') {
                    frame.until("document.querySelector('mark')").await?;
                }
                let file = folder.join(format!("{name}-{width}-{theme}-{engine}.png"));
                fs::write(file, frame.picture().await?)?;
            }
        }
    }
    Ok(())
}
