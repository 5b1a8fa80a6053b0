use super::Filters;
use crate::route::Route;

/// Where the reader is: a page, and how its list is filtered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Location {
    /// The page.
    pub(crate) route: Route,
    /// What the query of the address says.
    pub(crate) filters: Filters,
}

impl Location {
    /// A page without filters.
    pub(crate) fn of(route: Route) -> Self {
        Self {
            route,
            filters: Filters::default(),
        }
    }

    /// Where a way leads that begins here: a frame in somebody else's page keeps to its own list.
    pub(crate) fn towards(&self, target: Self) -> Self {
        match (&self.route, target.route) {
            (Route::Frame, Route::Catalogue { .. }) => Self {
                route: Route::Frame,
                filters: target.filters,
            },
            (_, route) => Self { route, ..target },
        }
    }

    /// The address relative to the bundle's root, as it is shown in the address bar.
    pub(crate) fn address(&self) -> String {
        let folder = self.route.folder();
        let path = match self.route {
            Route::Frame => self.route.file(),
            // An empty reference would keep the current query: `./` names the folder itself.
            _ if folder.is_empty() => "./",
            _ => &folder,
        };
        format!("{path}{}", self.filters.to_query())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_keeps_to_its_own_list_and_lets_articles_go() {
        let frame = Location::of(Route::Frame);
        let list = Location {
            route: Route::HOME,
            filters: Filters::from_query("?q=نهر"),
        };
        assert_eq!(frame.towards(list.clone()).address(), "embed.html?q=نهر");
        assert_eq!(Location::of(Route::HOME).towards(list.clone()), list);
        let article = Location::of(Route::Article { slug: "a".into() });
        assert_eq!(frame.towards(article.clone()), article);
    }
}
