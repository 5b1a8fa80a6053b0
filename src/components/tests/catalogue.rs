use std::{cell::RefCell, rc::Rc};

use maqal_article::Card;
use maqal_search::{Found, Rung};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlInputElement};
use yew::Callback;

use super::stage::{attribute, links, settle, show, site, texts};
use crate::{
    components::{pager, result_list, search_box, search_status},
    hooks::{Navigation, SearchResult, SearchState},
    route::Route,
    state::{Change, Filters, Library, Location},
};

fn navigation(query: &str, asked: &Rc<RefCell<Vec<String>>>) -> Navigation {
    let asked = asked.clone();
    Navigation {
        location: Rc::new(Location {
            route: Route::HOME,
            filters: Filters::from_query(&format!("q={query}")),
        }),
        filter: Callback::from(move |filters: Filters| asked.borrow_mut().push(filters.query)),
    }
}

async fn type_into_box(query: &str, typed: &str) -> Vec<String> {
    let asked = Rc::default();
    let place = show(search_box(&site(3), &navigation(query, &asked))).await;
    let field = place.query_selector("input[type=search]").unwrap().unwrap();
    let field: HtmlInputElement = field.dyn_into().unwrap();
    assert_eq!(field.value(), query);
    field.set_value(typed);
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &init).unwrap();
    field.dispatch_event(&event).unwrap();
    settle().await;
    asked.take()
}

#[wasm_bindgen_test]
async fn what_is_typed_filters_the_list() {
    assert_eq!(type_into_box("", "ن").await, ["ن"]);
    assert_eq!(type_into_box("ن", "نه").await, ["نه"]);
}

#[wasm_bindgen_test]
async fn the_field_can_be_emptied_only_when_it_holds_something() {
    let asked = Rc::default();
    let empty = show(search_box(&site(3), &navigation("", &asked))).await;
    assert!(texts(&empty, "button").is_empty());
    let full = show(search_box(&site(3), &navigation("نهر", &asked))).await;
    assert_eq!(texts(&full, "button"), ["مسح البحث"]);
}

#[wasm_bindgen_test]
async fn a_card_shows_what_helps_to_choose_and_leads_to_the_article() {
    let card = Card {
        slug: "نهر".into(),
        headline: "عنوان".into(),
        lead: "مقدمة".into(),
        section: Some("قسم".into()),
        published: "2021-07-18".parse().ok(),
        minutes: 4,
        ..Card::default()
    };
    let place = show(result_list(
        &[card],
        None,
        &Library::default(),
        &site(1),
        &links(),
    ))
    .await;
    let meta = ["قسم18 تموز 2021قراءة 4 دقائق", "عنوان", "مقدمة"];
    assert_eq!(texts(&place, ".card > *"), meta);
    let href = attribute(&place, "h2 a", "href");
    assert_eq!(href.as_deref(), Some("نهر/index.html"));
}

#[wasm_bindgen_test]
async fn a_card_tells_what_is_saved_and_read() {
    let card = |slug: &str| Card {
        slug: slug.into(),
        ..Card::default()
    };
    let library = Library::default()
        .after("أ", Change::Saved(true), 1)
        .after("ب", Change::Read, 2);
    let cards = [card("أ"), card("ب"), card("ج")];
    let place = show(result_list(&cards, None, &library, &site(3), &links())).await;
    for (nth, marks) in [(1, vec!["محفوظ"]), (2, vec!["مقروء"]), (3, vec![])] {
        let selector = format!(".card:nth-child({nth}) .card-mark");
        assert_eq!(texts(&place, &selector), marks);
    }
}

#[wasm_bindgen_test]
async fn pages_are_linked_only_where_there_are_more() {
    let one = show(pager(&site(10), &links(), 1, 1)).await;
    assert!(texts(&one, "nav").is_empty());
    let middle = show(pager(&site(150), &links(), 2, 3)).await;
    let newer = attribute(&middle, "a[rel=prev]", "href");
    let older = attribute(&middle, "a[rel=next]", "href");
    assert_eq!(newer.as_deref(), Some("index.html"));
    assert_eq!(older.as_deref(), Some("page/3/index.html"));
    assert_eq!(texts(&middle, "span"), ["صفحة 2 من 3"]);
}

async fn status(search: SearchState, query: &str) -> Vec<String> {
    let place = show(search_status(&site(1204), &search, query)).await;
    texts(&place, "[role=status] p")
}

fn found(total: u32, rungs: Vec<Rung>) -> SearchState {
    SearchState::Found(Rc::new(SearchResult {
        found: Found {
            total,
            rungs,
            ..Found::default()
        },
        cards: Vec::new(),
    }))
}

#[wasm_bindgen_test]
async fn the_status_counts_in_arabic_plurals() {
    assert_eq!(status(SearchState::Off, "").await, ["1,204 مقالات"]);
    assert_eq!(status(found(2, vec![]), "نهر").await, ["مقالان من 1,204"]);
    assert_eq!(status(found(24, vec![]), "نهر").await, ["24 مقالاً من 1,204"]);
}

#[wasm_bindgen_test]
async fn nothing_found_names_the_query_and_helps() {
    let lines = status(found(0, vec![]), "زقزق").await;
    assert_eq!(lines[0], "لا نتائج لـ «زقزق»");
    assert_eq!(lines.len(), 2);
}

#[wasm_bindgen_test]
async fn the_ladder_is_told() {
    let rungs = vec![Rung::Spelling {
        typed: "قنطرا".into(),
        used: "قنطرة".into(),
    }];
    let lines = status(found(3, rungs), "قنطرا").await;
    assert_eq!(lines, ["3 مقالات من 1,204", "بُحث أيضاً عن: «قنطرة»"]);
}
