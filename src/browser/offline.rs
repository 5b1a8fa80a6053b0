//! The service worker: registered once, told what was read.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerContainer;

use super::document;

/// Registers the worker of the bundle at `root`. Where the browser has none, or refuses (from
/// disk, in private windows), the page goes on without.
pub(crate) async fn register(root: &str) {
    let Some(container) = container() else {
        return;
    };
    let registered = JsFuture::from(container.register(&format!("{root}sw.js"))).await;
    if let Err(error) = registered {
        document::report(&format!(
            "the page is not available offline: {}",
            String::from(Object::from(error).to_string())
        ));
    }
}

/// Asks the worker to keep addresses that were read, so that they can be read again offline.
pub(crate) async fn keep_read(addresses: &[String]) {
    let Some(ready) = container().and_then(|container| container.ready().ok()) else {
        return;
    };
    let Ok(registration) = JsFuture::from(ready).await else {
        return;
    };
    let registration = web_sys::ServiceWorkerRegistration::from(registration);
    if let Some(worker) = registration.active() {
        let message = Object::new();
        let list: Array = addresses.iter().map(JsValue::from).collect();
        let _ = Reflect::set(&message, &"keep".into(), &list);
        let _ = worker.post_message(&message);
    }
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    // Without a secure context the property is missing, and the binding would give `undefined`.
    let present = Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    present.then(|| navigator.service_worker())
}
