//! The order of the archive.

use std::cmp::Reverse;

use maqal_article::Article;

use crate::read::Read;

/// Puts the newest first, so that a document's number says how new it is: by day and time of
/// publication, undated ones last, then by id, then by file.
pub(crate) fn newest_first(articles: &mut [Read]) {
    articles.sort_by(|a, b| key(a).cmp(&key(b)));
}

fn key(read: &Read) -> impl Ord + '_ {
    let Article { id, published, .. } = &read.article;
    (Reverse(*published), id, &read.file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(id: &str, published: Option<&str>) -> Read {
        Read {
            file: format!("{id}.txt"),
            article: Article {
                id: id.to_owned(),
                published: published.map(|stamp| stamp.parse().unwrap()),
                ..Article::default()
            },
        }
    }

    #[test]
    fn newer_comes_first_equals_by_id_and_undated_last() {
        let mut articles = [
            read("undated", None),
            read("old", Some("1999-12-31T23:59")),
            read("b", Some("2021-07-18")),
            read("a", Some("2021-07-18")),
            read("noon", Some("2021-07-18T12:00")),
            read("new", Some("2024-01-01")),
        ];
        newest_first(&mut articles);
        let ids = articles.map(|read| read.article.id);
        assert_eq!(ids, ["new", "noon", "a", "b", "old", "undated"]);
    }
}
