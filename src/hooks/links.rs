use maqal_article::Href;
use yew::prelude::*;

use crate::{app::PageData, route::Route, state::Location};

/// How links are written on the surface that shows them: relative to the page inside a bundle,
/// absolute in other people's pages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Links {
    /// What stands before a path from the bundle's root.
    root: AttrValue,
    /// What stands before a path from the article's own folder.
    folder: AttrValue,
    /// What follows the address of an article, so that it opens with what was searched for.
    query: AttrValue,
}

impl Links {
    /// Links of a page at a route of the bundle. The page for missing ones can stand anywhere; it
    /// is written for the root.
    pub(crate) fn within_bundle(location: &Location, first_page: &PageData) -> Self {
        let missing = matches!(first_page, PageData::NotFound);
        Self {
            root: AttrValue::Static(if missing {
                ""
            } else {
                location.route.to_root()
            }),
            folder: AttrValue::Static(""),
            query: location.filters.to_query().into(),
        }
    }

    /// Links of an article shown elsewhere; `folder` is the absolute address of its folder, with
    /// its slash.
    pub(crate) fn from_elsewhere(folder: &str) -> Self {
        Self {
            root: format!("{folder}../").into(),
            folder: folder.to_owned().into(),
            query: AttrValue::Static(""),
        }
    }

    /// The address of a page. It names `index.html`, so that it also works from disk.
    pub(crate) fn to(&self, route: &Route) -> String {
        format!("{}{}index.html", self.root, route.folder())
    }

    /// The address of an article found by a search.
    pub(crate) fn to_found(&self, route: &Route) -> String {
        format!("{}{}", self.to(route), self.query)
    }

    /// The address of a link inside an article.
    pub(crate) fn resolve(&self, href: &Href) -> String {
        if href.is_external() || href.as_str().starts_with('/') {
            return href.as_str().to_owned();
        }
        format!("{}{}", self.folder, href.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_in_another_page_links_to_its_own_site() {
        let links = Links::from_elsewhere("https://news.example/a/");
        let other = Route::Article { slug: "b".into() };
        assert_eq!(links.to(&other), "https://news.example/a/../b/index.html");
        let href = Href::new("../c/").unwrap();
        assert_eq!(links.resolve(&href), "https://news.example/a/../c/");
        let outside = Href::new("https://example.org/").unwrap();
        assert_eq!(links.resolve(&outside), "https://example.org/");
    }
}
