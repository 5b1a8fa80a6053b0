//! Which page an address stands for, and the relative addresses that lead there.

use crate::percent;

/// A page of the bundle, apart from what filters it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "ssr"),
    expect(unreachable_pub, reason = "it is public where pages are published")
)]
pub enum Route {
    /// A page of the catalogue, counted from 1.
    Catalogue {
        /// The page's number.
        page: u32,
    },
    /// An article's page.
    Article {
        /// The article's folder.
        slug: String,
    },
    /// The catalogue in a frame of somebody else's page.
    Frame,
}

/// The file of [`Route::Frame`], in the bundle's root.
const FRAME: &str = "embed.html";

impl Route {
    /// The catalogue's first page.
    pub(crate) const HOME: Self = Self::Catalogue { page: 1 };

    /// Reads a path relative to the bundle's root, percent-decoded, without query; `None` where it
    /// is no page of the viewer.
    pub(crate) fn parse(path: &str) -> Option<Self> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let route = match (segments.next(), segments.next()) {
            (None, _) => Self::HOME,
            (Some(FRAME), None) => Self::Frame,
            (Some("page"), Some(number)) => Self::Catalogue {
                page: number.parse().ok().filter(|page| *page > 0)?,
            },
            (Some(slug), None) if !slug.contains('.') => Self::Article {
                slug: slug.to_owned(),
            },
            _ => return None,
        };
        segments.next().is_none().then_some(route)
    }

    /// The page's folder, relative to the bundle's root: empty or ending in a slash.
    pub(crate) fn folder(&self) -> String {
        match self {
            Self::Catalogue { page: 1 } | Self::Frame => String::new(),
            Self::Catalogue { page } => format!("page/{page}/"),
            Self::Article { slug } => format!("{}/", percent::encode(slug)),
        }
    }

    /// The number of the catalogue's page that it shows, from 1.
    pub(crate) const fn page(&self) -> u32 {
        match self {
            Self::Catalogue { page } => *page,
            Self::Article { .. } | Self::Frame => 1,
        }
    }

    /// The page's file in its folder.
    pub(crate) const fn file(&self) -> &'static str {
        match self {
            Self::Frame => FRAME,
            Self::Catalogue { .. } | Self::Article { .. } => "index.html",
        }
    }

    /// What leads from the page's folder to the bundle's root: empty, or `../` for each level.
    pub(crate) fn to_root(&self) -> &'static str {
        match self {
            Self::Catalogue { page: 1 } | Self::Frame => "",
            Self::Catalogue { .. } => "../../",
            Self::Article { .. } => "../",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_folder() {
        let article = Route::Article {
            slug: "مقال-1".into(),
        };
        for route in [Route::HOME, Route::Catalogue { page: 7 }, article] {
            assert_eq!(Route::parse(&route.folder()), Some(route.clone()));
            let file = route.folder() + route.file();
            assert_eq!(Route::parse(&file), Some(route));
        }
    }

    #[test]
    fn the_frame_is_a_file_of_its_own() {
        assert_eq!(Route::parse(Route::Frame.file()), Some(Route::Frame));
        assert_eq!(Route::parse("embed.html/page/2/"), None);
    }

    #[test]
    fn other_files_of_the_bundle_are_no_pages() {
        for path in [
            "manifest.json",
            "assets/a.js",
            "page/0/",
            "page/x/",
            "a/b/c/",
            "404.html",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn the_way_to_the_root_has_a_step_for_each_level() {
        for route in [
            Route::HOME,
            Route::Catalogue { page: 2 },
            Route::Article { slug: "a".into() },
        ] {
            let levels = route.folder().matches('/').count();
            assert_eq!(route.to_root(), "../".repeat(levels));
        }
    }
}
