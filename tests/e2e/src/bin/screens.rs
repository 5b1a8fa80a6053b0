//! Takes pictures of the published sample in three engines, for people to look at:
//! `cargo xtask screens FOLDER`.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use maqal_e2e::{Browser, Bundle, Engine, Frame, Host};
use serde_json::json;
use tokio::runtime::Runtime;

/// What is pictured.
struct Subject {
    name: &'static str,
    page: &'static str,
    /// What stands at the top, where it is not the page's own top.
    from: Option<&'static str>,
    /// What is pressed first.
    press: Option<&'static str>,
}

const SUNDIAL: &str = "/sundial-on-the-roof/";
const SUBJECTS: [Subject; 18] = [
    Subject::page("catalogue", "/"),
    Subject::page("search", "/?q=القنطرة"),
    Subject::page("markdown", "/programming-in-arabic/"),
    Subject::part("table", "/programming-in-arabic/", ".table-box"),
    Subject::part("code", "/programming-in-arabic/", ".code"),
    Subject::page("scraped", "/2022-01-16-street-sellers-radio/"),
    Subject::part(
        "tags",
        "/2022-01-16-street-sellers-radio/",
        ".article-body > :last-child",
    ),
    Subject::page("english", "/small-type/"),
    Subject::page("urdu", "/nastaliq-and-the-press/"),
    Subject::page("nothing", "/?q=ظظظظظظ"),
    Subject::page("sundial", SUNDIAL),
    Subject::part("sundial-lists", SUNDIAL, "h2"),
    Subject::part("sundial-table", SUNDIAL, ".table-box"),
    Subject::part("sundial-quotation", SUNDIAL, ".quotation"),
    Subject::part("sundial-english", "/sundial-on-the-roof-en/", ".picture"),
    Subject::pressed("find", SUNDIAL, "#find-tool"),
    Subject::pressed("saved", SUNDIAL, "#save-tool"),
    Subject::pressed("keys", SUNDIAL, ".site-footer button"),
];
const WIDTHS: [u32; 3] = [360, 768, 1280];
const THEMES: [&str; 2] = ["light", "dark"];
/// There are hits, or the advice that stands for them.
const ANSWERED: &str = "document.querySelector('mark, .advice')";
/// Waits until what was scrolled to is painted.
const PAINTED: &str = "return new Promise((painted) =>
    requestAnimationFrame(() => requestAnimationFrame(() => painted(true))))";
/// Where the page around the pictured one is.
const AROUND: &str = "/frame.html";

fn main() -> Result<()> {
    let wanted = Wanted::read()?;
    let folder = &wanted.folder;
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let sample = Bundle::of_sample()?;
    Runtime::new()?.block_on(take_all(&sample, &wanted))
}

/// What the command line asks for.
#[derive(Default)]
struct Wanted {
    folder: PathBuf,
    only: String,
    engine: String,
}

impl Wanted {
    fn read() -> Result<Self> {
        let mut arguments = env::args().skip(1);
        let folder = arguments
            .next()
            .context("name the folder for the pictures")?;
        let mut wanted = Self {
            folder: folder.into(),
            ..Self::default()
        };
        while let Some(name) = arguments.next() {
            let value = arguments.next();
            let value = value.with_context(|| format!("{name} lacks its value"))?;
            match name.as_str() {
                "--only" => wanted.only = value,
                "--engine" => wanted.engine = value,
                _ => bail!("{name} is not known: expected --only or --engine"),
            }
        }
        Ok(wanted)
    }
}

async fn take_all(sample: &Bundle, wanted: &Wanted) -> Result<()> {
    let host = Host::plan()
        .folder("/", &sample.path())
        .page(AROUND, Frame::PAGE)
        .start()
        .await?;
    for engine in Engine::ALL {
        if !engine.to_string().contains(&wanted.engine) {
            continue;
        }
        eprintln!("{engine}");
        let browser = Browser::start(engine).await?;
        let taken = take_in(&browser, &host, wanted).await;
        browser.close().await?;
        taken?;
    }
    Ok(())
}

async fn take_in(browser: &Browser, host: &Host, wanted: &Wanted) -> Result<()> {
    browser.open(&host.at(AROUND)).await?;
    // As high as the window: what is outside is not pictured, and WebKitGTK measures from below.
    let height = browser.run("return innerHeight").await?.as_u64();
    let height = u32::try_from(height.context("the window has no height")?)?;
    for theme in THEMES {
        // What was remembered of other pictures is not in this one.
        let keep = "localStorage.clear();
            localStorage.setItem('maqal:settings', `1 theme=${arguments[0]}`)";
        for subject in SUBJECTS.iter().filter(|it| it.name.contains(&wanted.only)) {
            for width in WIDTHS {
                let name = format!("{}-{width}-{theme}-{}.png", subject.name, browser.engine());
                browser.run_with(keep, &[json!(theme)]).await?;
                let picture = subject.take(browser, host, (width, height)).await;
                fs::write(wanted.folder.join(&name), picture.context(name)?)?;
            }
        }
    }
    Ok(())
}

impl Subject {
    const fn page(name: &'static str, page: &'static str) -> Self {
        Self {
            name,
            page,
            from: None,
            press: None,
        }
    }

    const fn part(name: &'static str, page: &'static str, from: &'static str) -> Self {
        Self {
            name,
            page,
            from: Some(from),
            press: None,
        }
    }

    const fn pressed(name: &'static str, page: &'static str, control: &'static str) -> Self {
        Self {
            name,
            page,
            from: None,
            press: Some(control),
        }
    }

    async fn take(&self, browser: &Browser, host: &Host, size: (u32, u32)) -> Result<Vec<u8>> {
        let frame = Frame::open(browser, &host.at(AROUND), self.page, size).await?;
        if self.page.contains('?') {
            frame.until(ANSWERED).await?;
        }
        if let Some(control) = self.press {
            frame
                .run(&format!("document.querySelector('{control}').click()"))
                .await?;
            frame.run(PAINTED).await?;
        }
        if let Some(from) = self.from {
            let scroll = format!("document.querySelector('{from}').scrollIntoView()");
            frame.run(&scroll).await?;
            frame.run(PAINTED).await?;
        }
        frame.until("document.fonts.status === 'loaded'").await?;
        frame.picture().await
    }
}
