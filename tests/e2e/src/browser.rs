use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, wd::TimeoutConfiguration};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::time::Duration;
use tempfile::TempDir;

use crate::{driver::Driver, engine::Engine, wait::until};

const PAGE_LOAD: Duration = Duration::from_secs(30);

/// A session in a browser, with the driver it goes through.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    client: Client,
    // Dropped after the client, in this order.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// True in a page where the viewer has started: it then restores places on the page itself.
    pub const STARTED: &'static str = "history.scrollRestoration === 'manual'";

    /// Starts a browser with an empty profile.
    ///
    /// # Errors
    /// Where the browser or its driver is missing (with what to install) or does not start.
    pub async fn start(engine: Engine) -> Result<Self> {
        Self::start_with(engine, &[]).await
    }

    /// Starts a browser with more arguments than a test gives it.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub async fn start_with(engine: Engine, arguments: &[&str]) -> Result<Self> {
        let profile = tempfile::Builder::new()
            .prefix("maqal-profile-")
            .tempdir()?;
        let capabilities = engine.capabilities(profile.path(), arguments)?;
        let driver = Driver::start(engine).await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .with_context(|| format!("{engine} does not start"))?;
        let timeouts = TimeoutConfiguration::new(Some(PAGE_LOAD), Some(PAGE_LOAD), None);
        client.update_timeouts(timeouts).await?;
        // Wide enough for a page of 1280 with what some draw at its side.
        client.set_window_size(1320, 1000).await?;
        Ok(Self {
            engine,
            client,
            _driver: driver,
            _profile: profile,
        })
    }

    /// Ends the browser, then its driver.
    ///
    /// # Errors
    /// Where the browser does not answer; the driver is ended all the same.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// The engine that it runs.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens an address and waits until it is loaded.
    ///
    /// # Errors
    /// Where it cannot be loaded.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.client
            .goto(url)
            .await
            .with_context(|| format!("opening {url}"))
    }

    /// Opens an address and waits until the viewer has started there.
    ///
    /// # Errors
    /// Where it cannot be loaded, or the viewer does not start.
    pub async fn open_started(&self, url: &str) -> Result<()> {
        self.open(url).await?;
        self.until(Self::STARTED).await
    }

    /// Loads the page again, as a reader does: WebDriver's own way goes past the service worker in
    /// Firefox.
    ///
    /// # Errors
    /// Where it cannot be loaded.
    pub async fn reload(&self) -> Result<()> {
        self.run("window.leaving = true; location.reload()").await?;
        self.until("!window.leaving && document.readyState === 'complete'")
            .await
    }

    /// Goes back in the history.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn back(&self) -> Result<()> {
        self.client.back().await.context("going back")
    }

    /// The address bar's text, with its escapes.
    ///
    /// # Errors
    /// Where the browser does not say.
    pub async fn address(&self) -> Result<String> {
        Ok(self.client.current_url().await?.into())
    }

    /// The document's title.
    ///
    /// # Errors
    /// Where the browser does not say.
    pub async fn title(&self) -> Result<String> {
        Ok(self.client.title().await?)
    }

    /// What the body of a function returns in the page.
    ///
    /// # Errors
    /// What the script throws.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.run_with(script, &[]).await
    }

    /// What the body of a function returns in the page, given its `arguments`.
    ///
    /// # Errors
    /// What the script throws.
    pub async fn run_with(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let outcome = self.client.execute(script, arguments.to_vec()).await;
        outcome.with_context(|| format!("in the page: {script}"))
    }

    /// Waits until an expression is true in the page.
    ///
    /// # Errors
    /// Where it does not become true.
    pub async fn until(&self, expression: &str) -> Result<()> {
        self.until_run(&format!("return Boolean({expression})"))
            .await
    }

    /// Waits until the body of a function, run again and again, returns true or a promise of it.
    ///
    /// # Errors
    /// Where it does not become true.
    pub async fn until_run(&self, script: &str) -> Result<()> {
        let what = format!("{script} ({})", self.engine);
        until(&what, async || {
            let outcome = self.run(script).await?;
            Ok((outcome == json!(true)).then_some(()))
        })
        .await
    }

    /// Whether an expression is true in the page.
    ///
    /// # Errors
    /// What the expression throws.
    pub async fn holds(&self, expression: &str) -> Result<bool> {
        let outcome = self.run(&format!("return Boolean({expression})")).await?;
        Ok(outcome == json!(true))
    }

    /// The text of each element that a selector finds, hidden ones too.
    ///
    /// # Errors
    /// Where the page cannot be asked.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)";
        let texts = self.run_with(script, &[json!(css)]).await?;
        serde_json::from_value(texts).context("texts of elements")
    }

    /// The text of the only element that a selector finds.
    ///
    /// # Errors
    /// Where there is none or more.
    pub async fn text(&self, css: &str) -> Result<String> {
        let mut texts = self.texts(css).await?;
        ensure!(
            texts.len() == 1,
            "{} elements are {css}, not one",
            texts.len()
        );
        Ok(texts.remove(0))
    }

    /// Clicks an element as a reader would: it must be in sight, and nobody hits what moves.
    ///
    /// # Errors
    /// Where there is none, something covers it, or it does not come to rest.
    pub async fn click(&self, css: &str) -> Result<()> {
        self.find(css).await?;
        self.until_run(&format!(
            "const it = document.querySelector({});
             const {{ left, top }} = it.getBoundingClientRect();
             const before = it.stoodAt;
             it.stoodAt = `${{left}} ${{top}}`;
             return it.stoodAt === before;",
            json!(css)
        ))
        .await?;
        // What stood there may have been written anew meanwhile.
        let element = self.find(css).await?;
        element
            .click()
            .await
            .with_context(|| format!("clicking {css}"))
    }

    /// Types into a field, at the end of what it holds.
    ///
    /// # Errors
    /// Where there is none, or it takes no text.
    pub async fn type_into(&self, css: &str, text: &str) -> Result<()> {
        let element = self.find(css).await?;
        element
            .send_keys(text)
            .await
            .with_context(|| format!("typing into {css}"))
    }

    /// A picture of an element, as PNG.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn picture(&self, css: &str) -> Result<Vec<u8>> {
        Ok(self.find(css).await?.screenshot().await?)
    }

    /// Waits until there is one: drivers fail where the page is written anew while they look.
    async fn find(&self, css: &str) -> Result<Element> {
        let what = format!("{css} ({})", self.engine);
        until(&what, async || {
            Ok(Some(self.client.find(Locator::Css(css)).await?))
        })
        .await
    }
}
