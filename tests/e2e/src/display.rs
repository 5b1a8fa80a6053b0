use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};

use crate::program;

/// A screen that nobody sees, for a browser that has no headless mode.
#[derive(Debug)]
pub(crate) struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts one with a free number.
    ///
    /// # Errors
    /// Where `Xvfb` is missing or does not start.
    pub(crate) fn start() -> Result<Self> {
        let mut process = Command::new(program::find("Xvfb", "apt-get install xvfb")?)
            // It writes the number that it found free to standard output.
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1400x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb does not start")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        let read = BufReader::new(output).read_line(&mut number);
        let display = Self {
            process,
            name: format!(":{}", number.trim()),
        };
        read.context("Xvfb names no display")?;
        Ok(display)
    }

    /// What `DISPLAY` is to be.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
