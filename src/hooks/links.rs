use maqal_article::{Href, Site as SiteInfo};
use yew::prelude::*;

use crate::{
    app::PageData,
    route::Route,
    state::{Facet, Filters, Location},
};

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
    /// Links of a page inside its bundle; `shown` is another route than the location's while the
    /// page before still stands.
    pub(crate) fn within_bundle(
        location: &Location,
        shown: &Route,
        page: &PageData,
        site: &SiteInfo,
    ) -> Self {
        let root = Self::root_of(&location.route, page, site);
        let folder = if location.route == *shown {
            AttrValue::Static("")
        } else {
            format!("{root}{}", shown.folder()).into()
        };
        Self {
            root: root.into(),
            folder,
            query: location.filters.to_query().into(),
        }
    }

    /// What leads from a page to the bundle's root. The page for missing ones answers at any depth,
    /// so it alone needs an absolute path: that of the site's address, or the host's root.
    pub(crate) fn root_of(route: &Route, page: &PageData, site: &SiteInfo) -> String {
        match page {
            PageData::NotFound => path_of(site.url.as_deref().unwrap_or_default()),
            PageData::Catalogue(_) | PageData::Article(_) => route.to_root().to_owned(),
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

    /// The address of the list of articles that have one value of a facet.
    pub(crate) fn to_list(&self, facet: Facet, value: &str) -> String {
        let query = Filters::of(facet, value).to_query();
        format!("{}{query}", self.to(&Route::HOME))
    }

    /// The address of an article found by a search.
    pub(crate) fn to_found(&self, route: &Route) -> String {
        format!("{}{}", self.to(route), self.query)
    }

    /// The address of the list that an article was found in.
    pub(crate) fn to_results(&self) -> String {
        self.to_found(&Route::HOME)
    }

    /// The address of a link inside an article.
    pub(crate) fn resolve(&self, href: &Href) -> String {
        let address = href.as_str();
        let base = if href.is_external() {
            ""
        } else if address.starts_with('/') {
            self.origin()
        } else {
            &self.folder
        };
        format!("{base}{address}")
    }

    /// The scheme and the host of the article's own folder; empty inside a bundle.
    fn origin(&self) -> &str {
        let path = self.folder.splitn(4, '/').nth(3).map_or(0, str::len);
        let end = self.folder.len().saturating_sub(path + 1);
        self.folder.get(..end).unwrap_or_default()
    }
}

/// The path of an absolute address, with a slash at both ends.
fn path_of(url: &str) -> String {
    // Behind the scheme, an empty piece and the host.
    let path = url.splitn(4, '/').nth(3).unwrap_or_default();
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        path => format!("/{path}/"),
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
        let from_root = Href::new("/about").unwrap();
        assert_eq!(links.resolve(&from_root), "https://news.example/about");
        let outside = Href::new("https://example.org/").unwrap();
        assert_eq!(links.resolve(&outside), "https://example.org/");
    }

    #[test]
    fn links_of_a_page_that_still_stands_lead_where_they_led() {
        let article = |slug: &str| Route::Article { slug: slug.into() };
        let location = Location::of(Route::Catalogue { page: 2 });
        let page = PageData::NotFound;
        let site = SiteInfo::default();
        let picture = Href::new("../data/x.png").unwrap();
        let links = Links::within_bundle(&location, &article("a"), &page, &site);
        assert_eq!(links.resolve(&picture), "/a/../data/x.png");
        let links = Links::within_bundle(&Location::of(article("a")), &article("a"), &page, &site);
        assert_eq!(links.resolve(&picture), "../data/x.png");
    }

    #[test]
    fn a_subject_leads_to_the_articles_that_share_it() {
        let links = Links::from_elsewhere("https://news.example/a/");
        assert_eq!(
            links.to_list(Facet::Tag, "a&b"),
            "https://news.example/a/../index.html?tag=a%26b"
        );
    }

    #[test]
    fn a_missing_page_finds_the_root_from_any_depth() {
        for (url, root) in [
            (None, "/"),
            (Some("https://example.org"), "/"),
            (Some("https://example.org/a/b/"), "/a/b/"),
        ] {
            let site = SiteInfo {
                url: url.map(str::to_owned),
                ..SiteInfo::default()
            };
            assert_eq!(
                Links::root_of(&Route::HOME, &PageData::NotFound, &site),
                root
            );
        }
    }
}
