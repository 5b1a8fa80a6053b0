use std::rc::Rc;

use maqal::publish::{Assets, Page, PageData, Route, document};
use maqal_article::{Archive, ArticlePage, CardPage};

use super::data;
use crate::{failure::Failure, output::Staging};

/// Renders the pages of an archive with the viewer's own components.
pub(super) struct Writer<'a> {
    /// The archive.
    pub(super) archive: &'a Rc<Archive>,
    /// The viewer's files.
    pub(super) assets: &'a Assets,
}

impl Writer<'_> {
    /// Writes `index.html` and `page/<n>/index.html`; returns the first page's bytes.
    pub(super) fn write_catalogue(
        &self,
        pages: Vec<Rc<CardPage>>,
        out: &mut Staging,
    ) -> Result<Vec<u8>, Failure> {
        let mut home = Vec::new();
        for (number, cards) in (1..).zip(pages) {
            let html = self.render(
                Route::Catalogue { page: number },
                PageData::Catalogue(cards),
            );
            if number == 1 {
                out.write("index.html", html.as_bytes())?;
                home = html.into_bytes();
            } else {
                out.write(&format!("page/{number}/index.html"), html.as_bytes())?;
            }
        }
        Ok(home)
    }

    /// Writes `<slug>/article.json` and `<slug>/index.html`.
    pub(super) fn write_article(
        &self,
        page: ArticlePage,
        out: &mut Staging,
    ) -> Result<(), Failure> {
        let slug = page.article.slug.clone();
        out.write(
            &format!("{slug}/article.json"),
            &data::json(page.to_json())?,
        )?;
        let path = format!("{slug}/index.html");
        let html = self.render(Route::Article { slug }, PageData::Article(Rc::new(page)));
        out.write(&path, html.as_bytes())
    }

    /// Writes `embed.html`, the catalogue for a frame in other people's pages.
    pub(super) fn write_frame(
        &self,
        first: Rc<CardPage>,
        out: &mut Staging,
    ) -> Result<(), Failure> {
        let html = self.render(Route::Frame, PageData::Catalogue(first));
        out.write("embed.html", html.as_bytes())
    }

    /// Writes `404.html`.
    pub(super) fn write_not_found(&self, out: &mut Staging) -> Result<(), Failure> {
        let html = self.render(Route::Catalogue { page: 1 }, PageData::NotFound);
        out.write("404.html", html.as_bytes())
    }

    fn render(&self, route: Route, content: PageData) -> String {
        let page = Page {
            archive: Rc::clone(self.archive),
            route,
            content,
        };
        document(&page, self.assets)
    }
}
