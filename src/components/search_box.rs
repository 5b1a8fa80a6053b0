use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    icon::{Icon, icon},
    suggestion::{option_id, suggestion_list, use_suggestions},
};
use crate::{
    browser::{Bundle, element},
    hooks::{Navigation, Search, Site, Wish},
    state::Gesture,
};

/// The search field with what it needs.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SearchBoxProps {
    /// The site.
    pub(crate) site: Site,
    /// Where the reader is.
    pub(crate) navigation: Navigation,
    /// What was found.
    pub(crate) search: Search,
    /// Where suggestions come from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
}

/// The search field of the catalogue, with suggestions under it. What it holds is what the address
/// bar says. Without script it is not shown. As a form it is looked at by itself where browsers fill
/// fields in; nothing is sent (`early.js`).
#[component]
pub(crate) fn SearchBox(props: &SearchBoxProps) -> Html {
    let SearchBoxProps {
        site,
        navigation,
        search,
        bundle,
    } = props;
    let strings = site.strings;
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| None::<usize>);
    let filters = navigation.location.filters.clone();
    let query = filters.query.clone();
    let unmark = active.setter();
    let offered = use_suggestions(
        *open,
        &filters,
        &search.state,
        site,
        bundle.as_ref(),
        unmark,
    );
    let active_now = active.filter(|at| *at < offered.len());
    let type_in = navigation
        .filter
        .reform(move |query| (filters.with_query(query), Gesture::Typing));
    let oninput = {
        let (type_in, open, active) = (type_in.clone(), open.setter(), active.setter());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                // What was typed early may come when the reader has left the field.
                open.set(field.matches(":focus") == Ok(true));
                active.set(None);
                type_in.emit(field.value());
            }
        })
    };
    let choose = {
        let offered = offered.clone();
        let (go, open, active) = (navigation.go.clone(), open.setter(), active.setter());
        Callback::from(move |at: usize| {
            if let Some(chosen) = offered.get(at) {
                open.set(false);
                active.set(None);
                go.emit(chosen.to.clone());
            }
        })
    };
    let onkeydown = {
        let (choose, open, active) = (choose.clone(), open.clone(), active.clone());
        let count = offered.len();
        Callback::from(move |event: KeyboardEvent| {
            // The keys of an input method are its own.
            if event.is_composing() {
                return;
            }
            let key = event.key();
            match (&*key, active_now) {
                // The first one is chosen as soon as it is there.
                ("ArrowDown", _) if !*open || count == 0 => {
                    open.set(true);
                    active.set(Some(0));
                }
                ("ArrowDown" | "ArrowUp", _) => {
                    open.set(true);
                    active.set(step(active_now, key == "ArrowDown", count));
                }
                ("Enter", Some(at)) => choose.emit(at),
                ("Enter", None) => {
                    open.set(false);
                    return;
                }
                ("Escape", _) if count > 0 => {
                    open.set(false);
                    active.set(None);
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onfocus = search.ask.reform(|_: FocusEvent| Wish::Index);
    let onblur = {
        let open = open.setter();
        Callback::from(move |_: FocusEvent| open.set(false))
    };
    // An empty field shows its hint, which is in the site's direction.
    let dir = if query.is_empty() {
        site.strings.dir
    } else {
        "auto"
    };
    let clear = {
        let type_in = type_in.clone();
        Callback::from(move |_| {
            // The button is hidden with the words.
            element::focus("#search");
            type_in.emit(String::new());
        })
    };
    html! {
        <form class="search-box needs-script" role="search">
            <label for="search">{ icon(Icon::Search) }
                <span class="visually-hidden">{ strings.search }</span>
            </label>
            <input
                id="search" name="q" type="search" {dir} autocomplete="off" spellcheck="false"
                enterkeyhint="search" aria-keyshortcuts="/" placeholder={strings.search}
                role="combobox" aria-autocomplete="list" aria-controls="suggestions"
                aria-expanded={(!offered.is_empty()).to_string()}
                aria-activedescendant={active_now.map(option_id)}
                value={query.clone()} {oninput} {onkeydown} {onfocus} {onblur}
            />
            <button
                type="button" class="tool" hidden={query.is_empty()} title={strings.clear} onclick={clear}
            >
                { icon(Icon::Clear) }
                <span class="visually-hidden">{ strings.clear }</span>
            </button>
            { suggestion_list(&offered, active_now, site, &choose) }
        </form>
    }
}

/// The suggestion after or before one; beyond the last and the first is the field itself.
fn step(active: Option<usize>, down: bool, count: usize) -> Option<usize> {
    match active {
        None if down => (count > 0).then_some(0),
        None => count.checked_sub(1),
        Some(at) if down => Some(at + 1).filter(|at| *at < count),
        Some(at) => at.checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_by_the_field() {
        assert_eq!(step(None, true, 2), Some(0));
        assert_eq!(step(Some(1), true, 2), None);
        assert_eq!(step(None, false, 2), Some(1));
        assert_eq!(step(Some(0), false, 2), None);
        assert_eq!(step(None, true, 0), None);
    }
}
