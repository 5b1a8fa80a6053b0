//! What the reader has selected in the article.

use gloo_events::EventListener;

use super::element::find;

/// Calls back when something else is selected in the article; with nothing where nothing is.
pub(crate) fn on_change(changed: impl Fn(String) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(
        &document,
        "selectionchange",
        move |_| {
            changed(selected().unwrap_or_default());
        },
    ))
}

fn selected() -> Option<String> {
    let selection = web_sys::window()?.get_selection().ok()??;
    let article = find(".article")?;
    let inside = |node: Option<web_sys::Node>| article.contains(node.as_ref());
    let ours = inside(selection.anchor_node()) && inside(selection.focus_node());
    (ours && !selection.is_collapsed()).then(|| String::from(selection.to_string()))
}
