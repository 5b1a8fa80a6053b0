use serde::{Deserialize, Serialize};

/// How the reader wants pages to look; kept on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// The colours.
    pub(crate) theme: Theme,
}

/// The colours of a page. `styles/tokens.css` has a block for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
    fn settings_stored_by_another_version_keep_what_is_known() {
        let stored = r#"{"theme":"dark","something":"new"}"#;
        let settings: Settings = serde_json::from_str(stored).unwrap();
        assert_eq!(settings.theme, Theme::Dark);
    }

    #[test]
    fn asking_for_another_theme_comes_round() {
        let theme = Theme::System.next().next().next();
        assert_eq!(theme, Theme::System);
    }
}
