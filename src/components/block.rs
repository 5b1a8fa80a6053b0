use maqal_article::{
    Align, Article, Block, BlockKind, Cell, Direction, Image, Inline, Lang, plain_text,
};
use maqal_search::Marker;
use yew::prelude::*;

use super::inline::{code_text, inlines};
use crate::{hooks::Links, i18n::Strings, state::Settings};

/// What a block needs to know of what surrounds it.
#[derive(Clone, Copy)]
pub(crate) struct BlockContext<'a> {
    /// The article.
    pub(crate) article: &'a Article,
    /// The language around it.
    pub(crate) lang: &'a Lang,
    /// Finds the words that a search matched.
    pub(crate) marker: Option<&'a Marker>,
    /// How links are written.
    pub(crate) links: &'a Links,
    /// The words of the interface.
    pub(crate) strings: &'static Strings,
    /// How the reader wants texts.
    pub(crate) settings: &'a Settings,
    /// The picture that is not waited for until it is scrolled to.
    pub(crate) first_picture: Option<&'a Image>,
}

/// Renders blocks in order.
pub(crate) fn blocks(list: &[Block], context: BlockContext<'_>) -> Html {
    list.iter().map(|item| block(item, context)).collect()
}

fn block(block: &Block, outer: BlockContext<'_>) -> Html {
    let context = BlockContext {
        lang: block.lang.as_ref().unwrap_or(outer.lang),
        ..outer
    };
    let lang = block.lang.as_ref().map(ToString::to_string);
    let dir = block.dir.map(Direction::as_str);
    match &block.kind {
        BlockKind::Paragraph(content) => html! {
            <p {lang} {dir}>{ context.inlines(content) }</p>
        },
        BlockKind::Heading { level, content } => {
            let tag = format!("h{}", (*level).clamp(2, 6));
            html! { <@{tag} {lang} {dir}>{ context.inlines(content) }</@> }
        }
        // What the article says elsewhere too a screen reader does not read twice.
        BlockKind::PullQuote(content) => html! {
            <figure
                class="pull-quote" {lang} {dir}
                aria-hidden={context.article.repeats(content).then_some("true")}
            >
                <blockquote><p>{ context.inlines(content) }</p></blockquote>
            </figure>
        },
        BlockKind::Quotation {
            blocks: quoted,
            attribution,
        } => html! {
            <figure class="quotation" {lang} {dir}>
                <blockquote>{ blocks(quoted, context) }</blockquote>
                if let Some(attribution) = attribution {
                    <figcaption>{ context.inlines(attribution) }</figcaption>
                }
            </figure>
        },
        BlockKind::List { start, items } => list(*start, items, lang, dir, context),
        BlockKind::Table {
            head,
            rows,
            caption,
        } => html! {
            <div class="table-box" role="group" tabindex="0" aria-label={table_name(caption, head, context)}>
                <table {lang} {dir}>
                    if let Some(caption) = caption {
                        <caption>{ context.inlines(caption) }</caption>
                    }
                    if !head.is_empty() {
                        <thead><tr>{ for head.iter().map(|cell| head_cell(cell, context)) }</tr></thead>
                    }
                    <tbody>{ for rows.iter().map(|row| table_row(row, context)) }</tbody>
                </table>
            </div>
        },
        BlockKind::Figure { image, caption } => html! {
            <figure class="picture" {lang} {dir}>
                { picture(image, context) }
                if let Some(caption) = caption {
                    <figcaption>{ context.inlines(caption) }</figcaption>
                }
            </figure>
        },
        BlockKind::Code { text, .. } => html! {
            <pre class="code" dir={Direction::Ltr.as_str()} tabindex="0"><code>{ code_text(text, context.links) }</code></pre>
        },
        BlockKind::Rule => html! { <hr /> },
    }
}

impl BlockContext<'_> {
    fn inlines(&self, content: &[Inline]) -> Html {
        let marks = self.marker.map_or_else(Vec::new, |marker| {
            marker.marks(&plain_text(content), self.lang.as_str())
        });
        inlines(content, &marks, self.links, self.settings, self.lang)
    }
}

fn list(
    start: Option<u32>,
    items: &[Vec<Block>],
    lang: Option<String>,
    dir: Option<&'static str>,
    context: BlockContext<'_>,
) -> Html {
    let items = items.iter().map(|item| list_item(item, context));
    match start {
        Some(start) => {
            let start = (start != 1).then(|| start.to_string());
            html! { <ol {lang} {dir} {start}>{ for items }</ol> }
        }
        None => html! { <ul {lang} {dir}>{ for items }</ul> },
    }
}

/// An item of one paragraph is set without the paragraph's own margins.
fn list_item(item: &[Block], context: BlockContext<'_>) -> Html {
    match item {
        [
            Block {
                kind: BlockKind::Paragraph(content),
                lang: None,
                dir: None,
            },
            rest @ ..,
        ] => html! { <li>{ context.inlines(content) }{ blocks(rest, context) }</li> },
        _ => html! { <li>{ blocks(item, context) }</li> },
    }
}

/// The caption; without one the first words of the table tell it from others.
fn table_name(caption: &Option<Vec<Inline>>, head: &[Cell], context: BlockContext<'_>) -> String {
    match (caption, head.first()) {
        (Some(caption), _) => plain_text(caption),
        (None, Some(cell)) => format!("{}: {}", context.strings.table, plain_text(&cell.content)),
        (None, None) => context.strings.table.to_owned(),
    }
}

fn table_row(row: &[Cell], context: BlockContext<'_>) -> Html {
    let cells = row.iter().map(|cell| {
        html! { <td data-align={cell.align.map(align_name)}>{ context.inlines(&cell.content) }</td> }
    });
    html! { <tr>{ for cells }</tr> }
}

fn head_cell(cell: &Cell, context: BlockContext<'_>) -> Html {
    html! {
        <th scope="col" data-align={cell.align.map(align_name)}>{ context.inlines(&cell.content) }</th>
    }
}

const fn align_name(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Center => "center",
        Align::End => "end",
    }
}

fn picture(image: &Image, context: BlockContext<'_>) -> Html {
    let is_first = context
        .first_picture
        .is_some_and(|first| std::ptr::eq(first, image));
    html! {
        <img
            src={context.links.resolve(&image.src)}
            alt={image.alt.clone()}
            width={image.width.map(|width| width.to_string())}
            height={image.height.map(|height| height.to_string())}
            loading={(!is_first).then_some("lazy")}
            fetchpriority={is_first.then_some("high")}
            decoding="async"
        />
    }
}
