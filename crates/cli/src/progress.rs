//! A bar for what takes long, where somebody is looking.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer steps than these are over before a bar can be read.
const WORTH_SHOWING: usize = 200;

/// A bar of `total` steps on standard error; nothing is drawn for a short job or where standard
/// error is not a terminal.
pub(crate) fn bar(label: &'static str, total: usize) -> ProgressBar {
    if total < WORTH_SHOWING || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total as u64)
        .with_style(style)
        .with_message(label)
}
