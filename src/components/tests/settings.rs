use std::{cell::RefCell, rc::Rc};

use maqal_article::{Article, Block, HijriMonths, Inline, Lang, Site as SiteInfo};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlInputElement};
use yew::{Callback, Html};

use super::stage::{attribute, links, reader, settle, show, site, texts};
use crate::{
    components::{article_view, settings_panel},
    hooks::{Reader, Site},
    i18n,
    state::{Setting, Settings},
};

type Choices = Rc<RefCell<Vec<(Setting, usize)>>>;

fn noting(choices: &Choices) -> Reader {
    let choices = choices.clone();
    Reader {
        choose: Callback::from(move |choice| choices.borrow_mut().push(choice)),
        ..reader()
    }
}

fn field(place: &Element, selector: &str) -> HtmlInputElement {
    place
        .query_selector(selector)
        .unwrap()
        .unwrap()
        .dyn_into()
        .unwrap()
}

fn with(pairs: &[(&str, &str)]) -> Site {
    Site {
        settings: Settings::of(pairs.iter().copied()),
        ..site(1)
    }
}

#[wasm_bindgen_test]
async fn the_panel_shows_what_is_in_force() {
    let settings = Settings::of([("theme", "sepia"), ("size", "130"), ("hijri", "on")]);
    let place = show(settings_panel(
        &site(1),
        &Reader {
            settings,
            ..reader()
        },
    ))
    .await;
    let checked = texts(&place, "[data-setting=theme] :checked + span");
    assert_eq!(checked, ["بنّي"]);
    assert_eq!(texts(&place, "output"), ["130%"]);
    assert!(field(&place, "[name=hijri]").checked());
    assert!(!field(&place, "[name=tashkeel]").checked());
    let language = texts(&place, "[data-setting=language] :checked + span");
    assert_eq!(language, ["العربية"]);
}

#[wasm_bindgen_test]
async fn a_press_chooses_at_once() {
    let choices = Choices::default();
    let place = show(settings_panel(&site(1), &noting(&choices))).await;
    for selector in [
        "[value=black]",
        "[value=persian]",
        "[name=tashkeel]",
        "[value=ckb]",
    ] {
        field(&place, selector).click();
    }
    let size = field(&place, "#text-size");
    size.set_value("4");
    let input = web_sys::InputEvent::new("input").unwrap();
    size.dispatch_event(&Event::from(input)).unwrap();
    settle().await;
    assert_eq!(
        *choices.borrow(),
        [
            (Setting::Theme, 4),
            (Setting::Numerals, 2),
            (Setting::Tashkeel, 1),
            (Setting::Language, 5),
            (Setting::Size, 4),
        ]
    );
}

#[wasm_bindgen_test]
async fn what_was_chosen_can_be_taken_back_and_nothing_cannot() {
    let place = show(settings_panel(&site(1), &reader())).await;
    assert!(attribute(&place, ".reset", "disabled").is_some());
    let reader = Reader {
        chose: true,
        ..reader()
    };
    let place = show(settings_panel(&site(1), &reader)).await;
    assert!(attribute(&place, ".reset", "disabled").is_none());
}

#[wasm_bindgen_test]
async fn the_names_of_months_are_offered_where_there_are_several() {
    let place = show(settings_panel(&site(1), &reader())).await;
    let months = texts(&place, "[data-setting=months] span");
    assert_eq!(
        months,
        ["تموز / يوليو", "تموز", "يوليو", "يوليوز", "جويلية"]
    );
    let english = Site {
        strings: i18n::strings(&Lang::new("en").unwrap()),
        ..site(1)
    };
    let place = show(settings_panel(&english, &reader())).await;
    assert!(texts(&place, "[data-setting=months]").is_empty());
    assert_eq!(texts(&place, "h2"), ["Reading settings"]);
}

#[wasm_bindgen_test]
async fn the_sites_own_typeface_is_offered_where_there_is_one() {
    let place = show(settings_panel(&site(1), &reader())).await;
    assert_eq!(texts(&place, "[data-setting=typeface] label").len(), 3);
    let mut own = site(1);
    let mut archive = (*own.archive).clone();
    archive.site = SiteInfo {
        font: Some("data/font.woff2".into()),
        ..SiteInfo::default()
    };
    own.archive = Rc::new(archive);
    let place = show(settings_panel(&own, &reader())).await;
    assert_eq!(texts(&place, "[data-setting=typeface] label").len(), 4);
}

async fn shown(site: &Site) -> Element {
    let article = Article {
        headline: "نَهرُ 1990".into(),
        published: "2020-07-10".parse().ok(),
        blocks: vec![Block::new(maqal_article::BlockKind::Paragraph(vec![
            Inline::text("مَقالٌ عن 3.5% وCOVID-19 و"),
            Inline::Code("x = 10".into()),
        ]))],
        ..Article::default()
    };
    show(article_view(
        &article,
        None,
        site,
        &links(),
        Html::default(),
    ))
    .await
}

#[wasm_bindgen_test]
async fn texts_are_shown_in_the_digits_that_were_chosen_but_for_code() {
    let place = shown(&with(&[("numerals", "arabic")])).await;
    assert_eq!(texts(&place, "h1"), ["نَهرُ ١٩٩٠"]);
    assert_eq!(
        texts(&place, ".article-body p"),
        ["مَقالٌ عن ٣٫٥٪ وCOVID-19 وx = 10"]
    );
}

#[wasm_bindgen_test]
async fn vowel_signs_can_be_hidden() {
    let place = shown(&with(&[("tashkeel", "hidden")])).await;
    assert_eq!(texts(&place, "h1"), ["نهر 1990"]);
    assert_eq!(
        texts(&place, ".article-body p"),
        ["مقال عن 3.5% وCOVID-19 وx = 10"]
    );
}

#[wasm_bindgen_test]
async fn a_day_has_its_hijri_date_beside_it_when_that_is_chosen() {
    let mut site = with(&[("hijri", "on")]);
    let mut archive = (*site.archive).clone();
    archive.hijri = Some(HijriMonths {
        year: 1441,
        start: "2019-08-31".parse().unwrap(),
        months: "56a".into(),
    });
    site.archive = Rc::new(archive);
    let place = shown(&site).await;
    assert_eq!(
        attribute(&place, "time", "datetime").as_deref(),
        Some("2020-07-10")
    );
    assert_eq!(texts(&place, ".hijri").len(), 1);
    site.settings = Settings::default();
    let place = shown(&site).await;
    assert!(texts(&place, ".hijri").is_empty());
}
