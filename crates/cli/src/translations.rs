//! Articles that are the same text in other languages.

use std::collections::BTreeMap;

use maqal_article::Article;

use crate::{
    read::Read,
    report::{Finding, Report},
};

/// Tells of articles that call themselves translations of one that is not there.
pub(crate) fn check(articles: &[Read], report: &mut Report) {
    let originals = originals(articles.iter().map(|read| &read.article));
    let lost = articles.iter().filter_map(|read| {
        let id = read.article.translation_of.as_ref()?;
        (!originals.contains_key(id.as_str())).then(|| Finding {
            file: read.file.clone(),
            line: None,
            message: format!(
                "translation of {id:?}, which no article is: published without a link to it; \
                 expected the id of an article that is no translation itself, which is its file's \
                 name without the extension where it names none"
            ),
        })
    });
    report.warnings.extend(lost);
}

/// For each article the numbers of those that say the same in other languages.
pub(crate) fn of(articles: &[Article]) -> Vec<Vec<usize>> {
    let originals = originals(articles);
    let mut families: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        if let Some(id) = article.translation_of.as_deref()
            && let Some(original) = originals.get(id)
        {
            families
                .entry(id)
                .or_insert_with(|| vec![*original])
                .push(number);
        }
    }
    let mut translations = vec![Vec::new(); articles.len()];
    for family in families.values() {
        let lang = |number: usize| articles.get(number).map(|article| &article.lang);
        for &member in family {
            let others = family.iter().copied();
            if let Some(list) = translations.get_mut(member) {
                *list = others
                    .filter(|&other| lang(other) != lang(member))
                    .collect();
            }
        }
    }
    translations
}

/// The articles that are no translations, by their ids; the first of one id counts.
fn originals<'a>(articles: impl IntoIterator<Item = &'a Article>) -> BTreeMap<&'a str, usize> {
    let mut originals = BTreeMap::new();
    for (number, article) in articles.into_iter().enumerate() {
        if article.translation_of.is_none() {
            originals.entry(article.id.as_str()).or_insert(number);
        }
    }
    originals
}

#[cfg(test)]
mod tests {
    use maqal_article::Lang;

    use super::*;

    fn article(id: &str, lang: &str, of: Option<&str>) -> Article {
        Article {
            id: id.into(),
            lang: Lang::new(lang).unwrap(),
            translation_of: of.map(Into::into),
            ..Article::default()
        }
    }

    #[test]
    fn an_original_and_its_translations_know_each_other() {
        let articles = [
            article("b", "en", Some("a")),
            article("c", "ar", None),
            article("a", "ar", None),
            article("d", "fa", Some("a")),
        ];
        assert_eq!(of(&articles), [vec![2, 3], vec![], vec![0, 3], vec![2, 0]]);
    }

    #[test]
    fn one_of_the_same_language_is_no_translation_and_one_of_nothing_stands_alone() {
        let articles = [
            article("a", "ar", None),
            article("b", "ar", Some("a")),
            article("c", "en", Some("gone")),
        ];
        assert_eq!(of(&articles), [vec![], vec![], Vec::<usize>::new()]);
    }
}
