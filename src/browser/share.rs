//! Handing an article on: the device's own sharing, the clipboard, paper.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlImageElement, Navigator, ShareData};

use super::element::find_all;

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

/// How long pictures that were not needed so far are waited for.
const PICTURES_MS: i32 = 4_000;

/// Asks the browser to print the page, its pictures included: those further down may not be here yet.
pub(crate) async fn print() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let pictures: Array = find_all(".article img[loading]")
        .into_iter()
        .filter_map(|picture| {
            picture.remove_attribute("loading").ok()?;
            Some(picture.dyn_into::<HtmlImageElement>().ok()?.decode())
        })
        .collect();
    let late = Promise::new(&mut |late, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&late, PICTURES_MS);
    });
    let waiting = Array::of2(&Promise::all_settled(&pictures), &late);
    let _ = JsFuture::from(Promise::race(&waiting)).await;
    let _ = window.print();
}

/// Some browsers, and pages without a secure connection, lack these.
fn navigator_with(name: &str) -> Option<Navigator> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &name.into()).is_ok_and(|it| it.is_truthy());
    there.then_some(navigator)
}
