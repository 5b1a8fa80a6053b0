//! A place in the document where a test shows what a component gives.

use std::{rc::Rc, time::Duration};

use maqal_article::{Archive, Lang, Site as SiteInfo};
use web_sys::Element;
use yew::prelude::*;

use crate::{
    app::PageData,
    hooks::{Links, Reader, Site},
    i18n,
    route::Route,
    state::{Location, Settings},
};

#[derive(PartialEq, Properties)]
struct StageProps {
    content: Html,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    props.content.clone()
}

/// Renders into an element of its own and gives it back when the browser has it.
pub(super) async fn show(content: Html) -> Element {
    let place = new_place();
    yew::Renderer::<Stage>::with_root_and_props(place.clone(), StageProps { content }).render();
    settle().await;
    place
}

/// Waits until what was asked for has been rendered.
pub(super) async fn settle() {
    gloo_timers::future::sleep(Duration::ZERO).await;
}

fn new_place() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let place = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&place).unwrap();
    place
}

/// A site of so many articles in Arabic.
pub(super) fn site(count: u32) -> Site {
    let archive = Archive {
        site: SiteInfo {
            title: "مجلة".into(),
            ..SiteInfo::default()
        },
        count,
        cards_per_page: 50,
        ..Archive::default()
    };
    Site {
        archive: Rc::new(archive),
        strings: i18n::strings(&Lang::arabic()),
        settings: Settings::default(),
    }
}

/// A reader who has chosen nothing.
pub(super) fn reader() -> Reader {
    Reader {
        settings: Settings::default(),
        open: true,
        chose: false,
        show: Callback::noop(),
        choose: Callback::noop(),
        reset: Callback::noop(),
    }
}

/// The links of the front page.
pub(super) fn links() -> Links {
    Links::within_bundle(
        &Location::of(Route::HOME),
        &Route::HOME,
        &PageData::Catalogue(Rc::default()),
        &SiteInfo::default(),
    )
}

/// The text of what a selector finds, one string each.
pub(super) fn texts(place: &Element, selector: &str) -> Vec<String> {
    let found = place.query_selector_all(selector).unwrap();
    (0..found.length())
        .map(|at| found.get(at).unwrap().text_content().unwrap_or_default())
        .collect()
}

/// An attribute of the first element that a selector finds.
pub(super) fn attribute(place: &Element, selector: &str, name: &str) -> Option<String> {
    place.query_selector(selector).unwrap()?.get_attribute(name)
}
