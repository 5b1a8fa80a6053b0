use std::time::Duration;

use anyhow::{Result, bail};
use tokio::time::{Instant, sleep};

/// How long a browser may take for what takes it a moment; reached only where something is wrong.
const LIMIT: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(40);

/// Asks again until there is an answer. A question that fails is asked again too: a page that is
/// being left cannot be asked.
///
/// # Errors
/// Says `what` was waited for, and how the last question failed, when the time is over.
pub async fn until<T>(what: &str, ask: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
    let end = Instant::now() + LIMIT;
    loop {
        let outcome = match ask().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => String::new(),
            Err(error) => format!(": {error:#}"),
        };
        if Instant::now() > end {
            bail!("waited in vain for this: {what}{outcome}");
        }
        sleep(PAUSE).await;
    }
}
