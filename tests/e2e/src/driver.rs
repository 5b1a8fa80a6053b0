use std::{
    fs,
    io::{self, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{display::Display, engine::Engine, program, wait::until};

/// A running WebDriver; it ends with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// Outlives the browser, which would complain otherwise.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the engine's driver on a free port and waits until it listens.
    ///
    /// # Errors
    /// Where the driver is missing (with what to install) or does not start.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        let (name, install) = engine.driver();
        let mut command = Command::new(program::find(name, install)?);
        let display = engine.needs_display().then(Display::start).transpose()?;
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        let port = free_port()?;
        let process = command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        let driver = Self {
            process,
            port,
            _display: display,
        };
        until(&format!("{name} is ready"), async || {
            Ok(is_ready(port).unwrap_or(false).then_some(()))
        })
        .await?;
        Ok(driver)
    }

    /// Where it takes commands.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A closed session has ended its browser; one that hangs has not.
        let browsers = children(self.process.id());
        let _ = self.process.kill();
        let _ = self.process.wait();
        if !browsers.is_empty() {
            let kill = Command::new("kill").arg("-KILL").args(browsers).status();
            drop(kill);
        }
    }
}

/// The numbers of the processes that a process has started. Linux lists them for each thread.
fn children(process: u32) -> Vec<String> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter();
    threads
        .flatten()
        .flatten()
        .filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok())
        .flat_map(|list| {
            list.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// Asks a driver for its status. A port that listens is not enough: a driver may still be starting.
fn is_ready(port: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    let request =
        format!("GET /status HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer)?;
    Ok(answer == *b"HTTP/1.1 200")
}
