use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::Callback;

use super::stage::{attribute, links, reader, settle, show, site, texts};
use crate::{
    components::{load_notice, site_header},
    hooks::LoadStatus,
};

fn counting(count: &Rc<Cell<u32>>) -> Callback<()> {
    let count = count.clone();
    Callback::from(move |()| count.set(count.get() + 1))
}

async fn click(place: &web_sys::Element, selector: &str) {
    let button = place.query_selector(selector).unwrap().unwrap();
    button.dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

#[wasm_bindgen_test]
async fn the_header_leads_home_and_tells_where_home_is() {
    let reader = reader();
    let home = show(site_header(&site(1), &links(), &reader, true)).await;
    assert_eq!(
        attribute(&home, ".site-name", "href").as_deref(),
        Some("index.html")
    );
    assert_eq!(
        attribute(&home, ".site-name", "aria-current").as_deref(),
        Some("page")
    );
    let article = show(site_header(&site(1), &links(), &reader, false)).await;
    assert_eq!(attribute(&article, ".site-name", "aria-current"), None);
    assert_eq!(texts(&article, "a.tool"), ["ابحث في المقالات"]);
}

#[wasm_bindgen_test]
async fn a_page_that_does_not_come_says_why_and_can_be_asked_for_again() {
    let asked = Rc::default();
    let strings = site(1).strings;
    let shown = show(load_notice(strings, LoadStatus::Shown, &Callback::noop())).await;
    assert_eq!(texts(&shown, "[role=status]"), [""]);
    let failed = show(load_notice(strings, LoadStatus::Failed, &counting(&asked))).await;
    assert!(texts(&failed, "p")[0].starts_with("تعذّر تحميل المقال"));
    click(&failed, "button").await;
    assert_eq!(asked.get(), 1);
}
