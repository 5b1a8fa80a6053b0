use maqal_article::ArticlePage;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    browser::{
        Bundle, library, offline,
        share::{self, Shared},
    },
    hooks::{Ask, Find, Listening, Notice, Shelf},
    i18n::Strings,
    state::{Change, Step},
};

/// What the tools of an article work on.
pub(crate) struct ToolContext<'a> {
    /// The article.
    pub(crate) page: &'a ArticlePage,
    /// Where it is from; `None` at build time.
    pub(crate) bundle: Option<&'a Bundle>,
    /// What is saved.
    pub(crate) shelf: &'a Shelf,
    /// The bar that looks for words.
    pub(crate) find: &'a Find,
    /// Reading aloud.
    pub(crate) listening: &'a Listening,
    /// Says what was done.
    pub(crate) notice: &'a Notice,
}

/// A tool of the row.
struct Tool {
    id: &'static str,
    sign: Icon,
    label: &'static str,
    /// Whether it is on, where it can be.
    pressed: Option<bool>,
    /// The key that presses it.
    key: Option<&'static str>,
    press: Callback<()>,
}

/// The row of tools under an article's head. Without script it is not shown.
pub(crate) fn tools(context: &ToolContext<'_>, strings: &'static Strings) -> Html {
    html! {
        <div class="tools needs-script" role="group" aria-label={strings.tools.name}>
            { for list(context, strings).into_iter().map(button) }
        </div>
    }
}

/// The tool for listening comes last: it appears when the device has told its voices, and moves no
/// other.
fn list(context: &ToolContext<'_>, strings: &'static Strings) -> Vec<Tool> {
    let words = &strings.tools;
    let slug = &context.page.article.slug;
    let library = &context.shelf.library;
    let (saved, read) = (library.is_saved(slug), library.is_read(slug));
    let tool = |id, sign, label, press| Tool {
        id,
        sign,
        label,
        pressed: None,
        key: None,
        press,
    };
    let mut tools = vec![
        Tool {
            pressed: Some(saved),
            key: Some("s"),
            ..tool("save-tool", Icon::Save, words.save, save(context, strings))
        },
        Tool {
            pressed: Some(read),
            ..tool("read-tool", Icon::Done, words.is_read, {
                let change = context
                    .shelf
                    .change
                    .reform(move |slug| (slug, if read { Change::Unread } else { Change::Read }));
                let slug = slug.clone();
                Callback::from(move |()| change.emit(slug.clone()))
            })
        },
        tool(
            "share-tool",
            Icon::Share,
            words.share,
            share(context, strings),
        ),
        tool("find-tool", Icon::Find, words.find, {
            context.find.ask.reform(|()| Ask::Open)
        }),
        tool(
            "print-tool",
            Icon::Print,
            words.print,
            Callback::from(|()| yew::platform::spawn_local(share::print())),
        ),
    ];
    if !context.listening.voices.is_empty() {
        let play = context.listening.step.reform(|()| Step::Play);
        tools.push(tool("listen-tool", Icon::Listen, strings.listen.name, play));
    }
    tools
}

fn button(tool: Tool) -> Html {
    html! {
        <button
            type="button" class="tool" id={tool.id} title={tool.label}
            aria-pressed={tool.pressed.map(|on| if on { "true" } else { "false" })}
            aria-keyshortcuts={tool.key}
            onclick={tool.press.reform(|_| ())}
        >
            { icon(tool.sign) }<span class="tool-label">{ tool.label }</span>
        </button>
    }
}

fn save(context: &ToolContext<'_>, strings: &'static Strings) -> Callback<()> {
    let article = &context.page.article;
    let saved = !context.shelf.library.is_saved(&article.slug);
    let (slug, change) = (article.slug.clone(), context.shelf.change.clone());
    let bundle = context.bundle.cloned();
    let files = context.bundle.map(|bundle| offline::files(bundle, article));
    let say = context.notice.say.clone();
    Callback::from(move |()| {
        change.emit((slug.clone(), Change::Saved(saved)));
        if let Some(files) = files.clone() {
            yew::platform::spawn_local(async move {
                offline::tell(if saved { "save" } else { "drop" }, &files).await;
            });
        }
        let kept = bundle
            .as_ref()
            .and_then(|bundle| library::stored(bundle.root()));
        say.emit(match kept {
            Some(_) if saved => strings.tools.was_saved,
            Some(_) => strings.tools.was_removed,
            None => strings.tools.save_refused,
        });
    })
}

fn share(context: &ToolContext<'_>, strings: &'static Strings) -> Callback<()> {
    let title = context.page.article.headline.clone();
    let say = context.notice.say.clone();
    Callback::from(move |()| {
        let (title, say) = (title.clone(), say.clone());
        yew::platform::spawn_local(async move {
            match share::share(&title).await {
                Shared::ByDevice => {}
                Shared::Copied => say.emit(strings.tools.link_copied),
                Shared::Refused => say.emit(strings.tools.copy_refused),
            }
        });
    })
}
