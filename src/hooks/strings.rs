use std::{cell::Cell, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::{Bundle, document},
    i18n::{Choices, Strings, with_choices},
    state::{Setting, Settings},
};

/// The words of the interface in the language that the reader chose, with the digits and months of
/// that choice. Until another language is here the site's own stands.
#[hook]
pub(crate) fn use_strings(
    site: &'static Strings,
    settings: &Settings,
    bundle: Option<&Bundle>,
) -> &'static Strings {
    let other = use_state(|| None::<&'static Strings>);
    let wanted = match settings.name(Setting::Language) {
        "site" => site.lang,
        lang => lang,
    };
    {
        let (other, bundle) = (other.clone(), bundle.cloned());
        use_effect_with(wanted, move |wanted| {
            let (wanted, late) = (*wanted, Rc::new(Cell::new(false)));
            if let Some(bundle) = bundle.filter(|_| wanted != site.lang || other.is_some()) {
                let late = late.clone();
                spawn_local(async move {
                    let strings = language(&bundle, wanted).await;
                    if !late.get() {
                        document::speak(strings);
                        other.set(Some(strings));
                    }
                });
            }
            move || late.set(true)
        });
    }
    let base = other.filter(|strings| strings.lang == wanted);
    with_choices(base.unwrap_or(site), choices(settings))
}

/// The words of a language; those of the site where they do not come.
async fn language(bundle: &Bundle, lang: &str) -> &'static Strings {
    bundle.strings_in(lang).await.unwrap_or_else(|error| {
        document::report(&error.to_string());
        bundle.strings()
    })
}

fn choices(settings: &Settings) -> Choices {
    Choices {
        numerals: settings.numerals(),
        months: settings.months(),
    }
}
