use yew::prelude::*;

use crate::{
    browser::{element, library, settings},
    state::{ReaderChoice, Setting, Settings},
};

/// The reader's settings, and what changes them.
#[derive(Clone, PartialEq)]
pub(crate) struct Reader {
    /// What is in force.
    pub(crate) settings: Settings,
    /// Whether the panel is shown.
    pub(crate) open: bool,
    /// Whether anything was chosen that could be taken back.
    pub(crate) chose: bool,
    /// Shows the panel, or puts it away.
    pub(crate) show: Callback<bool>,
    /// Chooses a value of a setting, by its number.
    pub(crate) choose: Callback<(Setting, usize)>,
    /// Takes back all that was chosen.
    pub(crate) reset: Callback<()>,
}

/// The reader's settings over those of the site. The first rendering has the site's own, as the
/// build has; what the device keeps comes right after it, and again whenever another tab changes
/// it.
#[hook]
pub(crate) fn use_settings(site: Settings) -> Reader {
    let chosen = use_state_eq(ReaderChoice::default);
    let open = use_state_eq(|| false);
    {
        let chosen = chosen.setter();
        use_effect_with((), move |()| {
            let take_over = move || {
                if let Some(kept) = settings::chosen() {
                    settings::apply(&kept.over(site));
                    chosen.set(kept);
                }
            };
            take_over();
            let listeners = library::on_change(take_over);
            move || drop(listeners)
        });
    }
    use_effect_with(*open, |open| element::show_dialog("#settings", *open));
    let change = {
        let chosen = chosen.setter();
        Callback::from(move |next: ReaderChoice| {
            settings::keep_chosen(next);
            settings::apply(&next.over(site));
            chosen.set(next);
        })
    };
    let now = *chosen;
    Reader {
        settings: now.over(site),
        open: *open,
        chose: !now.is_empty(),
        show: {
            let open = open.setter();
            Callback::from(move |wanted| open.set(wanted))
        },
        choose: change.reform(move |(setting, value)| now.with(setting, value)),
        reset: change.reform(|()| ReaderChoice::default()),
    }
}
