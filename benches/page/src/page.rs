//! Typing and scrolling in a page.

use std::{path::Path, time::Duration};

use anyhow::{Context, Result, ensure};
use maqal_e2e::{Browser, Engine, Origin};
use serde::Deserialize;
use tokio::time::sleep;

use crate::figures::Figures;

/// Frames come as fast as they are made, and the heap is told exactly.
const FLAGS: [&str; 3] = [
    "--disable-frame-rate-limit",
    "--disable-gpu-vsync",
    "--enable-precise-memory-info",
];

/// How long a keystroke is left alone: a driver's questions take the time of the page that they are
/// put to.
const UNDISTURBED: Duration = Duration::from_millis(100);

/// Notes every keystroke from its event to the task after its frame, and every long task. The first
/// time has what is on the screen painted: it is that of the first frame if nothing there is another
/// once all of the first twenty cards are in the page and laid out, which is the second time, and else
/// the second time too. What looking takes is taken off.
const WATCH: &str = "
    window.strokes = [];
    window.tasks = [];
    let arrived = 0;
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
    new PerformanceObserver((list) => { arrived += list.getEntries().length; })
        .observe({ type: 'resource', buffered: true });
    performance.setResourceTimingBufferSize(100000);
    const statusLine = () => document.querySelector('.search-status p').textContent;
    const isOnScreen = (element) => {
        // Groups that are folded lay their values out too where one asks for their place.
        if (!element.checkVisibility()) return false;
        const place = element.getBoundingClientRect();
        return place.bottom > 0 && place.top < innerHeight;
    };
    // A row that waits for the next frame is blank.
    const seen = (it) => it.matches('[data-later]') ? '' : it.innerHTML;
    window.onScreen = () => {
        const elements = [...document.querySelectorAll('.card, .facet .count')].filter(isOnScreen);
        return JSON.stringify([statusLine(), ...elements.map(seen)]);
    };
    const isWhole = () => {
        if (document.querySelector('[data-later]')) return false;
        if (document.querySelector('.advice')) return true;
        const first = [...document.querySelectorAll('.card')].slice(0, 20);
        const size = Number(first[0]?.getAttribute('aria-setsize') ?? 0);
        return first.length >= Math.min(20, size) && first.every((card) => card.firstChild)
            && document.querySelector('.facet .count') !== null && / من /.test(statusLine());
    };
    const nextFrame = (then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        requestAnimationFrame(() => port2.postMessage(0));
    };
    // On the window, so that this frame is asked for before any that the page asks for.
    addEventListener('input', (event) => {
        const start = event.timeStamp;
        const before = arrived;
        let first = null;
        let looking = 0;
        const look = () => {
            const began = performance.now();
            const time = began - start - looking;
            first ??= { time, shown: onScreen() };
            const resources = performance.getEntriesByType('resource');
            const still = resources.length === before;
            const last = resources.slice(before).map((it) => it.responseEnd);
            // An answer that is fetched comes in parts.
            const isThere = isWhole() && (still || began - Math.max(...last) > 30);
            if (isThere || began - start > 5000) {
                const shown = onScreen();
                const isFirst = first.shown === shown;
                strokes.push({ time: isFirst ? first.time : time, all: time, still, isThere, shown });
                return;
            }
            nextFrame(look);
            looking += performance.now() - began;
        };
        nextFrame(look);
    }, { capture: true });";

/// A page of nothing but a field, and the same clock.
const EMPTY_PAGE: &str = "data:text/html,<input id=search>";
const WATCH_EMPTY: &str = "
    window.strokes = [];
    window.onScreen = () => '';
    document.querySelector('#search').addEventListener('input', (event) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            const time = performance.now() - event.timeStamp;
            strokes.push({ time, all: time, still: true, isThere: true, shown: '' });
        };
        requestAnimationFrame(() => port2.postMessage(0));
    }, { capture: true });";

const SCROLL: &str = "
    return (async () => {
        let frames = 0, gaps = 0;
        const begin = performance.now();
        const frame = () => new Promise(requestAnimationFrame);
        const look = () => {
            frames += 1;
            const seen = [...document.querySelectorAll('.card')].filter((card) => {
                const place = card.getBoundingClientRect();
                return place.bottom > 0 && place.top < innerHeight;
            });
            if (seen.length < 2 || !seen.every((card) => card.firstChild)) gaps += 1;
        };
        for (let at = 0; at < 300; at += 1) {
            scrollBy(0, 900);
            await frame();
            look();
        }
        for (let at = 0; at < 20; at += 1) {
            scrollTo(0, document.body.scrollHeight * ((at * 7) % 20) / 20);
            for (let wait = 0; wait < 10; wait += 1) await new Promise((go) => setTimeout(go, 20));
            await frame();
            look();
        }
        // Tasks are told some time after they end: when they began says what they belong to.
        await new Promise((go) => setTimeout(go, 200));
        const longest = (tasks) => Math.max(0, ...tasks.map((task) => task.duration));
        const isTyping = (task) => task.startTime < begin;
        const scrolling = tasks.filter((task) => !isTyping(task));
        return { frames, gaps, tasks: [longest(tasks.filter(isTyping)), longest(scrolling)] };
    })()";

