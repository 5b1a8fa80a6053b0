//! One folder name for each article: safe on every system, and unlike all others.

use std::collections::HashSet;

use crate::{
    read::Read,
    report::{Finding, Report},
};

/// Names in the bundle's root that are not an article's; hosts that leave `.html` out of addresses
/// count the pages among them.
const RESERVED: [&str; 10] = [
    "404", "assets", "data", "embed", "icons", "index", "library", "oembed", "page", "search",
];

/// Names that Windows keeps for devices, whatever follows after a dot.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The longest name in bytes; with a suffix it still fits every file system's 255.
const LONGEST: usize = 200;

/// Gives every article, newest first, its own slug, with a warning for each that had to change.
/// The oldest article keeps a disputed name, so that a new one does not take an address over.
pub(crate) fn make_unique(articles: &mut [Read], report: &mut Report) {
    let mut taken = HashSet::new();
    let mut disputed = Vec::new();
    for (number, read) in articles.iter_mut().enumerate().rev() {
        let slug = safe(&read.article.slug);
        if is_reserved(&slug) || !taken.insert(folded(&slug)) {
            disputed.push((number, slug));
        } else {
            change(read, slug, report);
        }
    }
    for (number, slug) in disputed {
        let free = with_suffix(&slug, &mut taken);
        if let Some(read) = articles.get_mut(number) {
            change(read, free, report);
        }
    }
}

/// Letters, digits, hyphens and underscores; all else becomes a hyphen.
pub(crate) fn safe(slug: &str) -> String {
    let mut out = String::with_capacity(slug.len());
    for c in slug.chars() {
        let c = if c.is_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        };
        if out.len() + c.len_utf8() > LONGEST {
            break;
        }
        if c != '-' || !out.ends_with('-') {
            out.push(c);
        }
    }
    match out.trim_matches('-') {
        "" => "article".to_owned(),
        slug => slug.to_owned(),
    }
}

/// Two names are one where a file system does not tell capitals from small letters.
fn folded(slug: &str) -> String {
    slug.to_lowercase()
}

fn is_reserved(slug: &str) -> bool {
    let slug = folded(slug);
    RESERVED.contains(&slug.as_str()) || DEVICES.contains(&slug.as_str())
}

fn with_suffix(slug: &str, taken: &mut HashSet<String>) -> String {
    let mut number = 2_u64;
    loop {
        let candidate = format!("{slug}-{number}");
        if taken.insert(folded(&candidate)) {
            return candidate;
        }
        number += 1;
    }
}

fn change(read: &mut Read, slug: String, report: &mut Report) {
    let old = &read.article.slug;
    if *old == slug {
        return;
    }
    let reason = if safe(old) == slug {
        "is not a safe folder name"
    } else if is_reserved(old) {
        "is kept for the site's own files"
    } else {
        "is also the slug of another article"
    };
    report.warnings.push(Finding {
        file: read.file.clone(),
        line: None,
        message: format!("slug {old:?} {reason}: published as {slug:?}"),
    });
    read.article.slug = slug;
}

#[cfg(test)]
mod tests {
    use maqal_article::Article;

    use super::*;

    fn slugs(given: &[&str]) -> (Vec<String>, usize) {
        let mut articles: Vec<_> = given
            .iter()
            .map(|slug| Read {
                file: "f".to_owned(),
                article: Article {
                    slug: (*slug).to_owned(),
                    ..Article::default()
                },
            })
            .collect();
        let mut report = Report::default();
        make_unique(&mut articles, &mut report);
        let slugs = articles.into_iter().map(|read| read.article.slug).collect();
        (slugs, report.warnings.len())
    }

    #[test]
    fn the_oldest_keeps_a_disputed_name() {
        let (found, warnings) = slugs(&["مقال", "مقال", "مقال"]);
        assert_eq!(found, ["مقال-3", "مقال-2", "مقال"]);
        assert_eq!(warnings, 2);
    }

    #[test]
    fn a_suffix_never_takes_the_name_of_another() {
        let (found, _) = slugs(&["a", "a", "a-2"]);
        assert_eq!(found, ["a-3", "a", "a-2"]);
    }

    #[test]
    fn names_that_differ_in_capitals_only_are_one() {
        assert_eq!(slugs(&["News", "news"]).0, ["News-2", "news"]);
    }

    #[test]
    fn names_of_the_bundle_and_of_devices_get_a_suffix() {
        assert_eq!(
            slugs(&["data", "Page", "con"]).0,
            ["data-2", "Page-2", "con-2"]
        );
    }

    #[test]
    fn a_slug_cannot_leave_its_folder() {
        for (slug, expected) in [
            ("../../etc", "etc"),
            ("a/b\\c:d", "a-b-c-d"),
            ("..", "article"),
            ("", "article"),
            ("a\0\u{202e}b.", "a-b"),
        ] {
            assert_eq!(slugs(&[slug]).0, [expected], "{slug:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        let (found, _) = slugs(&[&"ك".repeat(300)]);
        assert_eq!(found, ["ك".repeat(LONGEST / 2)]);
    }

    #[test]
    fn vowel_signs_are_part_of_a_name() {
        assert_eq!(slugs(&["كِتاب"]), (vec!["كِتاب".to_owned()], 0));
    }
}
