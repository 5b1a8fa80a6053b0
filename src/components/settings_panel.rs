use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    hooks::{Reader, Site},
    i18n::{LANGUAGES, Strings, month_examples},
    state::Setting,
};

/// The digits to choose from: those that differ between Arabic and Persian.
const DIGITS: [&str; 3] = ["٤٥٦", "۴۵۶", "456"];

/// The reader's settings. What they do is seen on the page behind the panel.
pub(crate) fn settings_panel(site: &Site, reader: &Reader) -> Html {
    html! {
        <dialog
            id="settings" class="settings" aria-labelledby="settings-name"
            onclose={reader.show.reform(|_| false)} onclick={close_outside(reader)}
        >
            if reader.open {
                <div class="settings-content">{ content(site, reader) }</div>
            }
        </dialog>
    }
}

/// The button that opens the panel. Without script it is not shown.
pub(super) fn settings_button(strings: &Strings, reader: &Reader) -> Html {
    let name = strings.settings.name;
    html! {
        <button
            type="button" class="tool needs-script" id="settings-tool" title={name}
            aria-haspopup="dialog" aria-keyshortcuts="t" onclick={reader.show.reform(|_| true)}
        >
            { icon(Icon::Settings) }<span class="visually-hidden">{ name }</span>
        </button>
    }
}

fn content(site: &Site, reader: &Reader) -> Html {
    let strings = site.strings;
    let words = &strings.settings;
    let months = month_examples(strings);
    let typefaces = if site.archive.site.font.is_some() {
        4
    } else {
        3
    };
    html! {
        <>
            <div class="settings-head">
                <h2 id="settings-name">{ words.name }</h2>
                <button
                    type="button" class="tool" title={strings.tools.close} aria-label={strings.tools.close}
                    onclick={reader.show.reform(|_| false)}
                >{ icon(Icon::Clear) }</button>
            </div>
            { radios(Setting::Theme, words.theme, &words.themes, reader) }
            { size(strings, reader) }
            { radios(Setting::Typeface, words.typeface, words.typefaces.get(..typefaces).unwrap_or_default(), reader) }
            { radios(Setting::Spacing, words.spacing, &words.spacings, reader) }
            { radios(Setting::Measure, words.measure, &words.measures, reader) }
            { radios(Setting::Numerals, words.numerals, &[words.as_written, DIGITS[0], DIGITS[1], DIGITS[2]], reader) }
            if let Some(months) = &months {
                { radios(Setting::Months, words.months, months, reader) }
            }
            <div class="switches">
                { switch(Setting::Hijri, words.hijri, reader) }
                { switch(Setting::Tashkeel, words.no_tashkeel, reader) }
                { switch(Setting::Motion, words.less_motion, reader) }
            </div>
            { languages(site, reader) }
            <button
                type="button" class="reset" disabled={!reader.chose} onclick={reader.reset.reform(|_| ())}
            >{ words.reset }</button>
        </>
    }
}

/// A press beside the panel puts it away.
fn close_outside(reader: &Reader) -> Callback<MouseEvent> {
    let show = reader.show.clone();
    Callback::from(move |event: MouseEvent| {
        if event.target_dyn_into::<HtmlDialogElement>().is_some() {
            show.emit(false);
        }
    })
}

fn radios<T: AsRef<str>>(
    setting: Setting,
    name: &'static str,
    labels: &[T],
    reader: &Reader,
) -> Html {
    let chosen = reader.settings.get(setting);
    let choices = labels.iter().enumerate().map(|(value, label)| {
        let label = html! { <span>{ label.as_ref().to_owned() }</span> };
        radio(setting, value, value == chosen, label, reader)
    });
    group(setting, name, choices.collect())
}

fn languages(site: &Site, reader: &Reader) -> Html {
    let strings = site.strings;
    let choices = LANGUAGES.iter().enumerate().map(|(at, (code, name))| {
        let label = html! { <span lang={*code}>{ *name }</span> };
        radio(
            Setting::Language,
            at + 1,
            *code == strings.lang,
            label,
            reader,
        )
    });
    group(
        Setting::Language,
        strings.settings.language,
        choices.collect(),
    )
}

fn group(setting: Setting, name: &'static str, choices: Html) -> Html {
    html! {
        <fieldset class="setting" data-setting={setting.name()}>
            <legend>{ name }</legend>
            <div class="choices">{ choices }</div>
        </fieldset>
    }
}

fn radio(setting: Setting, value: usize, checked: bool, label: Html, reader: &Reader) -> Html {
    html! {
        <label>
            <input
                type="radio" name={setting.name()} value={setting.values().get(value).copied()} {checked}
                onchange={reader.choose.reform(move |_| (setting, value))}
            />
            { label }
        </label>
    }
}

fn switch(setting: Setting, name: &'static str, reader: &Reader) -> Html {
    let onchange = reader.choose.reform(move |event: yew::Event| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        (
            setting,
            usize::from(field.is_some_and(|field| field.checked())),
        )
    });
    html! {
        <label>
            <input type="checkbox" name={setting.name()} checked={reader.settings.get(setting) == 1} {onchange} />
            { name }
        </label>
    }
}

fn size(strings: &Strings, reader: &Reader) -> Html {
    let oninput = reader.choose.reform(|event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let value = field.and_then(|field| field.value().parse().ok());
        (Setting::Size, value.unwrap_or_default())
    });
    let percent = reader.settings.name(Setting::Size).parse().unwrap_or(100);
    let percent = strings.numerals.percent(percent);
    let last = Setting::Size.values().len() - 1;
    html! {
        <div class="setting" data-setting={Setting::Size.name()}>
            <label for="text-size">{ strings.settings.size }</label>
            <output for="text-size">{ percent.clone() }</output>
            <input
                type="range" id="text-size" min="0" max={last.to_string()} step="1" aria-valuetext={percent}
                value={reader.settings.get(Setting::Size).to_string()} {oninput}
            />
        </div>
    }
}