const MEMORY: &str = "
    return (async () => {
        const script = document.getElementById('maqal-start');
        const module = await import(new URL(script.dataset.script, script.src));
        const { memory } = await module.default();
        return {
            wasm: memory.buffer.byteLength,
            heap: performance.memory.usedJSHeapSize,
            nodes: document.querySelectorAll('*').length,
        };
    })()";

/// Takes the last keystroke, and looks once more whether what it showed is what the screen shows.
const LAST_STROKE: &str = "
    const { shown, ...stroke } = strokes.pop();
    return { ...stroke, lasts: shown === onScreen() };";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stroke {
    time: f64,
    all: f64,
    /// Whether nothing was fetched for it.
    still: bool,
    /// Whether the list came to be whole.
    is_there: bool,
    /// Whether the screen was the same a tenth of a second later: it was no list of before.
    lasts: bool,
}

#[derive(Deserialize)]
struct Scrolled {
    frames: u64,
    gaps: u64,
    /// The longest one before the scrolling, and while it lasted.
    tasks: (f64, f64),
}

#[derive(Deserialize)]
struct End {
    wasm: f64,
    heap: f64,
    nodes: u64,
}

/// Measures a published site.
pub(crate) async fn measure(site: &Path, queries: &[String]) -> Result<Figures> {
    let origin = Origin::serve(site)?;
    let browser = Browser::start_with(Engine::Chromium, &FLAGS).await?;
    let figures = measure_in(&browser, &origin, queries).await;
    let closed = browser.close().await;
    let figures = figures?;
    closed.map(|()| figures)
}

async fn measure_in(browser: &Browser, origin: &Origin, queries: &[String]) -> Result<Figures> {
    let empty = type_in_nothing(browser, queries).await?;
    browser.open_started(origin.url()).await?;
    browser
        .until("document.querySelector('.facet .count')")
        .await?;
    browser.run(WATCH).await?;
    let cold = type_all(browser, queries).await?;
    let warm = type_all(browser, queries).await?;
    let missing = cold.iter().chain(&warm).filter(|it| !it.is_there).count();
    ensure!(missing == 0, "{missing} keystrokes were not answered");
    let kept: Vec<&Stroke> = warm.iter().filter(|it| it.still && it.lasts).collect();
    ensure!(
        kept.len() * 10 >= warm.len() * 9,
        "only {} of {} keystrokes were answered in one go, without fetching",
        kept.len(),
        warm.len()
    );
    let scrolled: Scrolled = serde_json::from_value(browser.run(SCROLL).await?)?;
    let end: End = serde_json::from_value(browser.run(MEMORY).await?)?;
    Ok(Figures {
        empty: empty.iter().map(|it| it.time).collect(),
        warm: kept.iter().map(|it| it.time).collect(),
        all: kept.iter().map(|it| it.all).collect(),
        cold: cold.iter().map(|it| it.time).collect(),
        longest_tasks: scrolled.tasks,
        frames: (scrolled.frames, scrolled.gaps),
        memory: (end.wasm, end.heap),
        nodes: end.nodes,
    })
}

async fn type_all(browser: &Browser, queries: &[String]) -> Result<Vec<Stroke>> {
    let mut strokes = Vec::new();
    for query in queries {
        strokes.extend(type_letters(browser, query).await?);
        browser.click(".search-box button").await?;
        browser.until("location.search === ''").await?;
    }
    Ok(strokes)
}

/// What typing takes where there is nothing to be done for it.
async fn type_in_nothing(browser: &Browser, queries: &[String]) -> Result<Vec<Stroke>> {
    browser.open(EMPTY_PAGE).await?;
    browser.run(WATCH_EMPTY).await?;
    let mut strokes = Vec::new();
    for query in queries {
        strokes.extend(type_letters(browser, query).await?);
    }
    Ok(strokes)
}

async fn type_letters(browser: &Browser, query: &str) -> Result<Vec<Stroke>> {
    let mut strokes = Vec::new();
    for letter in query.chars() {
        browser.type_into("#search", &letter.to_string()).await?;
        sleep(UNDISTURBED).await;
        browser.until("window.strokes.length === 1").await?;
        let stroke = browser.run(LAST_STROKE).await?;
        strokes.push(serde_json::from_value(stroke).context("a keystroke")?);
    }
    Ok(strokes)
}
