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

    /// The address relative to the bundle's root, as it is shown in the address bar.
    pub(crate) fn address(&self) -> String {
        let folder = self.route.folder();
        // An empty reference would keep the current query: `./` names the folder itself.
        let folder = if folder.is_empty() { "./" } else { &folder };
        format!("{folder}{}", self.filters.to_query())
    }
}
