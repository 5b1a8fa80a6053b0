use maqal_article::{Article, Direction, Lang};
use yew::prelude::*;

use crate::{
    hooks::{Links, Site},
    state::Facet,
};

/// The name of a section, subject, author or source, in the language and direction of its own
/// letters: that of the article it belongs to, or the site's.
pub(super) fn label(name: &str, lang: &Lang, dir: Direction, site: &Site) -> Html {
    let site = &site.archive.site;
    let written = direction(name).unwrap_or(dir);
    let lang = if written == dir {
        Some(lang)
    } else {
        Some(&site.lang).filter(|_| written == site.dir)
    };
    html! { <bdi lang={lang.map(ToString::to_string)} dir={written.as_str()}>{ name.to_owned() }</bdi> }
}

/// A name that leads to the articles that share it.
pub(super) fn label_link(
    facet: Facet,
    name: &str,
    article: &Article,
    site: &Site,
    links: &Links,
) -> Html {
    html! {
        <a href={links.to_list(facet, name)}>{ label(name, &article.lang, article.dir, site) }</a>
    }
}

/// The direction of most letters.
fn direction(name: &str) -> Option<Direction> {
    let mut balance = 0;
    for c in name.chars() {
        match c {
            '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
                balance += 1
            }
            c if c.is_alphabetic() => balance -= 1,
            _ => {}
        }
    }
    match balance {
        0 => None,
        1.. => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_decide_and_figures_do_not() {
        assert_eq!(direction("جسور"), Some(Direction::Rtl));
        assert_eq!(direction("WebAssembly في الصحف"), Some(Direction::Ltr));
        assert_eq!(direction("2021 (3)"), None);
    }
}
