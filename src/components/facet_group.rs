use std::borrow::Cow;

use maqal_search::{FacetCount, Marker, Query};
use web_sys::HtmlInputElement;
use yew::{html::Scope, prelude::*};

use super::label::label;
use crate::{
    browser::{element, screen},
    hooks::{Overview, Site},
    i18n::{fill, language_name},
    state::{ByPointer, Facet, Filters, Gesture, minutes_of},
};

/// What matches a group of which one sees no more than its name.
const FOLDED: &str = "details:not([open]), dialog:not([open]) *";
/// How many values are shown at first.
const FEW: usize = 6;
/// How many more are shown at once.
const MORE: usize = 30;
/// From so many values on there is a field to look for one.
const MANY: usize = 12;
/// How many values are looked through for what is typed into that field.
const LOOKED_THROUGH: usize = 5000;
/// The ranges of reading time that are offered.
const MINUTES: [&str; 4] = ["1-4", "5-9", "10-19", "20-"];

/// The values of a facet, with what was found of each.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FacetGroupProps {
    /// The facet.
    pub(crate) facet: Facet,
    /// The whole archive.
    pub(crate) whole: Overview,
    /// What was found.
    pub(crate) found: Overview,
    /// What is chosen.
    pub(crate) filters: ByPointer<Filters>,
    /// The site.
    pub(crate) site: Site,
    /// Chooses otherwise.
    pub(crate) change: Callback<(Filters, Gesture)>,
}

/// The values of a facet, the most frequent first and times in their order, to choose from; where there
/// are many, with a field to look for one. Nothing where the archive has no choice. Values of which nothing
/// was found come last: a group keeps its rows, so that none under it moves while the reader chooses there.
/// The reader types on: a group that is folded follows with the frame behind the one that shows what was
/// found.
pub(crate) struct FacetGroup {
    node: NodeRef,
    /// How many values are shown.
    shown: usize,
    /// What the values shown begin with or are like.
    needle: String,
    /// Whether it follows with the next frame.
    is_late: bool,
    /// Whether its values are shown. Where something is chosen they come to be, and stay until the
    /// reader folds them.
    is_open: bool,
}

/// What happens to a group.
pub(crate) enum GroupEvent {
    /// What was found has been painted.
    Painted,
    /// Values are looked for.
    Needle(String),
    /// More values are asked for.
    More,
}

impl Component for FacetGroup {
    type Message = GroupEvent;
    type Properties = FacetGroupProps;

    fn create(context: &Context<Self>) -> Self {
        Self {
            node: NodeRef::default(),
            shown: FEW,
            needle: String::new(),
            is_late: false,
            is_open: context.props().facet == Facet::Section || has_choice(context.props()),
        }
    }

    fn changed(&mut self, context: &Context<Self>, before: &FacetGroupProps) -> bool {
        let is_first_choice = !has_choice(before) && has_choice(context.props());
        self.is_open = self.stays_open() || is_first_choice;
        // One that has no values yet may follow late too.
        let is_folded = !self.is_open || element::matches(&self.node, FOLDED);
        if is_folded && !std::mem::replace(&mut self.is_late, true) {
            let link = context.link().clone();
            screen::after_paint(move || link.send_message(GroupEvent::Painted));
        }
        !is_folded
    }

    fn update(&mut self, _: &Context<Self>, event: GroupEvent) -> bool {
        match event {
            GroupEvent::Painted => self.is_late = false,
            GroupEvent::Needle(needle) => self.needle = needle,
            GroupEvent::More => self.shown += MORE,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        self.group(context.props(), context.link())
    }
}

fn has_choice(props: &FacetGroupProps) -> bool {
    !props.filters.0.values(props.facet).is_empty()
}

impl FacetGroup {
    /// Whether it is open: the reader may have opened or folded it.
    fn stays_open(&self) -> bool {
        let other = if self.is_open {
            ":not([open])"
        } else {
            "[open]"
        };
        self.is_open != element::matches(&self.node, other)
    }

