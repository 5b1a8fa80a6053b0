use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long a notice stays.
const STAYS_MS: u32 = 6_000;

/// A word about what was just done.
#[derive(Clone, PartialEq)]
pub(crate) struct Notice {
    /// What is said; empty where there is nothing to say.
    pub(crate) text: &'static str,
    /// Says something else.
    pub(crate) say: Callback<&'static str>,
}

/// A notice that goes away by itself.
#[hook]
pub(crate) fn use_notice() -> Notice {
    let text = use_state(|| "");
    {
        let text = text.clone();
        use_effect_with(text.clone(), move |said| {
            let timeout = (!said.is_empty()).then(|| Timeout::new(STAYS_MS, move || text.set("")));
            move || drop(timeout)
        });
    }
    Notice {
        text: *text,
        say: {
            let text = text.setter();
            Callback::from(move |said| text.set(said))
        },
    }
}
