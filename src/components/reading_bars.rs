use yew::prelude::*;

use super::{
    icon::{Icon, icon},
    player::player,
};
use crate::{
    browser::reading,
    hooks::{Listening, Notice, Quoting, Resume},
    i18n::Strings,
};

/// What comes and goes at the lower edge of the screen while an article is read.
pub(crate) fn reading_bars(
    strings: &Strings,
    resume: &Resume,
    quoting: &Quoting,
    listening: &Listening,
    notice: &Notice,
) -> Html {
    let words = &strings.tools;
    html! {
        <div class="reading-bars">
            <p class="notice" role="status">{ notice.text }</p>
            if quoting.selected {
                <div class="bar quote-bar">
                    <button
                        type="button" class="tool" onmousedown={|event: MouseEvent| event.prevent_default()}
                        onclick={quoting.copy.reform(|_| ())}
                    >{ icon(Icon::Quote) }{ words.quote }</button>
                </div>
            } else if let Some(place) = resume.place {
                <div class="bar resume">
                    <button
                        type="button" class="tool"
                        onclick={resume.close.reform(move |_| reading::go_to(place))}
                    >{ icon(Icon::Down) }{ words.resume }</button>
                    <button
                        type="button" class="tool" title={words.close} aria-label={words.close}
                        onclick={resume.close.reform(|_| ())}
                    >{ icon(Icon::Clear) }</button>
                </div>
            }
            { player(listening, strings) }
        </div>
    }
}