    fn group(&self, props: &FacetGroupProps, link: &Scope<Self>) -> Html {
        let FacetGroupProps { facet, site, .. } = props;
        let (facet, strings) = (*facet, site.strings);
        let Self { needle, shown, .. } = self;
        let all = counts(&props.whole, &props.whole, facet);
        let found = counts(&props.found, &props.whole, facet);
        let chosen = props.filters.0.values(facet);
        if all.len() < 2 && chosen.is_empty() {
            return Html::default();
        }
        let (values, more) = offered(&found, &all, chosen, needle, *shown);
        let most = all.iter().map(|it| it.count).max().unwrap_or(0);
        let name = strings.catalogue.facets[facet as usize];
        let rows = values
            .iter()
            .map(|&(value, count)| value_row(props, value, count));
        let oninput = link.batch_callback(|event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>()?;
            Some(GroupEvent::Needle(field.value()))
        });
        let show_more = link.callback(|_: MouseEvent| GroupEvent::More);
        html! {
            <details ref={&self.node} class="facet" open={self.is_open}>
                <summary>{ name }</summary>
                if all.len() > MANY {
                    <input
                        class="facet-find" type="search" autocomplete="off" {oninput} value={needle.clone()}
                        placeholder={fill(strings.catalogue.find_value, "facet", name)}
                        aria-label={fill(strings.catalogue.find_value, "facet", name)}
                    />
                }
                <ul role="list" aria-label={name} data-power={power(most)}>{ for rows }</ul>
                if more > 0 {
                    <button type="button" class="plain" onclick={show_more}>
                        { fill(strings.catalogue.more, "n", &strings.numerals.grouped(more as u64)) }
                    </button>
                }
            </details>
        }
    }
}

/// The values that a group offers, with what was found of each, and how many more there are. `shown` are
/// offered in any case, though nothing was found of some, and those that are chosen. Where something is
/// looked for, the others are only those that it fits.
fn offered<'a>(
    found: &'a [FacetCount],
    all: &'a [FacetCount],
    chosen: &'a [String],
    needle: &str,
    shown: usize,
) -> (Vec<(&'a str, u32)>, usize) {
    let marker = Marker::of_query(&Query::parse(needle, true), "");
    let takes_all = marker.is_empty();
    let is_chosen = |name: &str| chosen.iter().any(|it| it == name);
    let fits = |name: &str| takes_all || is_chosen(name) || !marker.marks(name, "").is_empty();
    let looked_through = if takes_all { all.len() } else { LOOKED_THROUGH };
    let names = all.iter().take(looked_through).map(|it| &*it.name);
    let mut wanted: Vec<&str> = Vec::new();
    wanted.extend(names.filter(|it| fits(it)));
    for name in chosen {
        if !wanted.contains(&&**name) {
            wanted.push(name);
        }
    }
    // A button takes as much room as the one value that it would bring.
    let room = shown + usize::from(wanted.len() == shown + 1);
    let mut values: Vec<(&str, u32)> = Vec::new();
    for it in found {
        let is_wanted = || takes_all || wanted.contains(&&*it.name);
        if is_chosen(&it.name) || values.len() < room && is_wanted() {
            values.push((&it.name, it.count));
        }
    }
    let rest = wanted.iter().filter(|name| is_chosen(name));
    for name in rest.chain(&wanted) {
        let is_absent = || values.iter().all(|(it, _)| it != name);
        if (is_chosen(name) || values.len() < room) && is_absent() {
            values.push((name, 0));
        }
    }
    let more = wanted.len().saturating_sub(values.len());
    (values, more)
}

/// The power of ten of the largest number of a group: all get room for as many digits.
pub(super) fn power(most: u32) -> String {
    most.max(1).ilog10().to_string()
}

fn value_row(props: &FacetGroupProps, value: &str, count: u32) -> Html {
    let (facet, site) = (props.facet, &props.site);
    let toggle = {
        let (filters, value) = (props.filters.clone(), value.to_owned());
        props
            .change
            .reform(move |_: Event| (filters.0.toggled(facet, &value), Gesture::Choosing))
    };
    html! {
        <li key={value.to_owned()}>
            <label class="pick" data-none={(count == 0).then_some("")}>
                <input type="checkbox" checked={props.filters.0.has(facet, value)} onchange={toggle} />
                <span>{ value_name(facet, value, site) }</span>
                <span class="count">{ site.strings.numerals.grouped(count.into()) }</span>
            </label>
        </li>
    }
}

/// A value as people read it.
pub(super) fn value_name(facet: Facet, value: &str, site: &Site) -> Html {
    match facet {
        Facet::Lang => {
            let name = language_name(value);
            html! { <bdi lang={value.to_owned()}>{ name.unwrap_or(value).to_owned() }</bdi> }
        }
        Facet::Minutes => minutes_name(value, site).into(),
        _ => {
            let info = &site.archive.site;
            label(value, &info.lang, info.dir, site)
        }
    }
}

fn minutes_name(range: &str, site: &Site) -> String {
    let words = &site.strings.catalogue;
    let number = |value: u32| site.strings.numerals.plain(value.into());
    match minutes_of(range) {
        Some((first, u32::MAX)) => fill(words.minutes_open, "a", &number(first)),
        Some((first, last)) => {
            let text = site.strings.count(&words.minutes, last.into());
            fill(&text, "a", &number(first))
        }
        None => range.to_owned(),
    }
}

/// What was found of a facet's values.
fn counts<'a>(of: &'a Overview, whole: &Overview, facet: Facet) -> Cow<'a, [FacetCount]> {
    let facets = &of.0.facets;
    Cow::Borrowed(match facet {
        Facet::Section => &facets.sections,
        Facet::Tag => &facets.tags,
        Facet::Author => &facets.authors,
        Facet::Source => &facets.sources,
        Facet::Lang => &facets.langs,
        Facet::Minutes => return ranges(&facets.minutes, &whole.0.facets.minutes).into(),
    })
}

