//! `cargo xtask lighthouse`: the published sample, judged as a phone on a slow network loads it.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::build;
use crate::progress;
use crate::repo::Repo;
use crate::tools::Tools;

/// The judged pages: a name, and the path from the site's root.
const PAGES: [(&str, &str); 2] = [("catalogue", ""), ("article", "sundial-on-the-roof/")];
/// What each category has to reach, of 100.
const GOALS: [(&str, u64); 4] = [
    ("performance", 98),
    ("accessibility", 100),
    ("best-practices", 100),
    ("seo", 100),
];
/// As root, in containers, there is no sandbox to be had, and little shared memory.
const CHROME_FLAGS: &str = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu";

/// What `cargo xtask lighthouse` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The browser
    #[arg(long, default_value = "/usr/bin/chromium")]
    chrome: PathBuf,
}

/// Builds what is not up to date, publishes the sample and prints the scores of its pages.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let tools = Tools::for_measuring(repo)?;
    let script = tools.lighthouse_script(repo)?;
    let maqal = build::finished_command(repo, &tools)?;
    let site = Site::serve(&maqal, &repo.sample())?;
    let mut missed = Vec::new();
    for (name, path) in PAGES {
        let report = repo.scratch().join(format!("lighthouse-{name}.json"));
        let mut node = tools.call("node");
        node.arg(&script)
            .arg(format!("{}{path}", site.url))
            .args(["--quiet", "--output=json"])
            .arg(format!("--chrome-flags={CHROME_FLAGS}"))
            .arg("--output-path")
            .arg(&report)
            .env("CHROME_PATH", &options.chrome);
        progress::run(repo, &format!("lighthouse {name}"), &mut node)?;
        let text = fs::read_to_string(&report)
            .with_context(|| format!("could not read {}", report.display()))?;
        missed.extend(judge(name, &serde_json::from_str(&text)?));
        eprintln!("  {}", report.display());
    }
    if missed.is_empty() {
        return Ok(());
    }
    bail!("below the goal: {}", missed.join(", "))
}

/// Prints a page's scores and the audits that took from them; returns the goals that it missed.
fn judge(page: &str, report: &Value) -> Vec<String> {
    let mut missed = Vec::new();
    for (category, goal) in GOALS {
        let found = &report["categories"][category];
        let score = percent(&found["score"]);
        println!("{page:<12}{category:<16}{score:>4}");
        for audit in failing(found, &report["audits"]) {
            println!("{:14}{audit}", "");
        }
        if score < goal {
            missed.push(format!("{category} of the {page} {score} < {goal}"));
        }
    }
    missed
}

fn failing(category: &Value, audits: &Value) -> Vec<String> {
    let refs = category["auditRefs"].as_array().into_iter().flatten();
    refs.filter(|audit| audit["weight"].as_f64() > Some(0.0))
        .filter_map(|audit| {
            let audit = &audits[audit["id"].as_str()?];
            let score = percent(&audit["score"]);
            let is_judged = audit["score"].is_number() && score < 100;
            let value = audit["displayValue"].as_str().unwrap_or_default();
            is_judged.then(|| {
                format!(
                    "{score:>3} {} {value}",
                    audit["title"].as_str().unwrap_or_default()
                )
            })
        })
        .collect()
}

fn percent(score: &Value) -> u64 {
    (score.as_f64().unwrap_or_default() * 100.0).round() as u64
}

/// The sample, published and served with compression as a host would.
struct Site {
    process: Child,
    url: String,
}

impl Site {
    fn serve(maqal: &Path, sample: &Path) -> Result<Self> {
        let process = Command::new(maqal)
            .args(["serve", "--port=0", "--json"])
            .arg(sample)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("could not run {}", maqal.display()))?;
        let mut site = Self {
            process,
            url: String::new(),
        };
        let output = site.process.stdout.take();
        let mut line = String::new();
        BufReader::new(output.context("`maqal serve` has no output")?).read_line(&mut line)?;
        let ready: Value = serde_json::from_str(&line)
            .with_context(|| format!("`maqal serve --json` printed {line:?}, not its address"))?;
        site.url = ready["url"].as_str().unwrap_or_default().to_owned();
        ensure!(!site.url.is_empty(), "`maqal serve --json` printed no url");
        Ok(site)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_score_below_its_goal_is_named() {
        let category = |score: f64| json!({ "score": score, "auditRefs": [] });
        let report = json!({ "categories": {
            "performance": category(0.98),
            "accessibility": category(0.99),
            "best-practices": category(1.0),
            "seo": category(1.0),
        } });
        assert_eq!(
            judge("page", &report),
            ["accessibility of the page 99 < 100"]
        );
    }
}
