//! A built site over HTTP, as a host that reads `_headers` serves it.

mod answer;
mod mime;
mod path;
mod port;
mod rules;
mod watch;

use std::{future::pending, io, net::TcpListener, path::PathBuf, sync::Arc};

use axum::{
    Router,
    extract::{Request, State},
    http::header::IF_NONE_MATCH,
    response::Response,
};
use tower_http::{CompressionLevel, compression::CompressionLayer};

pub(crate) use port::listen;
pub(crate) use watch::Watch;

use answer::answer;

/// Hosts compress while they answer too: not as small as could be, at once.
const QUALITY: CompressionLevel = CompressionLevel::Precise(5);

/// Serves the folder `root` until the process is interrupted.
///
/// # Errors
/// When the listener fails.
pub(crate) async fn serve(root: PathBuf, listener: TcpListener) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let app = Router::new()
        .fallback(respond)
        .with_state(Arc::new(root))
        .layer(CompressionLayer::new().quality(QUALITY));
    axum::serve(listener, app)
        .with_graceful_shutdown(interrupted())
        .await
}

async fn respond(State(root): State<Arc<PathBuf>>, request: Request) -> Response {
    let known = request.headers().get(IF_NONE_MATCH);
    let known = known.and_then(|value| value.to_str().ok());
    answer(&root, request.method(), request.uri(), known)
}

/// Waits for Ctrl+C, or for the signal that ends a process.
async fn interrupted() {
    tokio::select! {
        () = ctrl_c() => {}
        () = terminated() => {}
    }
}

/// Without a way to hear a signal there is nothing to wait for: the system ends the process.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => _ = terminate.recv().await,
        Err(_) => pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    pending().await
}
