//! Handing an article on: the device's own sharing, the clipboard, paper.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

/// What came of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shared {
    /// The device took it, or the reader thought better of it: the device says so itself.
    ByDevice,
    /// It is in the clipboard.
    Copied,
    /// The browser allows neither.
    Refused,
}

/// The address of the page without query and fragment.
pub(crate) fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Shares the page by the means of the device, else copies its address.
pub(crate) async fn share(title: &str) -> Shared {
    let Some(navigator) = navigator_with("share") else {
        return copy(&address()).await;
    };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(&address());
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Shared::ByDevice,
        Err(error) => {
            let name = Reflect::get(&error, &"name".into()).unwrap_or_default();
            if name.as_string().as_deref() == Some("AbortError") {
                Shared::ByDevice
            } else {
                copy(&address()).await
            }
        }
    }
}

/// Copies a text into the clipboard.
pub(crate) async fn copy(text: &str) -> Shared {
    let Some(navigator) = navigator_with("clipboard") else {
        return Shared::Refused;
    };
    match JsFuture::from(navigator.clipboard().write_text(text)).await {
        Ok(_) => Shared::Copied,
        Err(_) => Shared::Refused,
    }
}

/// Asks the browser to print the page.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Some browsers, and pages without a secure connection, lack these.
fn navigator_with(name: &str) -> Option<Navigator> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &name.into()).is_ok_and(|it| it.is_truthy());
    there.then_some(navigator)
}
