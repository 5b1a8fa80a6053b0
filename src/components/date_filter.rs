use maqal_article::Date;
use maqal_search::MonthCount;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::{
    hooks::{Overview, Site},
    i18n::short_date,
    state::{ByPointer, Filters, Gesture, Stretches},
};

/// The years of the archive, with what was found in them.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DateFilterProps {
    /// The whole archive: its years are the axis.
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

/// The first and the last day: two ends to drag or to move by keys under a histogram, days to type,
/// and stretches of the histogram to draw the pointer over.
#[component]
pub(crate) fn DateFilter(props: &DateFilterProps) -> Html {
    let drawn_from = use_state_eq(|| None::<u32>);
    let months = &props.whole.0.months;
    let Some(stretches) = Stretches::of(months).filter(|it| it.count > 1) else {
        return Html::default();
    };
    let words = &props.site.strings.catalogue;
    let filters = &props.filters.0;
    let last = stretches.count - 1;
    let low = filters.from.map_or(0, |day| stretches.at(day));
    let high = filters.to.map_or(last, |day| stretches.at(day));
    let is_narrowed = filters.from.or(filters.to).is_some();
    let outermost = (stretches.days(0), stretches.days(last));
    let rtl = props.site.strings.dir == "rtl";
    let draw = Draw {
        choose: choosing(props, stretches),
        count: stretches.count,
        rtl,
    };
    let down = {
        let (draw, drawn_from) = (draw.clone(), drawn_from.setter());
        Callback::from(move |event: PointerEvent| {
            if let Some(at) = draw.at(&event) {
                event.prevent_default();
                if let Some(element) = event.target_dyn_into::<Element>() {
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
                drawn_from.set(Some(at));
                draw.choose.emit((at, at, Gesture::Pressing));
            }
        })
    };
    let moved = {
        let (draw, from) = (draw.clone(), *drawn_from);
        Callback::from(move |event: PointerEvent| {
            if let Some((from, at)) = from.zip(draw.at(&event)) {
                draw.choose
                    .emit((from.min(at), from.max(at), Gesture::Dragging));
            }
        })
    };
    let up = {
        let drawn_from = drawn_from.setter();
        Callback::from(move |_: PointerEvent| drawn_from.set(None))
    };
    html! {
        <details class="facet dates" open=true>
            <summary>{ words.dates }</summary>
            <div
                class="histogram" onpointerdown={down} onpointermove={moved}
                onpointerup={up.clone()} onpointercancel={up}
            >
                { bars(stretches, &props.found.0.months, is_narrowed.then_some((low, high)), rtl) }
            </div>
            <div class="ends" role="group" aria-label={words.dates}>
                { between(stretches, (low, high), rtl) }
                { end(props, &draw, stretches, words.from, (low, high), true) }
                { end(props, &draw, stretches, words.to, (low, high), false) }
            </div>
            { axis(months, &props.site) }
            <div class="days">
                { day(props, words.from, filters.from, outermost.0.map(|it| it.0), |filters, day| filters.from = day) }
                { day(props, words.to, filters.to, outermost.1.map(|it| it.1), |filters, day| filters.to = day) }
            </div>
        </details>
    }
}

/// What the pointer draws over the histogram.
#[derive(Clone)]
struct Draw {
    choose: Callback<(u32, u32, Gesture)>,
    count: u32,
    rtl: bool,
}

impl Draw {
    /// The stretch under the pointer.
    fn at(&self, event: &PointerEvent) -> Option<u32> {
        let place = event.current_target_place()?;
        let share = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
        let share = if self.rtl { 1.0 - share } else { share };
        let at = (share * f64::from(self.count)).floor();
        Some(at.clamp(0.0, f64::from(self.count - 1)) as u32)
    }
}

/// The place of what listens to an event.
trait Listening {
    fn current_target_place(&self) -> Option<web_sys::DomRect>;
}

impl Listening for PointerEvent {
    fn current_target_place(&self) -> Option<web_sys::DomRect> {
        // A captured pointer may be beside the element: its target is what captured it.
        let target = self.target_dyn_into::<Element>()?;
        let histogram = target.closest(".histogram").ok()??;
        Some(histogram.get_bounding_client_rect())
    }
}

/// Narrows to stretches, from the first to the last; all of them are no condition.
fn choosing(props: &DateFilterProps, stretches: Stretches) -> Callback<(u32, u32, Gesture)> {
    let filters = props.filters.clone();
    props.change.reform(move |(low, high, gesture)| {
        let mut filters = (*filters.0).clone();
        let first = stretches.days(low).filter(|_| low > 0);
        let last = stretches.days(high).filter(|_| high + 1 < stretches.count);
        filters.from = first.map(|(day, _)| day);
        filters.to = last.map(|(_, day)| day);
        (filters, gesture)
    })
}

/// The histogram; it says nothing that the ends and the days do not.
fn bars(
    stretches: Stretches,
    months: &[MonthCount],
    chosen: Option<(u32, u32)>,
    rtl: bool,
) -> Html {
    let counts = stretches.counts(months);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let mut paths = [String::new(), String::new()];
    for (at, count) in (0_u32..).zip(&counts) {
        let is_chosen = chosen.is_some_and(|(low, high)| (low..=high).contains(&at));
        // A stretch with anything in it shows.
        let height = (count * 100).div_ceil(most);
        let x = left(stretches, at, rtl);
        let [others, chosen] = &mut paths;
        let path = if is_chosen { chosen } else { others };
        let bar = [
            "M",
            &x.to_string(),
            " 100v-",
            &height.to_string(),
            "h9V100z",
        ];
        bar.into_iter().for_each(|part| path.push_str(part));
    }
    let [others, chosen] = paths;
    drawing(
        stretches,
        html! { <><path d={others} /><path class="chosen" d={chosen} /></> },
    )
}

/// What is chosen of the line that the ends are on.
fn between(stretches: Stretches, (low, high): (u32, u32), rtl: bool) -> Html {
    let middle = |at| (left(stretches, at, rtl) + 5).to_string();
    let line = ["M", &middle(low), " 50H", &middle(high)].concat();
    drawing(stretches, html! { <path d={line} /> })
}

/// Where a stretch begins at the left; each is ten wide.
fn left(stretches: Stretches, at: u32, rtl: bool) -> u32 {
    (if rtl { stretches.count - 1 - at } else { at }) * 10
}

/// Something drawn over the whole width, a hundred high.
fn drawing(stretches: Stretches, paths: Html) -> Html {
    html! {
        <svg
            viewBox={["0 0 ", &(stretches.count * 10).to_string(), " 100"].concat()}
            preserveAspectRatio="none" aria-hidden="true" focusable="false"
        >
            { paths }
        </svg>
    }
}

/// An end of the chosen stretches, moved by pointer or keys.
fn end(
    props: &DateFilterProps,
    draw: &Draw,
    stretches: Stretches,
    name: &'static str,
    (low, high): (u32, u32),
    is_first: bool,
) -> Html {
    let value = if is_first { low } else { high };
    let days = stretches.days(value);
    let day = days.map(|(first, last)| if is_first { first } else { last });
    let text = day.map(|day| short_date(props.site.strings, day));
    // Where both ends are at one place, that one is on top which has the longer way to go.
    let is_above = is_first && low * 2 >= stretches.count;
    let oninput = draw.choose.reform(move |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let value = field.and_then(|field| field.value().parse().ok());
        let value = value.unwrap_or(if is_first { low } else { high });
        if is_first {
            (value.min(high), high, Gesture::Dragging)
        } else {
            (low, value.max(low), Gesture::Dragging)
        }
    });
    html! {
        <input
            type="range" min="0" max={(stretches.count - 1).to_string()} value={value.to_string()}
            class={is_above.then_some("above")} aria-label={name} aria-valuetext={text} {oninput}
        />
    }
}

