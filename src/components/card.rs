use maqal_article::{Card, Lang};
use yew::prelude::*;

use super::{
    card_marks::CardMarks,
    day::short_day,
    icon::{Icon, icon},
    label::label,
    marked_text::marked_text,
};
use crate::{
    hooks::{Links, Site},
    i18n::Strings,
    route::Route,
    state::Library,
};

/// Where a card stands in a list: its row, from 0, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The row, from 0.
    pub(super) at: u32,
    /// How many rows the whole list has.
    pub(super) of: u32,
}

impl Row {
    /// The row as screen readers count it.
    pub(super) fn number(self) -> String {
        (self.at + 1).to_string()
    }
}

/// What a list shows of an article: section, date, headline, lead or the passage that matches, reading
/// time, whether it is saved or read.
pub(super) fn card_view(
    card: &Card,
    row: Row,
    is_counted: bool,
    marks: Option<&CardMarks>,
    library: &Library,
    site: &Site,
    links: &Links,
) -> Html {
    let strings = site.strings;
    let route = Route::Article {
        slug: card.slug.clone(),
    };
    let headline = marks.map_or(&[][..], |marks| &marks.headline);
    let prose = site.settings.prose(&card.lang);
    // By its row: a keystroke writes other words into the elements that stand there.
    html! {
        <li
            class="card" key={row.at}
            aria-posinset={is_counted.then(|| row.number())}
            aria-setsize={is_counted.then(|| row.of.to_string())}
        >
            <p class="card-meta" data-across={(card.dir.as_str() != strings.dir).then_some("")}>
                if let Some(section) = &card.section {
                    <span class="section">{ label(section, &card.lang, card.dir, site) }</span>
                }
                if let Some(published) = card.published {
                    <span>{ short_day(published, site) }</span>
                }
                <span>{ strings.count(&strings.reading, u64::from(card.minutes)) }</span>
                { standing(&card.slug, library, strings) }
            </p>
            <h2 class="card-headline" lang={card.lang.to_string()} dir={card.dir.as_str()}>
                <a href={links.to_found(&route)}>{ marked_text(&card.headline, headline, prose) }</a>
            </h2>
            { summary(card, marks, site) }
        </li>
    }
}

/// The passage that matches, or else the lead.
fn summary(card: &Card, marks_of: Option<&CardMarks>, site: &Site) -> Html {
    let passage = marks_of.and_then(|marks| marks.passage.as_ref());
    let lead = marks_of.map_or(&[][..], |marks| &marks.lead);
    let (text, lang, marks) = match passage {
        Some(passage) => (&passage.text, passage.lang.clone(), &*passage.marks),
        None => (&card.lead, card.lang.to_string(), lead),
    };
    // The passage may still be on its way: its room is kept.
    let in_body = marks_of.is_some_and(CardMarks::are_in_body);
    if text.is_empty() && !in_body {
        return Html::default();
    }
    let class = classes!("card-lead", in_body.then_some("card-passage"));
    let written = Lang::new(&lang).unwrap_or_else(|_| card.lang.clone());
    let prose = site.settings.prose(&written);
    html! {
        <p {class} {lang} dir={card.dir.as_str()}>{ marked_text(text, marks, prose) }</p>
    }
}

/// Stands for a card that did not arrive, and speaks for those around it.
pub(super) fn card_failed(row: Row, strings: &Strings, again: &Callback<MouseEvent>) -> Html {
    html! {
        <li
            class="card card-failed" key={row.at}
            aria-posinset={row.number()} aria-setsize={row.of.to_string()}
        >
            <p>{ strings.cards_failed }</p>
            <button type="button" class="plain" onclick={again}>{ strings.retry }</button>
        </li>
    }
}

/// Keeps the place of a card that is on its way.
pub(super) fn card_to_come(row: Row) -> Html {
    html! {
        <li
            class="card card-to-come" key={row.at}
            aria-posinset={row.number()} aria-setsize={row.of.to_string()}
        />
    }
}

/// Marks of what the reader did with the article; the icons have their words for screen readers.
fn standing(slug: &str, library: &Library, strings: &Strings) -> Html {
    let tools = &strings.tools;
    [
        (library.is_saved(slug), Icon::Save, tools.is_saved),
        (library.is_read(slug), Icon::Done, tools.is_read),
    ]
    .into_iter()
    .filter(|(holds, ..)| *holds)
    .map(|(_, sign, words)| {
        html! {
            <span class="card-mark" title={words}>
                { icon(sign) }<span class="visually-hidden">{ words }</span>
            </span>
        }
    })
    .collect()
}
