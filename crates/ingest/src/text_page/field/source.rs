//! Lines that name where an article comes from.

use maqal_article::{Href, Source};

use super::{Found, label};

const LABELS: [&str; 17] = [
    "المصدر",
    "مصدر",
    "المصادر",
    "مصدر الخبر",
    "نقلا عن",
    "منبع",
    "مأخذ",
    "ماخذ",
    "ذریعہ",
    "بشکریہ",
    "سەرچاوە",
    "מקור",
    "source",
    "sources",
    "via",
    "رابط المصدر",
    "الرابط",
];
/// The longest name of a publication, in characters.
const MAX_NAME: usize = 80;

/// A source line: «المصدر: صحيفة الميناء https://…».
pub(super) fn read(text: &str) -> Option<Found> {
    let rest = label::after_colon(text, &LABELS)?;
    let mut addresses = rest
        .split_whitespace()
        .filter(|word| word.contains("://") || word.starts_with("www."));
    let address = addresses.next();
    if addresses.next().is_some() {
        return None;
    }
    let name = match address {
        Some(address) => rest.replacen(address, " ", 1),
        None => rest.to_owned(),
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|c: char| c.is_whitespace() || "-–—|:،,()".contains(c));
    if name.chars().count() > MAX_NAME || name.ends_with('.') {
        return None;
    }
    named(name, address)
}

fn named(name: &str, address: Option<&str>) -> Option<Found> {
    let Some(address) = address else {
        return (!name.is_empty()).then(|| source(name, None));
    };
    let address = address.trim_matches(|c: char| "<>[]،,;.»«".contains(c));
    let address = match address.strip_suffix(')') {
        Some(inside) if !inside.contains('(') => inside,
        Some(inside) if inside.starts_with('(') => inside.trim_start_matches('('),
        _ => address.trim_start_matches('('),
    };
    let full = if address.starts_with("www.") {
        format!("https://{address}")
    } else {
        address.to_owned()
    };
    Some(match Href::new(&full) {
        Ok(href) => source(if name.is_empty() { host(&full) } else { name }, Some(href)),
        Err(error) => Found::RefusedSource {
            address: full,
            scheme: error.scheme,
        },
    })
}

fn source(name: &str, href: Option<Href>) -> Found {
    Found::Source(Source {
        name: name.to_owned(),
        href,
    })
}

fn host(address: &str) -> &str {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = after_scheme
        .split(['/', '?', '#'])
        .next()
        .unwrap_or(after_scheme);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, Option<String>)> {
        match read(text)? {
            Found::Source(source) => Some((source.name, source.href.map(String::from))),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn name_and_link_are_told_apart() {
        let link = Some("https://example.org/a".to_owned());
        for (text, name) in [
            (
                "المصدر: صحيفة الميناء - https://example.org/a",
                "صحيفة الميناء",
            ),
            ("المصدر: https://example.org/a.", "example.org"),
            ("Source: The Harbour (https://example.org/a)", "The Harbour"),
        ] {
            assert_eq!(found(text), Some((name.to_owned(), link.clone())), "{text}");
        }
        assert_eq!(found("المصدر: وكالات"), Some(("وكالات".to_owned(), None)));
    }

    #[test]
    fn a_scheme_that_runs_script_is_refused() {
        let refused = read("المصدر: صحيفة javascript://x");
        assert!(matches!(refused, Some(Found::RefusedSource { .. })));
    }

    #[test]
    fn a_sentence_is_no_source() {
        assert_eq!(found("وقال المصدر: لن نعود"), None);
        assert_eq!(
            found("المصدر: قال إنه لن يعود إلى بيته قبل أن ينتهي المطر."),
            None
        );
    }
}