/// The first and the last year.
fn axis(months: &[MonthCount], site: &Site) -> Html {
    let years = || months.iter().map(|month| month.year);
    let year = |year: Option<i32>| {
        let year = year?.unsigned_abs();
        Some(site.strings.numerals.plain(year.into()))
    };
    html! {
        <p class="axis" aria-hidden="true">
            <span>{ year(years().min()) }</span><span>{ year(years().max()) }</span>
        </p>
    }
}

/// A day to type. A browser's own field writes days as its own language does: until it has the focus,
/// the day stands over it as the site writes days, or else the last one that there is no need to type.
fn day(
    props: &DateFilterProps,
    name: &'static str,
    value: Option<Date>,
    outermost: Option<Date>,
    set: fn(&mut Filters, Option<Date>),
) -> Html {
    let filters = props.filters.clone();
    let change = props.change.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        let typed = field.value();
        let day = typed.trim().parse().ok();
        // What is no day changes nothing; an empty field takes the bound away.
        if day.is_some() || typed.trim().is_empty() {
            let mut filters = (*filters.0).clone();
            set(&mut filters, day);
            filters.put_days_right();
            change.emit((filters, Gesture::Choosing));
        }
    });
    let shown = value.or(outermost);
    let shown = shown.map(|day| short_date(props.site.strings, day));
    html! {
        <label>
            <span>{ name }</span>
            <span class="day" data-chosen={value.map(|_| "")} aria-hidden="true">{ shown }</span>
            <input
                type="date" placeholder="2021-07-18" value={value.map(|day| day.to_string()).unwrap_or_default()}
                {onchange}
            />
        </label>
    }
}
