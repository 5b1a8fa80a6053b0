use std::{fmt, path::Path};

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::program;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, the engine of Chrome and Edge.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKitGTK, the nearest thing to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The driver's program, and what installs it.
    pub(crate) const fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("chromedriver", "apt-get install chromium-driver"),
            Self::Firefox => ("geckodriver", "cargo install --locked geckodriver"),
            Self::WebKit => ("WebKitWebDriver", "apt-get install webkit2gtk-driver"),
        }
    }

    /// Whether it needs a screen.
    pub(crate) const fn needs_display(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// What a new session is asked for; `profile` is an empty folder for the browser's own files, and
    /// `arguments` are added to those that the browser is started with.
    ///
    /// # Errors
    /// Where the browser is missing.
    pub(crate) fn capabilities(
        self,
        profile: &Path,
        arguments: &[&str],
    ) -> Result<Map<String, Value>> {
        let mut options = match self {
            Self::Chromium => ("goog:chromeOptions", chromium(profile)?),
            Self::Firefox => ("moz:firefoxOptions", firefox()?),
            Self::WebKit => ("webkitgtk:browserOptions", webkit()?),
        };
        if let Some(given) = options.1["args"].as_array_mut() {
            given.extend(arguments.iter().map(|it| json!(it)));
        }
        Ok(Map::from_iter([(options.0.to_owned(), options.1)]))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

fn chromium(profile: &Path) -> Result<Value> {
    let program = program::find("chromium", "apt-get install chromium")?;
    Ok(json!({
        "binary": program,
        "args": [
            "--headless=new",
            // As root, in containers, there is no sandbox to be had, and little shared memory.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            format!("--user-data-dir={}", profile.display()),
        ],
    }))
}

fn firefox() -> Result<Value> {
    let install = "apt-get install firefox-esr";
    let program =
        program::find("firefox-esr", install).or_else(|_| program::find("firefox", install))?;
    Ok(json!({
        "binary": program,
        "args": ["-headless"],
        // Its driver lets pages on disk load modules, which readers' browsers do not.
        "prefs": { "security.fileuri.strict_origin_policy": true },
    }))
}

fn webkit() -> Result<Value> {
    let install = "apt-get install webkit2gtk-driver";
    let program = program::find_in_library("webkit2gtk-4", "MiniBrowser", install)
        .or_else(|_| program::find_in_library("webkitgtk-6", "MiniBrowser", install))?;
    Ok(json!({ "binary": program, "args": ["--automation"] }))
}
