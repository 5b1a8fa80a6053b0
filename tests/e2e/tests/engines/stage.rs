use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    pin::Pin,
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result, anyhow};
use maqal_e2e::{Browser, Bundle, Engine, Origin};
use tokio::{runtime::Runtime, time::timeout};

/// Longer than any test takes; a driver that hangs is not waited for.
const LIMIT: Duration = Duration::from_secs(120);

/// One behaviour of the published bundle.
pub(crate) struct Behaviour {
    /// Its module and function.
    pub(crate) name: &'static str,
    /// Plays it in a browser.
    pub(crate) play: for<'a> fn(&'a Stage) -> Playing<'a>,
}

type Playing<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// Where a behaviour is played.
pub(crate) struct Stage {
    /// The browser; an earlier test may have left a page open.
    pub(crate) browser: Browser,
    /// The folder of the published sample.
    sample: PathBuf,
}

impl Stage {
    /// The folder of the published sample.
    pub(crate) fn sample(&self) -> &Path {
        &self.sample
    }

    /// Serves the published sample on an origin that the browser has not seen.
    pub(crate) fn serve_sample(&self) -> Result<Origin> {
        Origin::serve(&self.sample)
    }
}

/// The bundle and the browsers, each made when it is first asked for.
pub(crate) struct Theatre {
    runtime: Runtime,
    sample: OnceLock<Result<Bundle, String>>,
    stages: [Mutex<Option<Stage>>; Engine::ALL.len()],
}

impl Theatre {
    /// Nothing is started yet.
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            runtime: Runtime::new().context("no runtime")?,
            sample: OnceLock::new(),
            stages: Default::default(),
        })
    }

    /// Plays a behaviour. After a failure the next one gets a new browser.
    pub(crate) fn play(&self, engine: Engine, behaviour: &Behaviour) -> Result<()> {
        let mut place = self.place(engine);
        let stage = match place.take() {
            Some(stage) => stage,
            None => self.set(engine)?,
        };
        let playing = async { timeout(LIMIT, (behaviour.play)(&stage)).await };
        let playing = AssertUnwindSafe(|| self.runtime.block_on(playing));
        let outcome = match catch_unwind(playing) {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(anyhow!("not over after {LIMIT:?}")),
            Err(_) => Err(anyhow!("the test panicked")),
        };
        if outcome.is_ok() {
            *place = Some(stage);
        } else {
            self.strike(stage);
        }
        outcome
    }

    /// Ends the browsers and their drivers.
    pub(crate) fn close(&self) {
        for engine in Engine::ALL {
            if let Some(stage) = self.place(engine).take() {
                self.strike(stage);
            }
        }
    }

    fn set(&self, engine: Engine) -> Result<Stage> {
        let sample = self
            .sample
            .get_or_init(|| Bundle::of_sample().map_err(|error| format!("{error:#}")));
        let sample = sample.as_ref().map_err(|error| anyhow!("{error}"))?.path();
        let browser = self.runtime.block_on(Browser::start(engine))?;
        Ok(Stage { browser, sample })
    }

    fn strike(&self, stage: Stage) {
        // A browser that does not answer ends with its driver.
        let _ = self
            .runtime
            .block_on(async { timeout(LIMIT, stage.browser.close()).await });
    }

    fn place(&self, engine: Engine) -> MutexGuard<'_, Option<Stage>> {
        let place = &self.stages[engine as usize];
        place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
