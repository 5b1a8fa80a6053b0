use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::platform::spawn_local;

use super::early_typing::{self, EarlyTyping};
use super::{Bundle, Fetched, LoadError, document, history, offline};
use crate::{
    app::{App, AppProps},
    route::Route,
};

/// Brings the page that was rendered at build time to life. A document without such a page (one
/// that only embeds articles) is left alone.
pub fn start_page() {
    let Some(page) = prerendered() else {
        return;
    };
    spawn_local(async move {
        if let Err(error) = hydrate(page).await {
            // The page stays as it was rendered: it can be read, only the tools are missing.
            document::put_tools_away();
            document::report(&error.to_string());
        }
    });
}

/// The page as it was rendered.
struct Prerendered {
    /// The element that holds it.
    element: HtmlElement,
    /// The absolute address of the bundle's root.
    root: String,
    /// The path of the files of the interface's words.
    strings: String,
    /// The language that the page's interface is in.
    lang: String,
}

fn prerendered() -> Option<Prerendered> {
    let element = web_sys::window()?.document()?.get_element_by_id("maqal")?;
    let element = element.dyn_into::<HtmlElement>().ok()?;
    let to_root = element.get_attribute("data-root")?;
    let base = element.base_uri().ok()??;
    let root = web_sys::Url::new_with_base(&to_root, &base).ok()?.href();
    let root = root.split(['?', '#']).next().unwrap_or_default();
    let root = root.strip_suffix("index.html").unwrap_or(root);
    Some(Prerendered {
        strings: element.get_attribute("data-strings")?,
        lang: element.get_attribute("data-interface")?,
        root: root.to_owned(),
        element,
    })
}

async fn hydrate(page: Prerendered) -> Result<(), LoadError> {
    let element = page.element;
    let bundle = Bundle::open(page.root, &page.strings, &page.lang).await?;
    let route = history::current(bundle.root()).map(|location| location.route);
    let Some(route) = route.filter(|_| !element.has_attribute("data-missing")) else {
        return Ok(());
    };
    let in_frame = route == Route::Frame;
    let Fetched { page, revision } = bundle.page(&route).await?;
    document::keep_scroll_ourselves();
    let props = AppProps {
        archive: bundle.archive().clone(),
        strings: bundle.strings(),
        route,
        page: page.clone(),
        bundle: Some(bundle.clone()),
    };
    let typed = early_typing::take();
    let same = is_untouched(&element, revision);
    let renderer = yew::Renderer::<App>::with_root_and_props(element.into(), props);
    if same {
        renderer.hydrate();
    } else {
        renderer.render();
    }
    // After the first rendering and its effects.
    Timeout::new(0, || typed.map_or((), EarlyTyping::give_back)).forget();
    // Somebody else's page is no place to store an archive from.
    if !in_frame {
        offline::register(bundle.root()).await;
    }
    document::keep_if_article(&bundle, &page);
    Ok(())
}

/// Whether the page is of the build that its file is of, and nobody has changed it since: browsers
/// that translate put `<font>` around text. Only such a page can be taken over as it is.
fn is_untouched(element: &HtmlElement, revision: u64) -> bool {
    let built = element.get_attribute("data-revision");
    built == Some(revision.to_string()) && matches!(element.query_selector("font"), Ok(None))
}
