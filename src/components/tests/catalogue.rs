use std::{cell::RefCell, rc::Rc};

use maqal_article::{Card, CardPage};
use maqal_search::{FacetCount, FacetCounts, Found, MonthCount, Rung};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::stage::{attribute, links, settle, show, site, texts};
use crate::{
    components::{
        FilterContext, LongList, SearchBox, chips, filter_column, list_bar, pager, search_status,
    },
    hooks::{Advice, Navigation, Overview, Search, SearchResult, SearchState, use_advice},
    route::Route,
    state::{ByPointer, Change, Filters, Gesture, Library, Location},
};

type Asked = Rc<RefCell<Vec<String>>>;

/// Where a query of an address leads; what is asked for then is noted as addresses.
fn navigation(query: &str, asked: &Asked) -> Navigation {
    let asked = asked.clone();
    Navigation {
        location: Rc::new(Location {
            route: Route::HOME,
            filters: Filters::from_query(query),
        }),
        filter: Callback::from(move |(filters, _): (Filters, Gesture)| {
            asked.borrow_mut().push(filters.to_query());
        }),
        go: Callback::noop(),
    }
}

fn search(state: SearchState) -> Search {
    Search {
        state,
        overview: None,
        ask: Callback::noop(),
    }
}

fn search_box(query: &str, asked: &Asked) -> Html {
    html! {
        <SearchBox
            site={site(3)} navigation={navigation(query, asked)} search={search(SearchState::Off)}
            bundle={None}
        />
    }
}

fn list(cards: Vec<Card>, library: Library) -> Html {
    let site = site(cards.len() as u32);
    let page = CardPage { first: 0, cards };
    html! {
        <LongList
            cards={ByPointer(Rc::new(page))} result={None} page={None} library={Rc::new(library)}
            {site} links={links()} bundle={None} ask={Callback::noop()}
        />
    }
}

fn dispatch(field: &HtmlElement, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    field.dispatch_event(&event).unwrap();
}

fn field(place: &Element, selector: &str) -> HtmlInputElement {
    let field = place.query_selector(selector).unwrap().unwrap();
    field.dyn_into().unwrap()
}

async fn type_into_box(query: &str, typed: &str) -> Vec<String> {
    let asked = Rc::default();
    let place = show(search_box(&format!("q={query}"), &asked)).await;
    let field = field(&place, "#search");
    assert_eq!(field.value(), query);
    field.set_value(typed);
    dispatch(&field, "input");
    settle().await;
    asked.take()
}

#[wasm_bindgen_test]
async fn what_is_typed_filters_the_list() {
    assert_eq!(type_into_box("", "ن").await, ["?q=ن"]);
    assert_eq!(type_into_box("ن", "نه").await, ["?q=نه"]);
}

