use std::{cell::Cell, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use crate::{
    app::PageData,
    browser::{Bundle, Fetched, LoadError, document},
    route::Route,
};

/// How far a page's content has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadStatus {
    /// It is shown.
    Shown,
    /// It is being fetched; the page before it still stands.
    Loading,
    /// It could not be fetched; the page before it still stands.
    Failed,
}

/// The page on the screen.
#[derive(Clone, PartialEq)]
pub(crate) struct PageView {
    /// What is shown.
    pub(crate) page: PageData,
    /// The route of what is shown.
    pub(crate) route: Route,
    /// Whether that is what the address asks for.
    pub(crate) status: LoadStatus,
    /// Fetches again what could not be fetched.
    pub(crate) retry: Callback<()>,
}

/// What there is to show, and what there is not.
#[derive(Clone)]
struct Held {
    /// The route that is shown.
    route: Route,
    /// Its content.
    page: PageData,
    /// The route that could not be fetched.
    failed: Option<Route>,
}

/// The content for a route: the first page's own, then what the bundle gives. The page before
/// stays until the next one is here.
#[hook]
pub(crate) fn use_page(first: &PageData, route: &Route, bundle: Option<&Bundle>) -> PageView {
    let held = use_state(|| Held {
        route: route.clone(),
        page: first.clone(),
        failed: None,
    });
    let status = status(&held, route);
    {
        let (held, bundle) = (held.clone(), bundle.cloned());
        let wanted = (status == LoadStatus::Loading).then(|| route.clone());
        use_effect_with(wanted, move |wanted| {
            let cancelled = Rc::new(Cell::new(false));
            if let (Some(bundle), Some(wanted)) = (bundle, wanted.clone()) {
                let cancelled = cancelled.clone();
                spawn_local(async move {
                    let result = bundle.page(&wanted).await;
                    if !cancelled.get() {
                        held.set(arrived(&bundle, &held, wanted, result));
                    }
                });
            }
            move || cancelled.set(true)
        });
    }
    PageView {
        page: held.page.clone(),
        route: held.route.clone(),
        status,
        retry: Callback::from(move |()| {
            held.set(Held {
                failed: None,
                ..(*held).clone()
            });
        }),
    }
}

fn status(held: &Held, route: &Route) -> LoadStatus {
    if held.route == *route {
        LoadStatus::Shown
    } else if held.failed.as_ref() == Some(route) {
        LoadStatus::Failed
    } else {
        LoadStatus::Loading
    }
}

fn arrived(
    bundle: &Bundle,
    held: &Held,
    wanted: Route,
    result: Result<Fetched, LoadError>,
) -> Held {
    match result {
        Ok(Fetched { page, .. }) => {
            document::page_changed(bundle, &page);
            Held {
                route: wanted,
                page,
                failed: None,
            }
        }
        Err(error) => {
            if error.is_missing() {
                // The host may have a page there that is none of ours; it has the last word.
                document::load_address();
            }
            document::report(&error.to_string());
            Held {
                failed: Some(wanted),
                ..held.clone()
            }
        }
    }
}
