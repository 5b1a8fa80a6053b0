//! What fuzzing takes. It is asked for and not installed: a second toolchain is the user's choice.

use anyhow::{Result, bail};

use super::Tools;

/// Says what to install where something is missing.
pub(crate) fn require(tools: &Tools) -> Result<()> {
    let toolchains = tools.ask("rustup", &["toolchain", "list"]);
    let fuzzer = tools.ask("cargo", &["fuzz", "--version"]);
    let missing = missing(&toolchains.unwrap_or_default(), fuzzer.is_some());
    if !missing.is_empty() {
        bail!(
            "fuzzing takes a nightly toolchain and cargo-fuzz; install what is missing:\n\n    {}\n",
            missing.join("\n    ")
        );
    }
    Ok(())
}

/// The commands that install what is missing.
fn missing(toolchains: &str, has_fuzzer: bool) -> Vec<&'static str> {
    let has_nightly = toolchains.lines().any(|line| line.starts_with("nightly"));
    let mut commands = Vec::new();
    if !has_nightly {
        commands.push("rustup toolchain install nightly");
    }
    if !has_fuzzer {
        commands.push("cargo install cargo-fuzz");
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_missing_thing_is_named_with_its_command() {
        let stable = "stable-x86_64-unknown-linux-gnu (active, default)\n";
        assert_eq!(
            missing(stable, false),
            [
                "rustup toolchain install nightly",
                "cargo install cargo-fuzz"
            ]
        );
        assert_eq!(missing("", true), ["rustup toolchain install nightly"]);
    }

    #[test]
    fn nothing_is_asked_for_that_is_there() {
        let both = "stable-x86_64 (default)\nnightly-x86_64\n";
        assert!(missing(both, true).is_empty());
        assert_eq!(missing(both, false), ["cargo install cargo-fuzz"]);
    }
}
