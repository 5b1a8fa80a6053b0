use std::{
    fs,
    path::{Path, PathBuf},
};

use maqal_article::{Archive, Article, ArticlePage, Card, CardPage, ReadError};
use maqal_search::{Answer, Explanation, File, Index, IndexError, Marker, PartId, Request};

use crate::{failure::Failure, shown::shown_path};

/// An archive that can be searched: its index, and where the index's parts and the articles are.
#[derive(Debug)]
pub(crate) struct Library {
    index: Index,
    store: Store,
}

#[derive(Debug)]
enum Store {
    /// Everything is here.
    Memory {
        files: Vec<File>,
        articles: Vec<Article>,
    },
    /// A built site, of which no more is read than is asked for.
    Site {
        root: PathBuf,
        archive: Box<Archive>,
    },
}

impl Library {
    /// The library of articles that were read, newest first, with the files of their index.
    ///
    /// # Errors
    /// When the index cannot be opened.
    pub(crate) fn read(articles: Vec<Article>, files: Vec<File>) -> Result<Self, Failure> {
        Self::open(Store::Memory { files, articles })
    }

    /// The library of a built site.
    ///
    /// # Errors
    /// When its manifest or the root of its index cannot be read.
    pub(crate) fn published(root: &Path) -> Result<Self, Failure> {
        let archive = read_json(root, "manifest.json", Archive::from_json)?;
        Self::open(Store::Site {
            root: root.to_owned(),
            archive: Box::new(archive),
        })
    }

    fn open(store: Store) -> Result<Self, Failure> {
        let index = Index::open(store.index_file("index")?).map_err(unusable)?;
        Ok(Self { index, store })
    }

    /// The same library, whose index keeps to other limits.
    #[cfg(test)]
    pub(super) fn with_limits(self, limits: maqal_search::Limits) -> Self {
        Self {
            index: self.index.with_limits(limits),
            ..self
        }
    }

    /// How many articles there are.
    pub(crate) fn documents(&self) -> u32 {
        self.index.documents()
    }

    /// Why the request finds what it finds.
    pub(super) fn explain(
        &mut self,
        request: &Request,
        hits: usize,
    ) -> Result<Explanation, Failure> {
        self.ask(|index| {
            let explanation = index.explain(request, hits)?;
            Ok(match explanation.needs.is_empty() {
                true => Ok(explanation),
                false => Err(explanation.needs),
            })
        })
    }

    /// What marks the words that the request looks for.
    pub(super) fn marker(&mut self, request: &Request) -> Result<Marker, Failure> {
        self.ask(|index| {
            Ok(match index.search(request)? {
                Answer::Found(found) => Ok(found.marker),
                Answer::Needs(parts) => Err(parts),
            })
        })
    }

    /// The article of a document number.
    pub(super) fn article(&self, doc: u32) -> Result<Article, Failure> {
        match &self.store {
            Store::Memory { articles, .. } => {
                articles.get(doc as usize).cloned().ok_or_else(|| {
                    Failure::new(format!(
                        "the index names article {doc}, and there are {}",
                        articles.len()
                    ))
                })
            }
            Store::Site { root, archive } => {
                let path = format!("{}/article.json", card(root, archive, doc)?.slug);
                Ok(read_json(root, &path, ArticlePage::from_json)?.article)
            }
        }
    }

    /// Asks until no part is missing.
    fn ask<T>(
        &mut self,
        ask: impl Fn(&Index) -> Result<Result<T, Vec<PartId>>, IndexError>,
    ) -> Result<T, Failure> {
        // Each time around brings a part, so there are never more times than parts.
        for _ in 0..=self.index.part_count() {
            match ask(&self.index).map_err(unusable)? {
                Ok(answer) => return Ok(answer),
                Err(parts) => self.bring(&parts)?,
            }
        }
        Err(Failure::new("the index asks for parts that it has").remedy(BUILD_AGAIN))
    }

    fn bring(&mut self, parts: &[PartId]) -> Result<(), Failure> {
        for &part in parts {
            let name = self.index.part_name(part).unwrap_or_default();
            let bytes = self.store.index_file(&name)?;
            self.index.insert(part, bytes).map_err(unusable)?;
        }
        Ok(())
    }
}

impl Store {
    /// A file of the index, by the name that the index gives it.
    fn index_file(&self, name: &str) -> Result<Vec<u8>, Failure> {
        match self {
            Self::Memory { files, .. } => {
                let file = files.iter().find(|file| file.name == name);
                let missing = || Failure::new(format!("the index has no file {name:?}"));
                Ok(file.ok_or_else(missing)?.bytes.clone())
            }
            Self::Site { root, archive } => read(root, &archive.index_file(name)),
        }
    }
}

/// What helps where a built site is not whole.
const BUILD_AGAIN: &str = "build the site again";

fn card(root: &Path, archive: &Archive, doc: u32) -> Result<Card, Failure> {
    let missing = || Failure::new(format!("the site has no card {doc}")).remedy(BUILD_AGAIN);
    let page = doc.checked_div(archive.cards_per_page).unwrap_or_default();
    let path = archive.card_page(page).ok_or_else(missing)?;
    let CardPage { first, cards } = read_json(root, &path, CardPage::from_json)?;
    let place = doc.checked_sub(first).ok_or_else(missing)?;
    cards.into_iter().nth(place as usize).ok_or_else(missing)
}

fn read_json<T>(
    root: &Path,
    path: &str,
    parse: impl Fn(&[u8]) -> Result<T, ReadError>,
) -> Result<T, Failure> {
    parse(&read(root, path)?).map_err(|error| {
        let file = shown_path(&root.join(path));
        Failure::new(format!("{file}: {error}")).remedy(BUILD_AGAIN)
    })
}

fn read(root: &Path, path: &str) -> Result<Vec<u8>, Failure> {
    let file = root.join(path);
    fs::read(&file).map_err(|error| Failure::io("read", &file, &error).remedy(BUILD_AGAIN))
}

fn unusable(error: IndexError) -> Failure {
    Failure::new(error.to_string())
}

#[cfg(test)]
mod tests {
    use maqal_search::{BuildOptions, Builder, Document, Query};

    use super::*;

    fn in_parts() -> Library {
        let mut builder = Builder::new(BuildOptions {
            single_file: 0,
            ..BuildOptions::default()
        });
        builder.add(Document {
            headline: "جسر".to_owned(),
            ..Document::default()
        });
        let built = builder.finish().unwrap();
        Library::read(vec![Article::default()], built.files).unwrap()
    }

    #[test]
    fn the_parts_that_an_index_asks_for_are_brought() {
        let mut library = in_parts();
        assert!(library.index.part_count() > 0);
        let request = Request {
            query: Query::parse("جسر", false),
            ..Request::default()
        };
        let explanation = library.explain(&request, 1).unwrap();
        assert_eq!((explanation.total, explanation.hits.len()), (1, 1));
        assert!(!library.marker(&request).unwrap().is_empty());
    }

    #[test]
    fn an_index_that_is_never_content_is_an_error() {
        let mut library = in_parts();
        let asked = library.ask::<()>(|_| Ok(Err(vec![])));
        assert!(
            asked
                .unwrap_err()
                .to_string()
                .contains("build the site again")
        );
    }
}
