use std::{
    env,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};
use axum::http::Uri;
use serde_json::Value;

use crate::ports;

/// A site served by `maqal serve`. Each has a port, and so an origin, of its own: what a browser
/// keeps for one (settings, service worker, caches) is not there for the next.
#[derive(Debug)]
pub struct Origin {
    process: Child,
    url: String,
}

impl Origin {
    /// Serves a built site on a port that no other server of this run has had.
    ///
    /// # Errors
    /// Where the command is missing or does not say its address.
    pub fn serve(bundle: &Path) -> Result<Self> {
        loop {
            let origin = Self::start(bundle)?;
            let url: Uri = origin.url.parse().context("the address of `maqal serve`")?;
            if ports::is_new(url.port_u16().context("`maqal serve` named no port")?) {
                return Ok(origin);
            }
        }
    }

    fn start(bundle: &Path) -> Result<Self> {
        let mut process = Command::new(maqal()?)
            .args(["serve", "--port=0", "--json", "--bundle"])
            .arg(bundle)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("`maqal serve` does not start")?;
        let output = process.stdout.take();
        let mut origin = Self {
            process,
            url: String::new(),
        };
        let mut line = String::new();
        BufReader::new(output.context("`maqal serve` has no output")?).read_line(&mut line)?;
        let ready: Value = serde_json::from_str(&line)
            .with_context(|| format!("`maqal serve --json` printed {line:?}, not its address"))?;
        let url = ready["url"].as_str();
        origin.url = url
            .context("`maqal serve --json` printed no url")?
            .to_owned();
        Ok(origin)
    }

    /// The address of the site's root, with its slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address of a file or page, by its path from the root.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// Takes the site off the network.
    ///
    /// # Errors
    /// Where the server cannot be ended.
    pub fn stop(&mut self) -> Result<()> {
        self.process.kill().context("`maqal serve` does not end")?;
        self.process.wait()?;
        Ok(())
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        let _ = self.stop();
    }
}

/// The finished command.
///
/// # Errors
/// Says how to make it, where it is missing.
pub(crate) fn maqal() -> Result<PathBuf> {
    const HOW: &str = "run `cargo xtask test`, or `cargo xtask build` and then this with \
                       MAQAL_BIN=target/release/maqal";
    let path = env::var_os("MAQAL_BIN").map(PathBuf::from);
    let path = path.with_context(|| format!("MAQAL_BIN does not name the maqal command; {HOW}"))?;
    // Tests run in their package's folder: a relative name would be looked for there.
    let path = if path.is_relative() {
        repository().join(path)
    } else {
        path
    };
    anyhow::ensure!(
        path.is_file(),
        "MAQAL_BIN is {}, no file; {HOW}",
        path.display()
    );
    Ok(path)
}

/// The repository's folder.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
