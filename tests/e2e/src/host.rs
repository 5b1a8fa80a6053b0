use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result};
use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderValue, Request, Response, StatusCode, header},
};
use tokio::{fs, net::TcpListener, sync::Semaphore, task::JoinHandle};

use crate::ports;

/// A server that is not the project's own: it serves a bundle the way others may, and pages of
/// others that embed it.
#[derive(Debug)]
pub struct Host {
    url: String,
    task: JoinHandle<()>,
}

/// What a [`Host`] serves.
#[derive(Debug, Default)]
pub struct Plan {
    folders: Vec<(String, PathBuf)>,
    pages: HashMap<String, String>,
    policy: Option<HeaderValue>,
    gate: Option<(&'static str, Gate)>,
    lost: Option<(&'static str, Gate)>,
}

/// Holds answers back until it is opened.
#[derive(Clone, Debug)]
pub struct Gate(Arc<Semaphore>);

impl Gate {
    /// A closed gate.
    pub fn closed() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Lets everything through, what waits and what comes.
    pub fn open(&self) {
        self.0.close();
    }

    fn is_open(&self) -> bool {
        self.0.is_closed()
    }

    async fn pass(&self) {
        // There is never a permit: this ends, with an error, when the gate is opened.
        let _ = self.0.acquire().await;
    }
}

impl Plan {
    /// Serves a folder under a path that begins and ends with a slash; one inside another's path goes
    /// after it.
    pub fn folder(mut self, path: &str, folder: &Path) -> Self {
        self.folders.push((path.to_owned(), folder.to_owned()));
        self
    }

    /// Serves a page at a path.
    pub fn page(mut self, path: &str, html: &str) -> Self {
        self.pages.insert(path.to_owned(), html.to_owned());
        self
    }

    /// Sends this content security policy with every answer.
    ///
    /// # Errors
    /// Where it cannot be the value of a header.
    pub fn policy(mut self, policy: &str) -> Result<Self> {
        self.policy = Some(policy.parse().context("a policy")?);
        Ok(self)
    }

    /// Holds back files whose path holds `part` until the gate is opened.
    pub fn hold(mut self, part: &'static str, gate: &Gate) -> Self {
        self.gate = Some((part, gate.clone()));
        self
    }

    /// Has no files whose path holds `part` until the gate is opened.
    pub fn lose(mut self, part: &'static str, gate: &Gate) -> Self {
        self.lost = Some((part, gate.clone()));
        self
    }

    /// Starts the server on a port that no other of this run has had.
    ///
    /// # Errors
    /// Where no port is free.
    pub async fn start(self) -> Result<Host> {
        let listener = listen().await?;
        let url = format!("http://{}", listener.local_addr()?);
        let service = Router::new().fallback(answer).with_state(Arc::new(self));
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, service).await;
        });
        Ok(Host { url, task })
    }

    async fn content(&self, path: &str) -> io::Result<(Vec<u8>, &'static str)> {
        if let Some((part, gate)) = &self.lost
            && path.contains(part)
            && !gate.is_open()
        {
            return Err(io::ErrorKind::NotFound.into());
        }
        if let Some(html) = self.pages.get(path) {
            return Ok((html.clone().into_bytes(), HTML));
        }
        let inside = self.folders.iter().rev().find_map(|(prefix, folder)| {
            let inside = path.strip_prefix(prefix.as_str())?;
            Some(folder.join(inside))
        });
        let mut file = inside.ok_or(io::ErrorKind::NotFound)?;
        if path.ends_with('/') {
            file.push("index.html");
        }
        Ok((fs::read(&file).await?, media_type(&file)))
    }
}

impl Host {
    /// A server that serves nothing yet.
    pub fn plan() -> Plan {
        Plan::default()
    }

    /// The address of a path, which begins with a slash.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn listen() -> io::Result<TcpListener> {
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        if ports::is_new(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}

async fn answer(State(plan): State<Arc<Plan>>, request: Request<Body>) -> Response<Body> {
    let path = request.uri().path();
    if let Some((part, gate)) = &plan.gate
        && path.contains(part)
    {
        gate.pass().await;
    }
    let mut response = match plan.content(path).await {
        Ok((bytes, kind)) => typed(Response::new(Body::from(bytes)), kind),
        Err(_) => {
            let mut response = Response::new(Body::from("not here"));
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }
    };
    if let Some(policy) = &plan.policy {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    }
    response
}

fn typed(mut response: Response<Body>, kind: &'static str) -> Response<Body> {
    let kind = HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

const HTML: &str = "text/html; charset=utf-8";

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => HTML,
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
