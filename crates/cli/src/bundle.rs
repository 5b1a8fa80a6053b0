//! Articles into the files of a site.
//!
//! Whatever is written here depends on the articles, the settings and the viewer alone: no clock,
//! no folder of this machine, no order of a hash map. Files in `data/` and `assets/` have the hash
//! of their content in their name; the others keep their name from build to build.

mod cards;
mod data;
mod feeds;
mod font;
mod headers;
mod hijri;
mod index;
mod manifest;
mod pages;
mod shell;
mod site_files;
mod viewer_files;
mod xml;

pub(crate) use index::build as build_index;

use std::{fs, rc::Rc};

use maqal_article::{Article, ArticlePage, Card, Neighbour, slug_table};

use crate::{
    config::Config, failure::Failure, output::Staging, pictures::Pictures, progress, translations,
    viewer::Viewer,
};

/// What is published.
#[derive(Debug)]
pub(crate) struct Publication {
    /// The settings.
    pub(crate) config: Config,
    /// The articles: newest first, each with a slug of its own.
    pub(crate) articles: Vec<Article>,
    /// The pictures that they show.
    pub(crate) pictures: Pictures,
    /// The viewer.
    pub(crate) viewer: Viewer,
}

/// Writes the whole bundle.
///
/// # Errors
/// When a file cannot be written or the viewer is not of this version.
pub(crate) fn write(publication: Publication, out: &mut Staging) -> Result<(), Failure> {
    let Publication {
        config,
        articles,
        pictures,
        viewer,
    } = publication;
    let cards: Vec<_> = articles.iter().map(Card::of).collect();
    let font = config.font.as_deref().map(|file| font::write(file, out));
    let mut assets = viewer_files::write(&viewer, out)?;
    assets.font = font.transpose()?;
    write_pictures(&pictures, out)?;
    let translations = translations::of(&articles);
    let card_pages = cards::pages(&cards, config.cards_per_page);
    let card_files = cards::write(&card_pages, out)?;
    let index = index::build(&articles, &cards)?;
    let index_files = index::write(&index.files, out)?;
    let index_root = index.files.first().map_or(0, |root| root.bytes.len());
    let slugs = data::write("slugs", "bin", &slug_table(&cards), out)?;
    let days = articles.iter().flat_map(|it| [it.published, it.updated]);
    let hijri = hijri::months(days.flatten().map(|stamp| stamp.date));
    let font = assets.font.as_ref();
    let archive = manifest::describe(&config, font, hijri, &cards, card_files, index_files, slugs);
    let archive = Rc::new(archive);
    out.write("manifest.json", &data::json(archive.to_json())?)?;
    let writer = pages::Writer {
        archive: &archive,
        assets: &assets,
    };
    if let Some(first) = card_pages.first() {
        writer.write_frame(Rc::clone(first), out)?;
    }
    let home = writer.write_catalogue(card_pages, out)?;
    let bar = progress::bar("writing", articles.len());
    for page in bar.wrap_iter(onward(articles, &cards, index.related, translations)) {
        writer.write_article(page, out)?;
    }
    bar.finish_and_clear();
    writer.write_not_found(out)?;
    shell::write(&viewer, &assets, &archive, &home, index_root, out)?;
    site_files::write(&archive.site, &config, out)?;
    feeds::write(&config, &cards, out)
}

fn write_pictures(pictures: &Pictures, out: &mut Staging) -> Result<(), Failure> {
    for (path, file) in pictures {
        let bytes = fs::read(file).map_err(|error| Failure::io("read", file, &error))?;
        out.write(path, &bytes)?;
    }
    Ok(())
}

/// Every article with the way onward from it; `related`, nearest first, and `translations` hold
/// document numbers.
fn onward(
    articles: Vec<Article>,
    cards: &[Card],
    related: Vec<Vec<u32>>,
    translations: Vec<Vec<usize>>,
) -> impl Iterator<Item = ArticlePage> {
    let neighbour = |number: usize| cards.get(number).map(Neighbour::of);
    let articles = articles.into_iter().enumerate();
    articles.map(move |(number, article)| {
        let translations = translations.get(number).map_or(&[][..], Vec::as_slice);
        let related = related.get(number).into_iter().flatten();
        let related = related.map(|&number| number as usize);
        ArticlePage {
            article,
            newer: number.checked_sub(1).and_then(neighbour),
            older: neighbour(number + 1),
            // A translation has a place of its own.
            related: related
                .filter(|number| !translations.contains(number))
                .filter_map(neighbour)
                .collect(),
            translations: translations.iter().copied().filter_map(neighbour).collect(),
        }
    })
}
