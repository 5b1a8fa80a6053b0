use std::{
    future::Future,
    mem::take,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail};
use maqal_e2e::{Archive, Browser, Bundle, Engine, Gate, Host, Origin};
use tokio::{runtime::Runtime, time::timeout};

/// Longer than any test takes; a driver that hangs is not waited for.
const LIMIT: Duration = Duration::from_secs(300);

/// One behaviour of the published bundle.
pub(crate) struct Behaviour {
    /// Its module and function.
    pub(crate) name: &'static str,
    /// Plays it in a browser.
    pub(crate) play: for<'a> fn(&'a Stage) -> Playing<'a>,
}

/// How many articles the large archive has.
pub(crate) const LARGE: usize = 10_000;

type Playing<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// Where a behaviour is played.
pub(crate) struct Stage {
    /// The browser; an earlier test may have left a page open.
    pub(crate) browser: Browser,
    /// The folder of the published sample.
    sample: PathBuf,
    /// The large archive, made when it is first asked for.
    large: Arc<OnceLock<Result<Bundle, String>>>,
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

    /// Serves the published sample, with the viewer held back until the gate is opened.
    pub(crate) async fn serve_before_viewer(&self) -> Result<(Host, Gate)> {
        let gate = Gate::closed();
        let plan = Host::plan().folder("/", &self.sample).hold(".wasm", &gate);
        Ok((plan.start().await?, gate))
    }

    /// Serves a published archive of [`LARGE`] articles on an origin that the browser has not seen.
    pub(crate) fn serve_large(&self) -> Result<Origin> {
        Origin::serve(&built(&self.large)?.path())
    }
}

/// Builds the large archive, unless it is built.
fn built(large: &OnceLock<Result<Bundle, String>>) -> Result<&Bundle> {
    let bundle = large.get_or_init(|| {
        let built = Archive::generated(LARGE).and_then(|archive| archive.build());
        built.map_err(|error| format!("{error:#}"))
    });
    bundle.as_ref().map_err(|reason| anyhow!("{reason}"))
}

/// The bundle and the browsers, each made when it is first asked for.
pub(crate) struct Theatre {
    runtime: Runtime,
    sample: OnceLock<Result<Bundle, String>>,
    large: Arc<OnceLock<Result<Bundle, String>>>,
    places: [Mutex<Place>; Engine::ALL.len()],
}

/// An engine's place: its tests take turns there.
#[derive(Default)]
enum Place {
    #[default]
    Empty,
    Set(Stage),
    /// It could not be set, for this reason; it is not tried again for each test.
    Closed(String),
}

impl Theatre {
    /// Nothing is started yet.
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            runtime: Runtime::new().context("no runtime")?,
            sample: OnceLock::new(),
            large: Arc::default(),
            places: Default::default(),
        })
    }

    /// Plays a behaviour. After a failure the next one gets a new browser.
    pub(crate) fn play(&self, engine: Engine, behaviour: &Behaviour) -> Result<()> {
        let mut place = self.place(engine);
        let stage = match take(&mut *place) {
            Place::Set(stage) => stage,
            Place::Empty => self.set(engine).inspect_err(|error| {
                *place = Place::Closed(format!("{error:#}"));
            })?,
            Place::Closed(reason) => {
                *place = Place::Closed(reason.clone());
                bail!(reason);
            }
        };
        // Building it takes longer than any test; the test itself says why where it fails.
        if behaviour.name.starts_with("catalogue::") {
            let _ = built(&self.large);
        }
        let outcome = self.play_on(&stage, behaviour);
        if outcome.is_ok() {
            *place = Place::Set(stage);
        } else {
            self.strike(stage);
        }
        outcome
    }

    /// Ends the browsers and their drivers.
    pub(crate) fn close(&self) {
        for engine in Engine::ALL {
            if let Place::Set(stage) = take(&mut *self.place(engine)) {
                self.strike(stage);
            }
        }
    }

    fn set(&self, engine: Engine) -> Result<Stage> {
        let sample = self
            .sample
            .get_or_init(|| Bundle::of_sample().map_err(|error| format!("{error:#}")));
        let sample = sample.as_ref().map_err(|reason| anyhow!("{reason}"))?;
        Ok(Stage {
            browser: self.within_limit(Browser::start(engine))??,
            sample: sample.path(),
            large: self.large.clone(),
        })
    }

    /// A panic counts as a failure, so that the browser is ended after it too.
    fn play_on(&self, stage: &Stage, behaviour: &Behaviour) -> Result<()> {
        let playing = AssertUnwindSafe(|| self.within_limit((behaviour.play)(stage)));
        catch_unwind(playing).map_err(|_| anyhow!("the test panicked"))??
    }

    fn strike(&self, stage: Stage) {
        // A browser that does not answer ends with its driver.
        let _ = self.within_limit(stage.browser.close());
    }

    fn within_limit<T>(&self, work: impl Future<Output = T>) -> Result<T> {
        let outcome = self.runtime.block_on(async { timeout(LIMIT, work).await });
        outcome.map_err(|_| anyhow!("not over after {LIMIT:?}"))
    }

    fn place(&self, engine: Engine) -> MutexGuard<'_, Place> {
        let place = &self.places[engine as usize];
        place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
