use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    hooks::{Ask, Find},
    i18n::{Strings, fill},
};

/// The bar that looks for words in the open article.
pub(crate) fn find_bar(find: &Find, strings: &Strings) -> Html {
    if !find.open {
        return Html::default();
    }
    let words = &strings.tools;
    let ask = &find.ask;
    let oninput = ask.reform(|event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        Ask::Words(field.map(|field| field.value()).unwrap_or_default())
    });
    // Empty, it begins where the page does.
    let dir = (!find.query.is_empty()).then_some("auto");
    let buttons = [
        (Icon::Up, words.previous, Ask::Previous),
        (Icon::Down, words.next, Ask::Next),
        (Icon::Clear, words.close, Ask::Close),
    ];
    html! {
        <div class="find-bar" role="search" aria-label={words.find} onkeydown={keys(ask)}>
            <input
                id="find" type="search" {dir} autocomplete="off" spellcheck="false"
                enterkeyhint="next" aria-label={words.find} placeholder={words.find}
                value={find.query.clone()} {oninput}
            />
            <p class="find-status" role="status">{ status(find, strings) }</p>
            { for buttons.into_iter().map(|(sign, label, wish)| html! {
                <button
                    type="button" class="tool" title={label} aria-label={label}
                    onclick={ask.reform(move |_| wish.clone())}
                >{ icon(sign) }</button>
            }) }
        </div>
    }
}

fn status(find: &Find, strings: &Strings) -> String {
    let number = |number: usize| strings.numerals.grouped(number as u64);
    match find.current {
        _ if find.query.trim().is_empty() || find.marker.is_none() => String::new(),
        _ if find.total == 0 => strings.tools.no_match.to_owned(),
        None => strings.count(&strings.tools.matches, find.total as u64),
        Some(current) => {
            let text = fill(strings.tools.match_of, "n", &number(current + 1));
            fill(&text, "m", &number(find.total))
        }
    }
}

fn keys(ask: &Callback<Ask>) -> Callback<KeyboardEvent> {
    let ask = ask.clone();
    Callback::from(move |event: KeyboardEvent| {
        let in_field = event.target_dyn_into::<HtmlInputElement>().is_some();
        let wish = match event.key().as_str() {
            "Escape" => Ask::Close,
            "Enter" if in_field && event.shift_key() => Ask::Previous,
            "Enter" if in_field && !event.is_composing() => Ask::Next,
            _ => return,
        };
        event.prevent_default();
        ask.emit(wish);
    })
}
