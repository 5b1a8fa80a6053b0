use crate::corpus::Doc;

/// Two or three neighbouring words of a title, as a reader types who remembers part of it: the
/// first of each title that has so many.
pub(crate) fn known(docs: &[Doc]) -> Vec<String> {
    let mut titles: Vec<&str> = docs.iter().map(|doc| doc.title.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    let mut all = Vec::new();
    for title in titles {
        let words: Vec<&str> = title.split_whitespace().collect();
        all.extend(
            [2, 3]
                .iter()
                .filter_map(|&length| Some(words.get(..length)?.join(" "))),
        );
    }
    all
}
