use maqal_article::ArticlePage;
use maqal_ingest::{Options, Source, ingest};

/// Reads a source file of this name: what becomes an article must stand in JSON that can be read
/// again.
///
/// # Panics
/// Where it does not.
pub fn read(name: &str, bytes: &[u8]) {
    let Ok(found) = ingest(&Source { name, bytes }, &Options::default()) else {
        return;
    };
    let page = ArticlePage {
        article: found.article,
        ..ArticlePage::default()
    };
    let json = page.to_json().expect("an article is JSON");
    let again = ArticlePage::from_json(&json).expect("its JSON is read");
    assert_eq!(again, page);
}
