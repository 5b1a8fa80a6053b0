/// The colours of a page. `styles/tokens.css` has a block for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// What the device prefers.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Light ink on a dark page.
    Dark,
}

impl Theme {
    /// The theme of a name; that of the device where there is none of that name.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// The theme's name, as `data-theme` has it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that follows when the reader asks for another.
    pub(crate) const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_for_another_theme_comes_round() {
        let theme = Theme::System.next().next().next();
        assert_eq!(theme, Theme::System);
    }

    #[test]
    fn a_theme_is_found_again_by_its_name() {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            assert_eq!(Theme::named(theme.name()), theme);
        }
        assert_eq!(Theme::named("of a later version"), Theme::System);
    }
}
