use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::platform::spawn_local;

use super::{Bundle, Fetched, LoadError, document, history, offline};
use crate::app::{App, AppProps};

/// Brings the page that was rendered at build time to life. A document without such a page (one
/// that only embeds articles) is left alone.
pub fn start_page() {
    let Some((element, root)) = prerendered() else {
        return;
    };
    spawn_local(async move {
        if let Err(error) = hydrate(element, root).await {
            // The page stays as it was rendered: it can be read, only the tools are missing.
            document::put_tools_away();
            document::report(&error.to_string());
        }
    });
}

/// The element that holds the page, and the absolute address of the bundle's root.
fn prerendered() -> Option<(HtmlElement, String)> {
    let element = web_sys::window()?.document()?.get_element_by_id("maqal")?;
    let element = element.dyn_into::<HtmlElement>().ok()?;
    let to_root = element.get_attribute("data-root")?;
    let base = element.base_uri().ok()??;
    let root = web_sys::Url::new_with_base(&to_root, &base).ok()?.href();
    let root = root.split(['?', '#']).next().unwrap_or_default();
    let root = root.strip_suffix("index.html").unwrap_or(root);
    Some((element, root.to_owned()))
}

async fn hydrate(element: HtmlElement, root: String) -> Result<(), LoadError> {
    let bundle = Bundle::open(root).await?;
    let route = history::current(bundle.root()).map(|location| location.route);
    let Some(route) = route.filter(|_| !element.has_attribute("data-missing")) else {
        return Ok(());
    };
    let Fetched { page, revision } = bundle.page(&route).await?;
    document::keep_scroll_ourselves();
    let props = AppProps {
        archive: bundle.archive().clone(),
        route,
        page: page.clone(),
        bundle: Some(bundle.clone()),
    };
    let same = is_untouched(&element, revision);
    let renderer = yew::Renderer::<App>::with_root_and_props(element.into(), props);
    if same {
        renderer.hydrate();
    } else {
        renderer.render();
    }
    offline::register(bundle.root()).await;
    document::keep_if_article(&bundle, &page);
    Ok(())
}

/// Whether the page is of the build that its file is of, and nobody has changed it since: browsers
/// that translate put `<font>` around text. Only such a page can be taken over as it is.
fn is_untouched(element: &HtmlElement, revision: u64) -> bool {
    let built = element.get_attribute("data-revision");
    built == Some(revision.to_string()) && matches!(element.query_selector("font"), Ok(None))
}