/// Counts by minute, gathered into the ranges that are offered; of those each that the archive has, in
/// their order.
fn ranges(minutes: &[FacetCount], whole: &[FacetCount]) -> Vec<FacetCount> {
    let among = |range: &str, counts: &[FacetCount]| -> u32 {
        let counts = counts.iter().filter(|it| {
            let minute = it.name.parse::<u32>().ok();
            minutes_of(range)
                .zip(minute)
                .is_some_and(|((a, b), minute)| (a..=b).contains(&minute))
        });
        counts.map(|it| it.count).sum()
    };
    let offered = MINUTES.iter().filter(|range| among(range, whole) > 0);
    let counts = offered.map(|range| FacetCount {
        name: (*range).to_owned(),
        count: among(range, minutes),
    });
    counts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts_of(names: &[(&str, u32)]) -> Vec<FacetCount> {
        let counts = names.iter().map(|&(name, count)| FacetCount {
            name: name.to_owned(),
            count,
        });
        counts.collect()
    }

    #[test]
    fn a_group_offers_as_many_values_whatever_was_found() {
        let all = counts_of(&[("نهر", 9), ("سد", 5), ("بحر", 3), ("جبل", 2)]);
        let of = |found: &[(&str, u32)]| {
            let found = counts_of(found);
            let (values, more) = offered(&found, &all, &[], "", 2);
            let values = values
                .into_iter()
                .map(|(name, count)| (name.to_owned(), count));
            (values.collect::<Vec<_>>(), more)
        };
        let rows = |values: [(&str, u32); 2]| values.map(|(name, count)| (name.to_owned(), count));
        let few = of(&[("جبل", 2)]);
        assert_eq!(few, (rows([("جبل", 2), ("نهر", 0)]).to_vec(), 2));
        let many = of(&[("سد", 4), ("نهر", 3), ("بحر", 1)]);
        assert_eq!(many, (rows([("سد", 4), ("نهر", 3)]).to_vec(), 2));
        assert_eq!(of(&[]).0.len(), 2);
    }

    #[test]
    fn a_chosen_value_takes_no_other_one_away() {
        let all = counts_of(&[("نهر", 9), ("سد", 5), ("بحر", 3), ("جبل", 2), ("ريح", 1)]);
        let found = counts_of(&[("نهر", 4), ("سد", 2), ("بحر", 1)]);
        let chosen = ["بحر", "ريح", "غريب"].map(str::to_owned);
        let (values, more) = offered(&found, &all, &chosen, "", 2);
        let first = [("نهر", 4), ("سد", 2), ("بحر", 1), ("ريح", 0), ("غريب", 0)];
        assert_eq!((&*values, more), (&first[..], 1));
        let (values, more) = offered(&found, &all, &chosen, "", 5);
        assert_eq!((values.last(), more), (Some(&("جبل", 0)), 0));
        // Among the first it takes no row more.
        let (values, more) = offered(&found, &all, &chosen[..1], "", 3);
        assert_eq!((&*values, more), (&first[..3], 2));
    }

    #[test]
    fn a_value_that_is_looked_for_is_offered_though_nothing_of_it_was_found() {
        let all = counts_of(&[
            ("نهر دجلة", 9),
            ("سد", 5),
            ("نهر الفرات", 3),
            ("نهر النيل", 1),
        ]);
        let found = counts_of(&[("سد", 5), ("نهر الفرات", 2)]);
        let of = |shown| offered(&found, &all, &[], "نهر", shown);
        assert_eq!(of(1), (vec![("نهر الفرات", 2)], 2));
        let every = vec![("نهر الفرات", 2), ("نهر دجلة", 0), ("نهر النيل", 0)];
        assert_eq!(of(2), (every.clone(), 0));
        assert_eq!(of(6), (every, 0));
    }

    #[test]
    fn minutes_are_gathered_into_ranges_and_keep_their_order() {
        let whole = counts_of(&[("3", 2), ("5", 2), ("9", 2), ("200", 2)]);
        let of = |found: &[FacetCount]| {
            let ranges = ranges(found, &whole).into_iter();
            ranges.map(|it| (it.name, it.count)).collect::<Vec<_>>()
        };
        let rows = |counts: [u32; 3]| {
            let names = ["1-4", "5-9", "20-"].map(str::to_owned);
            names.into_iter().zip(counts).collect::<Vec<_>>()
        };
        assert_eq!(of(&whole), rows([2, 4, 2]));
        assert_eq!(of(&counts_of(&[("200", 2)])), rows([0, 0, 2]));
    }
}
