use std::{cell::RefCell, rc::Rc};

use maqal_article::{Archive, ArticlePage, Card, CardPage, ReadError, documents_of};

use super::{
    fetch::{self, Fetch, FetchError},
    passages::Texts,
    search::Searcher,
    strings,
};
use crate::{app::PageData, i18n::Strings, revision::revision, route::Route};

/// A published bundle, fetched as it is needed. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct Bundle(Rc<Inner>);

struct Inner {
    root: String,
    archive: Rc<Archive>,
    /// The words of the site's own language.
    strings: &'static Strings,
    /// The address of a language's words, with `{lang}` in its place.
    string_files: String,
    /// The card pages that are here, each in its place.
    cards: RefCell<Vec<Option<Rc<CardPage>>>>,
    /// The table of slugs, once it is here.
    slugs: RefCell<Option<Rc<[u8]>>>,
    search: Searcher,
    texts: Texts,
}

/// What a page shows, as it was fetched.
pub(crate) struct Fetched {
    /// The content.
    pub(crate) page: PageData,
    /// The revision of the file that holds it.
    pub(crate) revision: u64,
}

/// A file of the bundle that cannot be shown.
#[derive(Debug)]
pub(crate) struct LoadError {
    path: String,
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    Fetch(FetchError),
    Read(ReadError),
    Missing,
    OtherBuild,
}

impl LoadError {
    /// A file that did not arrive.
    pub(super) fn fetching(path: &str, error: FetchError) -> Self {
        Self {
            path: path.to_owned(),
            reason: Reason::Fetch(error),
        }
    }

    /// A file that this viewer cannot read.
    pub(super) fn of_another_build(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            reason: Reason::OtherBuild,
        }
    }

    /// Whether the server has no such file.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self.reason, Reason::Fetch(FetchError::Status(404)))
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: ", self.path)?;
        match &self.reason {
            Reason::Fetch(error) => error.fmt(f),
            Reason::Read(error) => error.fmt(f),
            Reason::Missing => f.write_str("the manifest names no such file"),
            Reason::OtherBuild => f.write_str(
                "the file is damaged or of another build: rebuild the site with `maqal build`",
            ),
        }
    }
}

impl PartialEq for Bundle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Bundle {
    /// Fetches the manifest of the bundle at `root`, an absolute address with its slash, and beside it
    /// the words of its language. `files` is their path from the root, with `{lang}` for the language.
    ///
    /// # Errors
    /// [`LoadError`] where one of the two does not arrive or cannot be read.
    pub(crate) async fn open(root: String, files: &str, lang: &str) -> Result<Self, LoadError> {
        let string_files = format!("{root}{files}");
        let archive = fetch::start(&format!("{root}manifest.json"));
        let strings = strings::start(&string_files, lang);
        let (archive, _) = read(archive, "manifest.json", Archive::from_json).await?;
        let archive = Rc::new(archive);
        Ok(Self(Rc::new(Inner {
            strings: strings.strings().await?,
            string_files,
            search: Searcher::new(&root, &archive),
            texts: Texts::default(),
            root,
            cards: RefCell::default(),
            slugs: RefCell::default(),
            archive,
        })))
    }

    /// The absolute address of the bundle, with its slash.
    pub(crate) fn root(&self) -> &str {
        &self.0.root
    }

    /// The manifest.
    pub(crate) fn archive(&self) -> &Rc<Archive> {
        &self.0.archive
    }

