//! Whether the themes of `styles/tokens.css` can be read, by computation.

/// The style sheet with the themes.
const TOKENS: &str = include_str!("../../../../../styles/tokens.css");

/// What stands on what, and the least contrast that WCAG 2.2 asks for at level AA.
const PAIRS: [(&str, &str, f64); 12] = [
    ("ink", "paper", 4.5),
    ("ink", "tint", 4.5),
    ("ink-soft", "paper", 4.5),
    ("ink-soft", "tint", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "tint", 4.5),
    ("mark-ink", "mark", 4.5),
    ("paper", "ink", 4.5),
    // Not text but what shows where the focus is, and what is chosen.
    ("focus", "paper", 3.0),
    ("focus", "tint", 3.0),
    ("accent", "paper", 3.0),
    ("ink-soft", "paper", 3.0),
];

/// The declarations of the block that a selector opens.
fn block<'a>(selector: &str) -> Vec<(&'a str, &'a str)> {
    let start = TOKENS
        .find(selector)
        .unwrap_or_else(|| panic!("{selector} has no block"));
    let body = &TOKENS[start + TOKENS[start..].find('{').unwrap() + 1..];
    let body = &body[..body.find('}').unwrap()];
    let declarations = body.split(';').filter_map(|line| line.split_once(':'));
    declarations
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect()
}

fn colours<'a>(selector: &str) -> Vec<(&'a str, &'a str)> {
    let mut colours = block(selector);
    colours.retain(|(_, value)| value.starts_with('#'));
    colours
}

fn colour(theme: &[(&str, &str)], name: &str) -> f64 {
    let name = format!("--{name}");
    let found = theme.iter().find(|(token, _)| *token == name);
    let (_, value) = found.unwrap_or_else(|| panic!("{name} is missing"));
    luminance(value)
}

/// Relative luminance, as WCAG 2.2 defines it, of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

const THEMES: [&str; 4] = ["light", "sepia", "dark", "black"];

fn named(theme: &str) -> Vec<(&'static str, &'static str)> {
    colours(&format!(":root[data-theme=\"{theme}\"]"))
}

#[test]
fn every_pair_of_every_theme_can_be_read() {
    for theme in THEMES {
        let colours = named(theme);
        for (ink, ground, least) in PAIRS {
            let found = contrast(colour(&colours, ink), colour(&colours, ground));
            assert!(
                found >= least,
                "{theme}: {ink} on {ground} is {found:.2}, below {least}"
            );
        }
    }
}

#[test]
fn the_device_chooses_between_the_light_and_the_dark_theme() {
    assert_eq!(colours(":root,\n    :host {"), named("light"));
    assert_eq!(colours(":root,\n        :host {"), named("dark"));
}

#[test]
fn every_theme_says_which_scheme_it_is_and_is_there_for_the_custom_element() {
    for (theme, scheme) in THEMES.into_iter().zip(["light", "light", "dark", "dark"]) {
        let declarations = block(&format!(":root[data-theme=\"{theme}\"]"));
        assert!(declarations.contains(&("color-scheme", scheme)), "{theme}");
        assert!(
            TOKENS.contains(&format!(":host([theme=\"{theme}\"])")),
            "{theme}"
        );
    }
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((contrast(luminance("#000000"), luminance("#ffffff")) - 21.0).abs() < 1e-9);
}
