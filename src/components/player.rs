use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{hooks::Listening, i18n::Strings, state::Step};

/// The speeds that can be chosen, in hundredths, with their names.
const SPEEDS: [(u32, &str); 6] = [
    (75, "0.75×"),
    (100, "1×"),
    (125, "1.25×"),
    (150, "1.5×"),
    (175, "1.75×"),
    (200, "2×"),
];

/// The controls of reading aloud, while they are wanted.
pub(crate) fn player(listening: &Listening, strings: &Strings) -> Html {
    if !listening.player.open {
        return Html::default();
    }
    let words = &strings.listen;
    let toggle = if listening.player.playing {
        (Icon::Pause, words.pause, Step::Pause)
    } else {
        (Icon::Play, words.play, Step::Play)
    };
    let buttons = [
        (Icon::Up, words.back, Step::Back),
        toggle,
        (Icon::Down, words.forward, Step::Forward),
    ];
    let speeds = SPEEDS.iter().map(|(speed, name)| (*speed as usize, *name));
    let voices = listening.voices.iter().enumerate();
    let voices = voices.map(|(number, voice)| (number, voice.name.as_str()));
    html! {
        <div class="bar player" role="region" aria-label={words.name}>
            { for buttons.into_iter().map(|it| button(it, listening)) }
            { choice(words.speed, speeds, listening.speed as usize, {
                listening.choose_speed.reform(|speed| speed as u32)
            }) }
            if listening.voices.len() > 1 {
                { choice(words.voice, voices, listening.voice, listening.choose_voice.clone()) }
            }
            { button((Icon::Clear, strings.tools.close, Step::Close), listening) }
        </div>
    }
}

fn button((sign, label, step): (Icon, &'static str, Step), listening: &Listening) -> Html {
    html! {
        <button
            type="button" class="tool" title={label} aria-label={label}
            onclick={listening.step.reform(move |_| step)}
        >{ icon(sign) }</button>
    }
}

fn choice<'a>(
    label: &'static str,
    options: impl Iterator<Item = (usize, &'a str)>,
    chosen: usize,
    choose: Callback<usize>,
) -> Html {
    let onchange = Callback::from(move |event: yew::Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(value) = field.and_then(|field| field.value().parse().ok()) {
            choose.emit(value);
        }
    });
    let options = options.map(|(value, name)| {
        html! { <option value={value.to_string()} selected={value == chosen}>{ name.to_owned() }</option> }
    });
    html! { <select class="choice" dir="auto" aria-label={label} title={label} {onchange}>{ for options }</select> }
}
