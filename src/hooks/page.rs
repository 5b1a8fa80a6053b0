use yew::{platform::spawn_local, prelude::*};

use crate::{
    app::PageData,
    browser::{Bundle, document},
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
    /// Whether that is what the address asks for.
    pub(crate) status: LoadStatus,
    /// Fetches again what could not be fetched.
    pub(crate) retry: Callback<()>,
}

/// The content for a route: the first page's own, then what the bundle gives. The page before
/// stays until the next one is here.
#[hook]
pub(crate) fn use_page(first: &PageData, route: &Route, bundle: Option<&Bundle>) -> PageView {
    let shown = {
        let (first, route) = (first.clone(), route.clone());
        use_state_eq(move || (route, first))
    };
    let failed = use_state_eq(|| None::<Route>);
    let attempt = use_state(|| 0_u32);
    {
        let (shown, failed, bundle) = (shown.clone(), failed.clone(), bundle.cloned());
        use_effect_with((route.clone(), *attempt), move |(route, _)| {
            let wanted = route.clone();
            let cancelled = std::rc::Rc::new(std::cell::Cell::new(false));
            if let Some(bundle) = bundle.filter(|_| shown.0 != wanted) {
                let cancelled = cancelled.clone();
                spawn_local(async move {
                    let result = bundle.page(&wanted).await;
                    if cancelled.get() {
                        return;
                    }
                    match result {
                        Ok(page) => {
                            document::page_changed(&bundle, &page);
                            failed.set(None);
                            shown.set((wanted, page));
                        }
                        Err(error) => {
                            document::report(&error.to_string());
                            failed.set(Some(wanted));
                        }
                    }
                });
            }
            move || cancelled.set(true)
        });
    }
    let status = if shown.0 == *route {
        LoadStatus::Shown
    } else if failed.as_ref() == Some(route) {
        LoadStatus::Failed
    } else {
        LoadStatus::Loading
    };
    PageView {
        page: shown.1.clone(),
        status,
        retry: Callback::from(move |()| {
            failed.set(None);
            attempt.set(*attempt + 1);
        }),
    }
}
