use std::ops::Range;

use maqal_article::{Article, Block, BlockKind, Image, plain_text};
use maqal_search::Marker;
use yew::prelude::*;

use super::{
    article_meta::article_meta,
    block::{BlockContext, blocks},
    inline::inlines,
    label::label_link,
    marked_text::marked_text,
};
use crate::{
    hooks::{Links, Site},
    state::Facet,
};

/// An article: headline, lead, meta line, its tools where the surface has some, body, subjects. The
/// same on every surface.
pub(crate) fn article_view(
    article: &Article,
    marker: Option<&Marker>,
    site: &Site,
    links: &Links,
    tools: Html,
) -> Html {
    let context = BlockContext {
        article,
        lang: &article.lang,
        marker,
        links,
        strings: site.strings,
        settings: &site.settings,
        first_picture: first_picture(&article.blocks),
    };
    let prose = site.settings.prose(&article.lang);
    let lead_marks = marks(marker, &plain_text(&article.lead), article);
    html! {
        <article class="article" lang={article.lang.to_string()} dir={article.dir.as_str()}>
            <header class="article-head">
                if let Some(section) = &article.section {
                    <p class="section">{ label_link(Facet::Section, section, article, site, links) }</p>
                }
                if let Some(kicker) = &article.kicker {
                    <p class="kicker">{ prose.show(kicker).into_owned() }</p>
                }
                <h1>{ marked_text(&article.headline, &marks(marker, &article.headline, article), prose) }</h1>
                if !article.lead.is_empty() {
                    <p class="lead">{ inlines(&article.lead, &lead_marks, links, &site.settings, &article.lang) }</p>
                }
            </header>
            <div class="interface" lang={site.strings.lang} dir={site.strings.dir}>
                { article_meta(article, site, links) }
                { tools }
            </div>
            <div class="article-body">{ blocks(&article.blocks, context) }</div>
            if !article.tags.is_empty() {
                <ul class="tags" aria-label={site.strings.tags}>
                    { for article.tags.iter().map(|tag| {
                        html! { <li>{ label_link(Facet::Tag, tag, article, site, links) }</li> }
                    }) }
                </ul>
            }
        </article>
    }
}

/// The picture that may be on the first screen.
fn first_picture(blocks: &[Block]) -> Option<&Image> {
    blocks.iter().take(3).find_map(|block| match &block.kind {
        BlockKind::Figure { image, .. } => Some(image),
        _ => None,
    })
}

fn marks(marker: Option<&Marker>, text: &str, article: &Article) -> Vec<Range<usize>> {
    marker.map_or_else(Vec::new, |marker| marker.marks(text, article.lang.as_str()))
}