    /// The words of the site's own language.
    pub(crate) fn strings(&self) -> &'static Strings {
        self.0.strings
    }

    /// The words of another language.
    ///
    /// # Errors
    /// [`LoadError`] where their file does not arrive or is of another build.
    pub(crate) async fn strings_in(&self, lang: &str) -> Result<&'static Strings, LoadError> {
        strings::load(&self.0.string_files, lang).await
    }

    /// The search in its articles.
    pub(crate) fn search(&self) -> &Searcher {
        &self.0.search
    }

    /// The texts of its articles that are here.
    pub(crate) fn texts(&self) -> &Texts {
        &self.0.texts
    }

    /// The absolute address of an article's folder, with its slash.
    pub(crate) fn article_folder(&self, slug: &str) -> String {
        let route = Route::Article {
            slug: slug.to_owned(),
        };
        format!("{}{}", self.0.root, route.folder())
    }

    /// What a page shows.
    ///
    /// # Errors
    /// [`LoadError`] where its file does not arrive or cannot be read.
    pub(crate) async fn page(&self, route: &Route) -> Result<Fetched, LoadError> {
        match route {
            Route::Catalogue { .. } | Route::Frame => {
                let under_way = self.fetch_cards(route.page() - 1)?;
                let (cards, revision) = self.keep_cards(under_way).await?;
                Ok(Fetched {
                    page: PageData::Catalogue(cards),
                    revision,
                })
            }
            Route::Article { slug } => {
                let path = format!("{}article.json", route.folder());
                let file = fetch::start(&format!("{}article.json", self.article_folder(slug)));
                let (page, revision) = read(file, &path, ArticlePage::from_json).await?;
                Ok(Fetched {
                    page: PageData::Article(Rc::new(page)),
                    revision,
                })
            }
        }
    }

    /// Fetches the cards of documents that are not here. A page that does not arrive keeps no other
    /// back.
    ///
    /// # Errors
    /// The first [`LoadError`] where a card page does not arrive or cannot be read.
    pub(crate) async fn bring_cards(&self, documents: &[u32]) -> Result<(), LoadError> {
        let per_page = self.0.archive.cards_per_page.max(1);
        let mut missing = Vec::new();
        for page in documents.iter().map(|doc| doc / per_page) {
            if self.kept_cards(page).is_none() && !missing.contains(&page) {
                missing.push(page);
            }
        }
        let fetches: Vec<_> = missing
            .into_iter()
            .map(|page| self.fetch_cards(page))
            .collect();
        let mut outcome = Ok(());
        for fetched in fetches {
            let kept = match fetched {
                Ok(under_way) => self.keep_cards(under_way).await.map(drop),
                Err(error) => Err(error),
            };
            outcome = outcome.and(kept);
        }
        outcome
    }

    /// The card of a document, if it is here.
    pub(crate) fn card(&self, document: u32) -> Option<CardAt> {
        let per_page = self.0.archive.cards_per_page.max(1);
        let page = self.kept_cards(document / per_page)?;
        CardAt::find(&page, document)
    }

    /// The documents of slugs, newest first; `None` until the table of slugs is here.
    pub(crate) fn documents<'a>(&self, slugs: impl Iterator<Item = &'a str>) -> Option<Vec<u32>> {
        let table = self.0.slugs.borrow();
        Some(documents_of(table.as_ref()?, slugs))
    }

    /// Fetches the table of slugs, unless it is here.
    ///
    /// # Errors
    /// [`LoadError`] where it does not arrive.
    pub(crate) async fn bring_slugs(&self) -> Result<(), LoadError> {
        if self.0.slugs.borrow().is_some() {
            return Ok(());
        }
        let path = &self.0.archive.slugs.path;
        let fetched = fetch::start(&format!("{}{path}", self.0.root))
            .bytes()
            .await;
        let bytes = fetched.map_err(|error| LoadError {
            path: path.clone(),
            reason: Reason::Fetch(error),
        })?;
        *self.0.slugs.borrow_mut() = Some(bytes.into());
        Ok(())
    }

    /// The documents whose cards are here, newest first.
    pub(crate) fn documents_at_hand(&self) -> Vec<u32> {
        let pages = self.0.cards.borrow();
        let here = pages.iter().flatten();
        here.flat_map(|page| page.first..page.first + page.cards.len() as u32)
            .collect()
    }

    fn kept_cards(&self, page: u32) -> Option<Rc<CardPage>> {
        self.0.cards.borrow().get(page as usize).cloned().flatten()
    }

    fn fetch_cards(&self, page: u32) -> Result<CardsUnderWay, LoadError> {
        let path = self.0.archive.card_page(page).ok_or(LoadError {
            path: format!("card page {}", page + 1),
            reason: Reason::Missing,
        })?;
        Ok(CardsUnderWay {
            page,
            fetch: fetch::start(&format!("{}{path}", self.0.root)),
            path,
        })
    }

    async fn keep_cards(&self, under_way: CardsUnderWay) -> Result<(Rc<CardPage>, u64), LoadError> {
        let (cards, revision) = read(under_way.fetch, &under_way.path, CardPage::from_json).await?;
        let cards = Rc::new(cards);
        let mut pages = self.0.cards.borrow_mut();
        let place = under_way.page as usize;
        if pages.len() <= place {
            pages.resize(place + 1, None);
        }
        pages[place] = Some(cards.clone());
        Ok((cards, revision))
    }
}

/// A card in its page. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct CardAt {
    page: Rc<CardPage>,
    at: usize,
}

impl CardAt {
    /// The card of a document in a page; `None` where it is in another.
    pub(crate) fn find(page: &Rc<CardPage>, document: u32) -> Option<Self> {
        let at = document.checked_sub(page.first)? as usize;
        (at < page.cards.len()).then(|| Self {
            page: page.clone(),
            at,
        })
    }
}

impl std::ops::Deref for CardAt {
    type Target = Card;

    #[expect(
        clippy::indexing_slicing,
        reason = "it is only made where there is one"
    )]
    fn deref(&self) -> &Card {
        &self.page.cards[self.at]
    }
}

struct CardsUnderWay {
    page: u32,
    path: String,
    fetch: Fetch,
}

async fn read<T>(
    fetch: Fetch,
    path: &str,
    parse: fn(&[u8]) -> Result<T, ReadError>,
) -> Result<(T, u64), LoadError> {
    let failed = |reason| LoadError {
        path: path.to_owned(),
        reason,
    };
    let bytes = fetch
        .bytes()
        .await
        .map_err(|error| failed(Reason::Fetch(error)))?;
    let content = parse(&bytes).map_err(|error| failed(Reason::Read(error)))?;
    Ok((content, revision(&bytes)))
}
