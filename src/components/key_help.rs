use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{hooks::KeyHelp, i18n::Strings};

/// The list of keys, with the switch for readers who do not want single letters to do anything.
pub(crate) fn key_help(strings: &Strings, help: &KeyHelp) -> Html {
    let words = &strings.keys;
    let rows = [
        ("/", words.search),
        ("j", words.next),
        ("k", words.previous),
        ("s", words.save),
        ("t", words.settings),
        ("?", words.help),
    ];
    let rows = rows.map(|(key, meaning)| {
        html! { <div><dt><kbd dir="ltr">{ key }</kbd></dt><dd>{ meaning }</dd></div> }
    });
    let onchange = help.switch.reform(|event: yew::Event| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        field.is_none_or(|field| field.checked())
    });
    html! {
        <dialog
            id="key-help" class="key-help" aria-labelledby="key-help-name"
            onclose={help.show.reform(|_| false)}
        >
            if help.open {
                <h2 id="key-help-name">{ words.name }</h2>
                <dl>{ for rows }</dl>
                <label><input type="checkbox" checked={help.in_use} {onchange} />{ words.in_use }</label>
                <button type="button" onclick={help.show.reform(|_| false)}>{ strings.tools.close }</button>
            }
        </dialog>
    }
}
