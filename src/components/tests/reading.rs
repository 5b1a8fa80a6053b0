//! The tools of an article, in each of their states.

use std::{cell::RefCell, rc::Rc};

use maqal_article::{ArticlePage, Lang, Neighbour};
use maqal_search::{Marker, Query};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::{Callback, Html};

use super::stage::{attribute, links, settle, show, site, texts};
use crate::{
    components::{ToolContext, find_bar, key_help, onward, reading_bars, tools, translations},
    hooks::{Ask, Find, KeyHelp, Listening, Notice, Quoting, Resume, Shelf},
    state::{Change, Library, Place, Player, Step},
};

type Heard<T> = Rc<RefCell<Vec<T>>>;

fn hearing<T: 'static>() -> (Heard<T>, Callback<T>) {
    let heard = Heard::<T>::default();
    let into = heard.clone();
    (
        heard,
        Callback::from(move |said| into.borrow_mut().push(said)),
    )
}

async fn click(place: &Element, selector: &str) {
    let found = place.query_selector(selector).unwrap().unwrap();
    found.dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

fn notice() -> Notice {
    Notice {
        text: "",
        say: Callback::noop(),
    }
}

fn listening(player: Player, step: Callback<Step>) -> Listening {
    Listening {
        voices: Rc::default(),
        player,
        voice: 0,
        speed: 100,
        step,
        choose_voice: Callback::noop(),
        choose_speed: Callback::noop(),
    }
}

fn find(open: bool, query: &'static str, total: usize, current: Option<usize>) -> Find {
    let marker = Marker::of_query(&Query::parse(query, true), "ar");
    Find {
        open,
        query: query.into(),
        marker: Some(Rc::new(marker)),
        total,
        current,
        ask: Callback::noop(),
    }
}

async fn tools_with(library: Library, change: Callback<(String, Change)>) -> Element {
    let mut page = ArticlePage::default();
    page.article.slug = "أ".into();
    let shelf = Shelf {
        library: Rc::new(library),
        change,
    };
    let context = ToolContext {
        page: &page,
        bundle: None,
        shelf: &shelf,
        find: &find(false, "", 0, None),
        listening: &listening(Player::default(), Callback::noop()),
        notice: &notice(),
    };
    show(tools(&context, site(1).strings)).await
}

#[wasm_bindgen_test]
async fn tools_have_names_and_without_a_voice_none_for_listening() {
    let place = tools_with(Library::default(), Callback::noop()).await;
    assert_eq!(
        texts(&place, ".tools[role=group] button"),
        ["حفظ", "مقروء", "مشاركة", "بحث في المقال", "طباعة"]
    );
}

#[wasm_bindgen_test]
async fn what_is_saved_and_read_is_pressed_and_can_be_taken_back() {
    for (before, pressed, after) in [
        (None, "false", [Change::Saved(true), Change::Read]),
        (
            Some([Change::Saved(true), Change::Read]),
            "true",
            [Change::Saved(false), Change::Unread],
        ),
    ] {
        let changes = before.into_iter().flatten();
        let library = changes.fold(Library::default(), |it, change| it.after("أ", change, 1));
        let (heard, change) = hearing();
        let place = tools_with(library, change).await;
        for tool in ["#save-tool", "#read-tool"] {
            let state = attribute(&place, tool, "aria-pressed");
            assert_eq!(state.as_deref(), Some(pressed), "{tool}");
            click(&place, tool).await;
        }
        let expected = after.map(|change| ("أ".to_owned(), change));
        assert_eq!(heard.take(), expected);
    }
}

#[wasm_bindgen_test]
async fn the_find_bar_says_which_of_how_many() {
    let strings = site(1).strings;
    let status = async |find: Find| {
        let place = show(find_bar(&find, strings)).await;
        texts(&place, "[role=status]")
    };
    assert!(status(find(false, "نهر", 3, None)).await.is_empty());
    assert_eq!(status(find(true, "", 0, None)).await, [""]);
    assert_eq!(status(find(true, "نهر", 0, None)).await, ["لا نتائج"]);
    assert_eq!(status(find(true, "نهر", 2, None)).await, ["نتيجتان"]);
    assert_eq!(status(find(true, "نهر", 12, Some(3))).await, ["4 من 12"]);
}

#[wasm_bindgen_test]
async fn keys_in_the_find_bar_go_on_back_and_out() {
    let (heard, ask) = hearing();
    let bar = Find {
        ask,
        ..find(true, "نهر", 3, Some(0))
    };
    let place = show(find_bar(&bar, site(1).strings)).await;
    let field = place.query_selector("#find").unwrap().unwrap();
    for (key, shift) in [
        ("Enter", false),
        ("Enter", true),
        ("Escape", false),
        ("a", false),
    ] {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_shift_key(shift);
        init.set_bubbles(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        field.dispatch_event(&event).unwrap();
    }
    settle().await;
    assert_eq!(heard.take(), [Ask::Next, Ask::Previous, Ask::Close]);
}

async fn bars(resume: Option<Place>, selected: bool, listening: &Listening) -> Element {
    let resume = Resume {
        place: resume,
        close: Callback::noop(),
    };
    let quoting = Quoting {
        selected,
        copy: Callback::noop(),
    };
    show(reading_bars(
        site(1).strings,
        &resume,
        &quoting,
        listening,
        &notice(),
    ))
    .await
}

const PLACE: Place = Place {
    block: 3,
    fraction: 0,
};

#[wasm_bindgen_test]
async fn a_quotation_goes_before_the_offer_to_read_on() {
    let silent = listening(Player::default(), Callback::noop());
    let nothing = bars(None, false, &silent).await;
    assert!(texts(&nothing, "button").is_empty());
    let resume = bars(Some(PLACE), false, &silent).await;
    assert_eq!(
        texts(&resume, ".resume button"),
        ["المتابعة من حيث توقّفت", ""]
    );
    let quote = bars(Some(PLACE), true, &silent).await;
    assert_eq!(texts(&quote, "button"), ["نسخ الاقتباس"]);
}

#[wasm_bindgen_test]
async fn the_player_plays_and_pauses_and_goes_from_part_to_part() {
    for (playing, label, toggled) in [
        (true, "إيقاف مؤقّت", Step::Pause),
        (false, "تشغيل", Step::Play),
    ] {
        let (heard, step) = hearing();
        let player = Player {
            open: true,
            playing,
            at: 0,
        };
        let place = bars(None, false, &listening(player, step)).await;
        for nth in 1..=4 {
            click(&place, &format!(".player button:nth-of-type({nth})")).await;
        }
        let name = attribute(&place, ".player button:nth-of-type(2)", "aria-label");
        assert_eq!(name.as_deref(), Some(label));
        assert_eq!(
            heard.take(),
            [Step::Back, toggled, Step::Forward, Step::Close]
        );
    }
}

#[wasm_bindgen_test]
async fn the_list_of_keys_names_each_and_can_switch_them_off() {
    let (heard, switch) = hearing();
    let help = KeyHelp {
        open: true,
        in_use: true,
        show: Callback::noop(),
        switch,
    };
    let place = show(key_help(site(1).strings, &help)).await;
    assert_eq!(texts(&place, "kbd"), ["/", "j", "k", "s", "t", "?"]);
    assert_eq!(texts(&place, "dd").len(), 6);
    click(&place, "input[type=checkbox]").await;
    assert_eq!(heard.take(), [false]);
    let closed = KeyHelp {
        open: false,
        ..help
    };
    let place = show(key_help(site(1).strings, &closed)).await;
    assert!(texts(&place, "dialog *").is_empty());
}

#[wasm_bindgen_test]
async fn the_way_onward_names_each_article_in_its_own_language() {
    let neighbour = |slug: &str| Neighbour {
        slug: slug.into(),
        headline: slug.into(),
        lang: Lang::new("en").unwrap(),
        ..Neighbour::default()
    };
    let page = ArticlePage {
        newer: Some(neighbour("newer")),
        related: vec![neighbour("near"), neighbour("far")],
        translations: vec![neighbour("translated")],
        ..ArticlePage::default()
    };
    let (site, links) = (site(1), links());
    let place = show(onward(&page, &site, &links)).await;
    assert_eq!(texts(&place, ".related li a[lang=en]"), ["near", "far"]);
    assert_eq!(texts(&place, ".neighbours a"), ["newer"]);
    let above = show(translations(&page, &site, &links)).await;
    assert_eq!(texts(&above, "a[hreflang=en]"), ["translated"]);
    let alone = show(translations(&ArticlePage::default(), &site, &links)).await;
    assert!(texts(&alone, "*").is_empty());
    let last: Html = onward(&ArticlePage::default(), &site, &links);
    assert!(texts(&show(last).await, "*").is_empty());
}
