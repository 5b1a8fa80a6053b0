use maqal_article::Stamp;
use yew::prelude::*;

use crate::{
    hooks::Site,
    i18n::{hijri_date, long_date, short_date},
    state::Setting,
};

/// A day in full, with its Hijri date where the reader wants that.
pub(super) fn long_day(stamp: Stamp, site: &Site) -> Html {
    day(stamp, long_date(site.strings, stamp.date), site)
}

/// A day where there is little room; as [`long_day`].
pub(super) fn short_day(stamp: Stamp, site: &Site) -> Html {
    day(stamp, short_date(site.strings, stamp.date), site)
}

fn day(stamp: Stamp, text: String, site: &Site) -> Html {
    let strings = site.strings;
    let months = site.archive.hijri.as_ref();
    let wanted = months.filter(|_| site.settings.get(Setting::Hijri) == 1);
    let hijri = wanted.and_then(|months| months.date(stamp.date));
    html! {
        <>
            <time datetime={stamp.to_string()}>{ text }</time>
            if let Some(hijri) = hijri {
                { " · " }<span class="hijri" title={strings.settings.hijri_calendar}>{ hijri_date(strings, hijri) }</span>
            }
        </>
    }
}
