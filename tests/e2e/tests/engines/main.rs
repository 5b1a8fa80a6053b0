//! What the published bundle does in Chromium, Firefox and WebKitGTK.
//!
//! Each behaviour is one function, run once for each engine. The engines run side by side, each
//! with one browser for all of its tests; servers, and with them origins, are made for each test.
//! `cargo test -p maqal-e2e -- firefox` runs one engine, `… -- search` one behaviour in all.

mod readable;
mod stage;

use std::{process::ExitCode, sync::Arc};

use anyhow::Result;
use libtest_mimic::{Arguments, Trial};
use maqal_e2e::Engine;
use stage::{Behaviour, Theatre};

/// Lists behaviours by the paths of their functions.
macro_rules! behaviours {
    ($($module:ident::$name:ident),+ $(,)?) => {
        [$(Behaviour {
            name: concat!(stringify!($module), "::", stringify!($name)),
            play: |stage| Box::pin($module::$name(stage)),
        }),+]
    };
}

const BEHAVIOURS: &[Behaviour] = &behaviours![readable::an_article_is_whole_without_script,];

fn main() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // One thread for each engine: its tests wait for each other, those of the others do not.
    arguments.test_threads.get_or_insert(Engine::ALL.len());
    let theatre = Arc::new(Theatre::new()?);
    let conclusion = libtest_mimic::run(&arguments, trials(&theatre));
    theatre.close();
    Ok(conclusion.exit_code())
}

/// The engines take turns in the list, so that none is left over at the end.
fn trials(theatre: &Arc<Theatre>) -> Vec<Trial> {
    let mut trials = Vec::new();
    for behaviour in BEHAVIOURS {
        for engine in Engine::ALL {
            let theatre = theatre.clone();
            let name = format!("{engine}::{}", behaviour.name);
            trials.push(Trial::test(name, move || {
                theatre
                    .play(engine, behaviour)
                    .map_err(|error| format!("{error:#}").into())
            }));
        }
    }
    trials
}
