//! The texts of articles that were found, for the passages that a list shows of them.

use std::{cell::RefCell, rc::Rc};

use maqal_search::Passage;
use yew::platform::spawn_local;

use super::{Bundle, Fetched};
use crate::{app::PageData, route::Route};

/// How many texts are kept.
const KEPT: usize = 80;

/// How many are fetched side by side.
const SIDE_BY_SIDE: usize = 4;

/// The paragraphs of an article.
pub(crate) type Paragraphs = Rc<[Passage]>;

/// The texts that are here, and those to be fetched.
#[derive(Default)]
pub(crate) struct Texts {
    /// Those fetched last are at the end.
    here: RefCell<Vec<(String, Paragraphs)>>,
    /// What is to be fetched, the most urgent last.
    wanted: RefCell<Vec<String>>,
    /// What is being fetched.
    coming: RefCell<Vec<String>>,
}

impl Texts {
    /// The text of an article, if it is here.
    pub(crate) fn get(&self, slug: &str) -> Option<Paragraphs> {
        let texts = self.here.borrow();
        let text = texts.iter().find(|(known, _)| known == slug);
        text.map(|(_, text)| text.clone())
    }

    fn keep(&self, slug: String, text: Paragraphs) {
        let mut texts = self.here.borrow_mut();
        if texts.len() >= KEPT {
            texts.remove(0);
        }
        texts.push((slug, text));
    }

    /// The next text to be fetched; `None` where enough are being fetched.
    fn next(&self) -> Option<String> {
        let mut coming = self.coming.borrow_mut();
        if coming.len() >= SIDE_BY_SIDE {
            return None;
        }
        let mut wanted = self.wanted.borrow_mut();
        loop {
            let slug = wanted.pop()?;
            if !coming.contains(&slug) && self.get(&slug).is_none() {
                coming.push(slug.clone());
                return Some(slug);
            }
        }
    }

    fn came(&self, slug: String, text: Paragraphs) {
        self.coming.borrow_mut().retain(|coming| *coming != slug);
        self.keep(slug, text);
    }
}

impl Bundle {
    /// Fetches the texts of articles, the first of them first, a few side by side, and calls back
    /// whenever one has come. What was wanted before is no longer fetched.
    pub(crate) fn want_texts(&self, slugs: Vec<String>, came: impl Fn() + Clone + 'static) {
        *self.texts().wanted.borrow_mut() = slugs.into_iter().rev().collect();
        while let Some(slug) = self.texts().next() {
            let (bundle, came) = (self.clone(), came.clone());
            spawn_local(async move {
                let mut next = Some(slug);
                while let Some(slug) = next {
                    let text = bundle.text(&slug).await;
                    bundle.texts().came(slug, text);
                    came();
                    next = bundle.texts().next();
                }
            });
        }
    }

    /// One that does not arrive is none: its card stays as it is.
    async fn text(&self, slug: &str) -> Paragraphs {
        let route = Route::Article {
            slug: slug.to_owned(),
        };
        let Ok(Fetched {
            page: PageData::Article(page),
            ..
        }) = self.page(&route).await
        else {
            return Rc::default();
        };
        let passages = page.article.passages().into_iter();
        let passages = passages.map(|passage| Passage {
            lang: passage.lang.to_string(),
            text: passage.text,
        });
        passages.collect()
    }
}
