use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::Result;
use serde_json::{Value, json};

use crate::browser::Browser;

/// A page in a frame as narrow as a phone; the windows of desktop browsers cannot be.
#[derive(Debug)]
pub struct Frame<'a> {
    browser: &'a Browser,
}

/// Tells one opening from the next: a browser may call an address open while the page that stood at it
/// still stands.
static OPENED: AtomicU32 = AtomicU32::new(0);

impl<'a> Frame<'a> {
    /// The page around the frame; the origin of the framed page serves it.
    pub const PAGE: &'static str = "<!doctype html><meta charset=utf-8><title>Frame</title>\
        <body style='margin: 0'><iframe style='display: block; border: 0'></iframe>";

    /// Opens `around`, where [`Frame::PAGE`] is served, and in it a page of the same origin; waits
    /// until the viewer has started there.
    ///
    /// # Errors
    /// Where one of them cannot be loaded, or the viewer does not start.
    pub async fn open(
        browser: &'a Browser,
        around: &str,
        address: &str,
        (width, height): (u32, u32),
    ) -> Result<Self> {
        let around = format!("{around}?{}", OPENED.fetch_add(1, Ordering::Relaxed));
        browser.open(&around).await?;
        let load = format!(
            "if (location.href !== {} || document.readyState !== 'complete') return false;
             const frame = document.querySelector('iframe');
             if (window.framed === undefined) {{
                 window.framed = false;
                 frame.onload = () => {{ window.framed = true }};
                 Object.assign(frame, {{ width: {width}, height: {height}, src: {} }});
             }}
             return window.framed",
            json!(around),
            json!(address)
        );
        browser.until_run(&load).await?;
        let frame = Self { browser };
        frame.until(Browser::STARTED).await?;
        Ok(frame)
    }

    /// What the body of a function returns; `document` and `history` are those of the framed page.
    ///
    /// # Errors
    /// What the script throws.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.browser.run(&in_frame(script)).await
    }

    /// Waits until an expression is true; `document` and `history` are those of the framed page.
    ///
    /// # Errors
    /// Where it does not become true.
    pub async fn until(&self, expression: &str) -> Result<()> {
        let script = in_frame(&format!("return Boolean({expression})"));
        self.browser.until_run(&script).await
    }

    /// A picture of the framed page, as PNG.
    ///
    /// # Errors
    /// Where the browser takes none.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        self.browser.picture("iframe").await
    }
}

fn in_frame(script: &str) -> String {
    format!(
        "return (({{ document, history }}) => {{ {script} }})
            (window.document.querySelector('iframe').contentWindow)"
    )
}