#[wasm_bindgen_test]
async fn the_field_can_be_emptied_only_when_it_holds_something() {
    let asked = Rc::default();
    let empty = show(search_box("", &asked)).await;
    assert!(texts(&empty, "button:not([hidden])").is_empty());
    let full = show(search_box("q=نهر", &asked)).await;
    assert_eq!(texts(&full, "button:not([hidden])"), ["مسح البحث"]);
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
    let place = show(list(vec![card], Library::default())).await;
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
    let cards = vec![card("أ"), card("ب"), card("ج")];
    let place = show(list(cards, library)).await;
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

async fn status(state: SearchState, query: &str) -> Vec<String> {
    let navigation = navigation(&format!("q={query}"), &Rc::default());
    let given = ByPointer(Rc::default());
    let place = show(html! { <Advised {state} {navigation} {given} /> }).await;
    texts(&place, "p")
}

/// The status line with the advice under it, rendered anew at each click on `#render`.
#[derive(PartialEq, Properties)]
struct AdvisedProps {
    state: SearchState,
    navigation: Navigation,
    /// Which advice each rendering had.
    given: ByPointer<RefCell<Vec<Rc<Advice>>>>,
}

#[component]
fn Advised(props: &AdvisedProps) -> Html {
    let AdvisedProps {
        state, navigation, ..
    } = props;
    let redraw = use_force_update();
    let tips = use_advice(&navigation.location.filters, state, None);
    props.given.0.borrow_mut().push(tips.clone());
    html! {
        <>
            <button id="render" onclick={move |_| redraw.force_update()} />
            { search_status(&site(1204), &search(state.clone()), navigation, &tips, None) }
        </>
    }
}

fn found(total: u32, rungs: Vec<Rung>) -> SearchState {
    SearchState::Found(Rc::new(SearchResult {
        found: Rc::new(Found {
            total,
            rungs,
            ..Found::default()
        }),
        whole: true,
        ..SearchResult::default()
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
    assert_eq!(lines[0], "لا نتائج عن «\u{2068}زقزق\u{2069}»");
    assert_eq!(lines.len(), 2);
    // A single word cannot be fewer.
    assert!(lines[1].contains("كلمة أقصر"), "{lines:?}");
    let several = status(found(0, vec![]), "زقزق+مقمق").await;
    assert!(several[1].contains("كلمات أقلّ"), "{several:?}");
}

#[wasm_bindgen_test]
async fn the_ladder_is_told() {
    let rungs = vec![Rung::Spelling {
        typed: "قنطرا".into(),
        used: "قنطرة".into(),
    }];
    let lines = status(found(3, rungs), "قنطرا").await;
    let near = "لا نتائج عن «\u{2068}قنطرا\u{2069}»، وهذه نتائج قريبة: «\u{2068}قنطرة\u{2069}»";
    assert_eq!(lines, ["3 مقالات من 1,204", near]);
}

fn counts(values: &[(&str, u32)]) -> Vec<FacetCount> {
    let count = |&(name, count): &(&str, u32)| FacetCount {
        name: name.to_owned(),
        count,
    };
    values.iter().map(count).collect()
}

/// The filters of an archive with two sections, two tags and three years.
async fn filters(query: &str, asked: &Asked) -> Element {
    filters_with(&[("نهر", 5), ("سد", 2)], query, asked).await
}

/// The same with other tags.
async fn filters_with(tags: &[(&str, u32)], query: &str, asked: &Asked) -> Element {
    let navigation = navigation(query, asked);
    let month = |year, count| MonthCount {
        year,
        month: 5,
        count,
    };
    let found = Overview(Rc::new(Found {
        facets: FacetCounts {
            sections: counts(&[("عمارة", 8), ("رحلات", 1203)]),
            tags: counts(tags),
            authors: counts(&[("ليلى", 8)]),
            minutes: counts(&[("3", 2), ("30", 1)]),
            ..FacetCounts::default()
        },
        months: vec![month(2021, 4), month(2012, 2), month(2001, 1)],
        ..Found::default()
    }));
    let context = FilterContext {
        whole: found.clone(),
        found,
        filters: ByPointer(Rc::new(navigation.location.filters.clone())),
        mine: Some((2, 1200)),
        change: navigation.filter.clone(),
    };
    show(filter_column(Some(&context), &site(1204))).await
}

#[wasm_bindgen_test]
async fn facets_are_offered_with_their_counts() {
    let place = filters("?tag=نهر", &Rc::default()).await;
    let names = texts(&place, "summary");
    // All articles are by one author and in one language: there is no choice.
    let offered = ["القسم", "التاريخ", "الوسم", "مدّة القراءة", "قراءاتي"];
    assert_eq!(names, offered);
    assert_eq!(
        texts(&place, ".facet:first-child .pick"),
        ["عمارة8", "رحلات1,203"]
    );
    assert!(field(&place, ".facet:nth-child(3) input").checked());
    let mine = ["المحفوظة2", "غير المقروءة1,200"];
    assert_eq!(texts(&place, ".facet:last-child .pick"), mine);
}

#[wasm_bindgen_test]
async fn a_chosen_value_is_in_sight_behind_the_most_frequent_ones() {
    const TAGS: &str = ".facet:nth-child(3)";
    let names = ["نهر", "سد", "بحر", "جبل", "ريح", "رمل", "نخل", "ملح", "طين"];
    let tags: Vec<_> = names.into_iter().zip((1..=9).rev()).collect();
    let place = filters_with(&tags, "?tag=ملح", &Rc::default()).await;
    let rows = texts(&place, &format!("{TAGS} .pick"));
    let first = ["نهر9", "سد8", "بحر7", "جبل6", "ريح5", "رمل4", "ملح2"];
    assert_eq!(rows, first);
    assert!(texts(&place, &format!("{TAGS} button"))[0].contains('2'));
    let more = place.query_selector(&format!("{TAGS} button")).unwrap();
    more.unwrap().dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
    assert_eq!(texts(&place, &format!("{TAGS} .pick")).len(), 9);
    assert!(texts(&place, &format!("{TAGS} button")).is_empty());
}

#[wasm_bindgen_test]
async fn choosing_a_value_adds_it_and_choosing_it_again_takes_it_away() {
    let asked = Asked::default();
    let place = filters("?q=ماء&tag=نهر", &asked).await;
    field(&place, ".facet:first-child li:nth-child(2) input").click();
    field(&place, ".facet:nth-child(3) input").click();
    settle().await;
    assert_eq!(asked.take(), ["?q=ماء&section=رحلات&tag=نهر", "?q=ماء"]);
}

#[wasm_bindgen_test]
async fn days_are_chosen_by_the_ends_of_the_histogram_and_by_typing() {
    let asked = Asked::default();
    let place = filters("", &asked).await;
    let ends = place.query_selector_all(".ends input").unwrap();
    assert_eq!(ends.length(), 2);
    let end = field(&place, ".ends input");
    assert_eq!(
        (end.min(), end.max(), end.value()),
        ("0".into(), "20".into(), "0".into())
    );
    end.set_value("19");
    dispatch(&end, "input");
    let day = field(&place, ".days label:last-child input");
    day.set_value("2012-06-30");
    dispatch(&day, "change");
    settle().await;
    assert_eq!(asked.take(), ["?from=2020-01-01", "?to=2012-06-30"]);
}

#[wasm_bindgen_test]
async fn the_histogram_shows_which_years_are_chosen() {
    let place = filters("?from=2011-02-01&to=2013-01-01", &Rc::default()).await;
    let chosen = |place| attribute(place, ".histogram .chosen", "d").unwrap();
    let bars = |path: String| path.matches('M').count();
    assert_eq!(bars(chosen(&place)), 3);
    let spoken = attribute(&place, ".ends input", "aria-valuetext");
    assert_eq!(spoken.as_deref(), Some("1 كانون الثاني 2011"));
    let all = filters("", &Rc::default()).await;
    assert_eq!(bars(chosen(&all)), 0);
    assert_eq!(texts(&all, ".axis span"), ["2001", "2021"]);
}

#[wasm_bindgen_test]
async fn days_are_shown_as_the_site_writes_them_and_the_outermost_where_none_is_chosen() {
    let place = filters("?from=2011-02-01", &Rc::default()).await;
    let shown = ["1 شباط 2011", "31 كانون الأول 2021"];
    assert_eq!(texts(&place, ".day"), shown);
    assert_eq!(texts(&place, ".day[data-chosen]"), [shown[0]]);
}

#[wasm_bindgen_test]
async fn of_two_ends_at_one_place_the_one_that_can_move_is_above() {
    let at_the_last = filters("?from=2021-02-01", &Rc::default()).await;
    assert!(attribute(&at_the_last, ".above", "aria-label").is_some_and(|name| name == "من"));
    let at_the_first = filters("?to=2001-12-31", &Rc::default()).await;
    assert_eq!(attribute(&at_the_first, ".above", "aria-label"), None);
}

#[wasm_bindgen_test]
async fn each_chip_takes_away_what_it_names() {
    let asked = Asked::default();
    let filters = Filters::from_query("?q=ماء&tag=نهر&from=2011-02-01&saved");
    let change = navigation("", &asked).filter;
    let place = show(chips(&filters, &site(9), &change)).await;
    let names = ["نهر", "من 1 شباط 2011", "المحفوظة", "مسح الكلّ"];
    assert_eq!(texts(&place, "button"), names);
    for button in [".chip", "li:last-child button"] {
        click(&place.query_selector(button).unwrap().unwrap());
    }
    settle().await;
    assert_eq!(asked.take(), ["?q=ماء&from=2011-02-01&saved", "?q=ماء"]);
}

fn click(button: &Element) {
    button.dyn_ref::<HtmlElement>().unwrap().click();
}

#[wasm_bindgen_test]
async fn where_nothing_is_found_less_is_offered() {
    let asked = Asked::default();
    let navigation = navigation("?q=ماء+سماء&tag=نهر&from=2011-02-01", &asked);
    let given = ByPointer(Rc::default());
    let place = show(html! { <Advised state={found(0, vec![])} {navigation} {given} /> }).await;
    let offers = place.query_selector_all(".advice button").unwrap();
    for at in 0..offers.length() {
        click(&offers.get(at).unwrap().dyn_into().unwrap());
    }
    settle().await;
    let tried = [
        "?q=ماء+سماء&tag=نهر",
        "?q=ماء+سماء",
        "?q=سماء&tag=نهر&from=2011-02-01",
        "?q=ماء&tag=نهر&from=2011-02-01",
    ];
    assert_eq!(asked.take(), tried);
}

#[wasm_bindgen_test]
async fn advice_is_worked_out_once_for_an_answer() {
    let navigation = navigation("?q=ماء+سماء", &Rc::default());
    let given: ByPointer<RefCell<Vec<Rc<Advice>>>> = ByPointer(Rc::default());
    let state = found(0, vec![]);
    let content = html! { <Advised {state} {navigation} given={given.clone()} /> };
    let place = show(content).await;
    click(&place.query_selector("#render").unwrap().unwrap());
    settle().await;
    let given = given.0.borrow();
    assert_eq!(given.len(), 2, "rendered twice");
    assert!(Rc::ptr_eq(&given[0], &given[1]), "and advised once");
}

#[wasm_bindgen_test]
async fn the_order_is_offered_only_where_there_is_something_to_order() {
    let bar = |has_order| {
        let navigation = navigation("?q=ماء", &Rc::default());
        let in_pages = (false, Callback::noop());
        let open = Callback::noop();
        show(list_bar(
            &site(9),
            &navigation,
            in_pages,
            has_order,
            Some(&open),
        ))
    };
    let full = bar(true).await;
    assert_eq!(texts(&full, "select, input, button").len(), 3);
    let empty = bar(false).await;
    assert_eq!(texts(&empty, "select, input, button"), ["تصفية"]);
}

#[wasm_bindgen_test]
async fn what_goes_away_when_it_is_pressed_hands_the_focus_to_the_list() {
    let filters = Filters::from_query("?tag=نهر");
    let change = Callback::noop();
    let place = show(html! {
        <>
            { chips(&filters, &site(9), &change) }
            <ol class="result-list" tabindex="-1" />
        </>
    })
    .await;
    click(&place.query_selector(".chip").unwrap().unwrap());
    let focused = place.owner_document().unwrap().active_element().unwrap();
    assert_eq!(focused.class_name(), "result-list");
}
