//! What a reader types into the search field before the viewer has started.

use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlInputElement};

use super::element::find;

const FIELD: &str = "#search";

/// What stood in the field.
pub(crate) struct EarlyTyping {
    text: String,
    focused: bool,
}

/// What stands in the field, or that it has the focus; `None` where nobody has touched it.
pub(crate) fn take() -> Option<EarlyTyping> {
    let text = field()?.value();
    let focused = find("#search:focus").is_some();
    (focused || !text.is_empty()).then_some(EarlyTyping { text, focused })
}

impl EarlyTyping {
    /// Types it again, once the viewer listens.
    pub(crate) fn give_back(self) {
        let Some(field) = field() else {
            return;
        };
        if self.focused {
            let _ = field.focus();
        }
        if self.text.is_empty() {
            return;
        }
        field.set_value(&self.text);
        let options = EventInit::new();
        options.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &options) {
            let _ = field.dispatch_event(&event);
        }
    }
}

fn field() -> Option<HtmlInputElement> {
    find(FIELD)?.dyn_into().ok()
}
