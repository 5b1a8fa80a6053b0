//! The budgets of what a reader downloads, and the figures last measured.

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Written above the figures each time.
const HEADER: &str = "\
# Brotli sizes (quality 11, window 22) in bytes. `cargo xtask size` holds the published sample to
# `budget`; `cargo xtask size --update` writes what it measured to `measured`.
";

/// What `sizes.toml` holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sizes {
    /// The slug of the sample article whose page is measured.
    pub(crate) page: String,
    /// What may not be passed.
    pub(crate) budget: Figures,
    /// What was measured last.
    pub(crate) measured: Figures,
}

/// One size a kind of file, in bytes after Brotli.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figures {
    /// The viewer's WebAssembly.
    pub(crate) wasm: u64,
    /// Every script: the viewer's, the service worker, the embedding one.
    pub(crate) js: u64,
    /// Every style sheet.
    pub(crate) css: u64,
    /// What an article needs before any script runs: its HTML and the style sheets.
    pub(crate) article: u64,
}

impl Sizes {
    /// Reads the committed file.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file)
            .with_context(|| format!("could not read {}", file.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is not as expected", file.display()))
    }

    /// Replaces the committed file.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let text = format!("{HEADER}{}", toml::to_string(self)?);
        fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
    }
}

impl Figures {
    /// The names of the figures that pass the budget.
    pub(crate) fn over(&self, budget: &Self) -> Vec<&'static str> {
        let pairs = self.named().into_iter().zip(budget.named());
        pairs
            .filter(|((_, size), (_, limit))| size > limit)
            .map(|((name, _), _)| name)
            .collect()
    }

    /// A line a figure: its name, its size, the budget, the change since `before`.
    pub(crate) fn table(&self, budget: &Self, before: &Self) -> String {
        let mut table = String::new();
        for (((name, size), (_, limit)), (_, before)) in self
            .named()
            .into_iter()
            .zip(budget.named())
            .zip(before.named())
        {
            let change = size.cast_signed() - before.cast_signed();
            // Writing to a `String` cannot fail.
            let _ = writeln!(
                table,
                "{name:<20}{:>9} of {:>9}  {change:+} bytes",
                kilobytes(size),
                kilobytes(limit)
            );
        }
        table
    }

    fn named(&self) -> [(&'static str, u64); 4] {
        [
            ("WASM", self.wasm),
            ("JS", self.js),
            ("CSS", self.css),
            ("article HTML + CSS", self.article),
        ]
    }
}

/// A kilobyte has 1,000 bytes.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Figures = Figures {
        wasm: 130_000,
        js: 12_000,
        css: 8_000,
        article: 14_000,
    };

    #[test]
    fn a_size_at_its_budget_is_within_it() {
        assert!(BUDGET.over(&BUDGET).is_empty());
    }

    #[test]
    fn a_size_over_its_budget_is_named() {
        let measured = Figures {
            css: 8_001,
            ..BUDGET
        };
        assert_eq!(measured.over(&BUDGET), ["CSS"]);
    }

    #[test]
    fn the_table_tells_size_budget_and_change() {
        let measured = Figures {
            js: 11_940,
            ..BUDGET
        };
        let table = measured.table(&BUDGET, &BUDGET);
        assert!(
            table.contains("JS                    11.9 KB of   12.0 KB  -60 bytes\n"),
            "{table}"
        );
    }

    #[test]
    fn a_written_file_reads_back_the_same() {
        let file = std::env::temp_dir().join(format!("maqal-sizes-{}.toml", std::process::id()));
        let sizes = Sizes {
            page: "a-page".to_owned(),
            budget: BUDGET,
            measured: BUDGET,
        };
        sizes.write(&file).unwrap();
        assert_eq!(Sizes::read(&file).unwrap(), sizes);
        fs::remove_file(file).unwrap();
    }
}
