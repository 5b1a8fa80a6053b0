//! The service worker: registered once, told what was read.

use js_sys::{Array, Object, Reflect};
use maqal_article::{Article, Block, BlockKind};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, Url};

use super::{Bundle, document};

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

/// The files of an article that its page needs offline: page, data, pictures of the bundle.
pub(crate) fn files(bundle: &Bundle, article: &Article) -> Vec<String> {
    let folder = bundle.article_folder(&article.slug);
    let mut files = vec![folder.clone(), format!("{folder}article.json")];
    push_pictures(&article.blocks, &folder, &mut files);
    files
}

fn push_pictures(blocks: &[Block], folder: &str, files: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Figure { image, .. } if !image.src.is_external() => {
                if let Ok(url) = Url::new_with_base(image.src.as_str(), folder) {
                    files.push(url.href());
                }
            }
            BlockKind::Quotation { blocks, .. } => push_pictures(blocks, folder, files),
            BlockKind::List { items, .. } => {
                for item in items {
                    push_pictures(item, folder, files);
                }
            }
            _ => {}
        }
    }
}

/// Tells the worker what becomes of addresses: `keep` them because they were read, `save` them until
/// they are told to `drop` again.
pub(crate) async fn tell(what: &str, addresses: &[String]) {
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
        let _ = Reflect::set(&message, &what.into(), &list);
        let _ = worker.post_message(&message);
    }
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    // Without a secure context the property is missing, and the binding would give `undefined`.
    let present = Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    present.then(|| navigator.service_worker())
}
