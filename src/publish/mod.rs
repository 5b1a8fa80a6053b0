//! Pages rendered at build time: whole HTML documents of the components that the browser hydrates.

mod head;

use std::rc::Rc;

use futures_executor::block_on;
use maqal_article::{Archive, Lang, Site};
use yew::LocalServerRenderer;

pub use crate::{app::PageData, route::Route};
use crate::{
    app::{App, AppProps},
    hooks::Links,
    i18n::{self, Strings},
    revision::revision,
    state::{Setting, Settings},
};
use head::{Head, HeadProps};

/// Where the viewer's files are in the bundle, relative to its root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The module that loads the viewer: `start.js`.
    pub start: String,
    /// The script that applies the reader's settings before the first paint: `early.js`.
    pub early: String,
    /// The viewer's JavaScript.
    pub script: String,
    /// The viewer's WebAssembly.
    pub wasm: String,
    /// The style sheet.
    pub style: String,
    /// The files of the interface's words, with `{lang}` for the language: see [`string_files`].
    pub strings: String,
    /// The site's own typeface, where it has one.
    pub font: Option<Font>,
    /// The icon.
    pub icon: String,
    /// The web app manifest.
    pub web_manifest: String,
}

/// The site's own typeface: paths relative to the bundle's root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Font {
    /// The font.
    pub file: String,
    /// The style sheet that names it.
    pub style: String,
}

/// A page to be rendered.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The archive that it belongs to.
    pub archive: Rc<Archive>,
    /// Its address.
    pub route: Route,
    /// What it shows.
    pub content: PageData,
}

impl Page {
    /// The document's title.
    fn title(&self) -> String {
        let strings = i18n::strings(&self.archive.site.lang);
        self.content.title(&self.archive, strings)
    }
}

/// The words of the interface as the viewer reads them: a file for each language that there is, by
/// the language's code.
pub fn string_files() -> impl Iterator<Item = (&'static str, String)> {
    i18n::LANGUAGES.iter().filter_map(|(code, _)| {
        let lang = Lang::new(code).ok()?;
        Some((*code, i18n::file(i18n::strings(&lang))))
    })
}

/// The language of a site's interface: one of [`string_files`].
pub fn interface_language(site: &Site) -> &'static str {
    i18n::language(&site.lang)
}

/// Renders a page as a whole HTML document with relative addresses, complete without script.
pub fn document(page: &Page, assets: &Assets) -> String {
    let site = &page.archive.site;
    let root = Links::root_of(&page.route, &page.content, site);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"{settings}>{head}<body>\
         <div id=\"maqal\" data-root=\"{data_root}\" data-strings=\"{strings}\" \
         data-interface=\"{interface}\"{state}>{body}</div>{start_failure}</body></html>\n",
        lang = site.lang,
        dir = site.dir.as_str(),
        settings = attributes(&Settings::of_site(site)),
        head = render_head(page, assets, &root),
        start_failure = start_failure(page, i18n::strings(&site.lang)),
        data_root = if root.is_empty() { "./" } else { &root },
        strings = assets.strings,
        interface = i18n::language(&site.lang),
        state = state(&page.content),
        body = render_body(page),
    )
}

/// Says that the viewer did not start, once `early.js` shows it. The link loads the page anew, in a frame
/// too, whose links open beside it. A page that starts none has nothing to say.
fn start_failure(page: &Page, strings: &Strings) -> String {
    if matches!(page.content, PageData::NotFound) {
        return String::new();
    }
    format!(
        "<p class=\"start-failure\" role=\"alert\" hidden>{} \
         <a href=\"\" target=\"_self\">{}</a></p>",
        strings.tools_failed, strings.retry,
    )
}

/// The attributes that the styles follow, where a site does not leave them as they are.
fn attributes(settings: &Settings) -> String {
    let usual = Settings::default();
    let changed = Setting::of_styles().filter(|it| settings.get(*it) != usual.get(*it));
    let attributes = changed.map(|it| format!(" data-{}=\"{}\"", it.name(), settings.name(it)));
    attributes.collect()
}

/// What can be set for the readers of a site: names, each with the names of its values and the usual
/// one.
pub fn reading_settings()
-> impl Iterator<Item = (&'static str, &'static [&'static str], &'static str)> {
    let usual = Settings::default();
    let all = Setting::ALL
        .into_iter()
        .filter(|it| *it != Setting::Language);
    all.map(move |it| (it.name(), it.values(), usual.name(it)))
}

/// What the viewer asks of a page before it takes it over: which revision of its file it shows.
fn state(content: &PageData) -> String {
    let json = match content {
        PageData::Catalogue(cards) => cards.to_json(),
        PageData::Article(page) => page.to_json(),
        PageData::NotFound => return " data-missing".to_owned(),
    };
    // A file that cannot be written is reported where it is written; here it has no revision.
    let revision = json.as_deref().map_or(0, revision);
    format!(" data-revision=\"{revision}\"")
}

fn render_head(page: &Page, assets: &Assets, root: &str) -> String {
    let props = HeadProps {
        page: page.clone(),
        assets: assets.clone(),
        root: root.to_owned(),
    };
    block_on(
        LocalServerRenderer::<Head>::with_props(props)
            .hydratable(false)
            .render(),
    )
}

fn render_body(page: &Page) -> String {
    let props = AppProps {
        archive: page.archive.clone(),
        strings: i18n::strings(&page.archive.site.lang),
        route: page.route.clone(),
        page: page.content.clone(),
        bundle: None,
    };
    block_on(LocalServerRenderer::<App>::with_props(props).render())
}
