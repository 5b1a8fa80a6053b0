use super::collect::Collection;
use super::group::Placed;
use super::list_part::PlacedList;
use crate::format::{Posting, strongest_key};
use crate::search::{Amount, saturated};

/// A list is long that has so many times the documents that are kept of it.
const LONG: u32 = 4;

/// The list of those documents, so many, that have most of a stem for their length, beside a long list of
/// all.
pub(super) fn of(whole: &PlacedList, collection: &Collection, kept: u32) -> Option<PlacedList> {
    if kept == 0 || whole.docs < kept.saturating_mul(LONG) {
        return None;
    }
    let mean = collection.mean_length().max(1.0);
    let length = |doc: u32| collection.lengths[doc as usize] as f32 / mean;
    let postings = strongest(&whole.placed.postings, kept as usize, length);
    Some(PlacedList {
        key: strongest_key(&whole.key),
        docs: kept,
        forms: whole.forms,
        beyond: whole.docs - kept,
        // Phrases are looked for in the whole list alone.
        placed: Placed::nowhere(postings),
    })
}

/// The postings, in order, of so many documents: the strongest, and newer ones before others as strong.
/// `length` is that of a document, in shares of the mean.
fn strongest(postings: &[Posting], kept: usize, length: impl Fn(u32) -> f32) -> Vec<Posting> {
    let documents = postings.chunk_by(|a, b| a.doc == b.doc);
    let mut documents: Vec<(f32, &[Posting])> = documents
        .filter_map(|document| Some((strength(document, length(document.first()?.doc)), document)))
        .collect();
    // Stable sorts: newer documents stay before older ones.
    documents.sort_by(|a, b| b.0.total_cmp(&a.0));
    documents.truncate(kept);
    documents.sort_by_key(|(_, document)| document.first().map(|first| first.doc));
    documents.iter().flat_map(|it| it.1).copied().collect()
}

fn strength(document: &[Posting], length: f32) -> f32 {
    let mut all = Amount::default();
    for posting in document {
        all.add(Amount::in_fields(&posting.entry, 1.0));
    }
    saturated(all, length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Entry;
    use crate::parts::{Needs, Parts};
    use crate::{BuildOptions, Builder, Document, PartId, Passage};

    #[test]
    fn headlines_and_many_words_in_short_texts_are_strong_and_ties_are_won_by_the_newer() {
        let posting = |doc, form, headline, body| Posting {
            doc,
            entry: Entry {
                form,
                headline,
                lead: 0,
                body,
            },
        };
        let postings = [
            posting(0, 0, 0, 2),
            posting(1, 0, 0, 1),
            posting(2, 0, 1, 0),
            posting(3, 0, 0, 2),
            posting(4, 0, 0, 2),
            posting(5, 0, 0, 1),
            posting(5, 1, 0, 2),
        ];
        let length = |doc| if doc == 0 { 3.0 } else { 1.0 };
        let kept = |count| -> Vec<u32> {
            let kept = strongest(&postings, count, length);
            kept.iter().map(|posting| posting.doc).collect()
        };
        assert_eq!(kept(1), [2]);
        assert_eq!(kept(3), [2, 3, 5, 5], "all forms of a document are kept");
        assert_eq!(
            kept(4),
            [2, 3, 4, 5, 5],
            "the text of the first is too long"
        );
        assert_eq!(kept(9), [0, 1, 2, 3, 4, 5, 5]);
    }

    #[test]
    fn beside_a_long_list_the_reader_finds_that_of_its_strongest_documents() {
        const KEPT: u32 = 256;
        let mut builder = Builder::new(BuildOptions {
            single_file: 0,
            related: 0,
            strongest: KEPT,
            ..BuildOptions::default()
        });
        let documents = LONG * KEPT + 100;
        for number in 0..documents {
            let strong = number == documents - 1;
            builder.add(Document {
                headline: if strong { "بحر" } else { "" }.to_owned(),
                body: vec![Passage {
                    text: if number % 2 == 0 {
                        "بحر سمك"
                    } else {
                        "بحر"
                    }
                    .to_owned(),
                    ..Passage::default()
                }],
                ..Document::default()
            });
        }
        let files = builder.finish().unwrap().files;
        let mut parts = Parts::open(files[0].bytes.clone().into()).unwrap();
        for (file, part) in files[1..].iter().zip(0..) {
            parts
                .insert(PartId(part), file.bytes.clone().into())
                .unwrap();
        }
        assert_eq!(parts.strongest_size("سمك"), None, "its list is short");
        let (part, _) = parts.strongest_size("بحر").unwrap();
        assert!(![parts.list_part("بحر"), parts.list_part("سمك")].contains(&Some(part)));
        let list = parts.list("بحر!", &mut Needs::new()).unwrap().unwrap();
        assert_eq!((list.key.docs, list.key.beyond), (KEPT, documents - KEPT));
        let mut docs = Vec::new();
        parts.read_lists(&[list], &mut |_, postings| {
            docs.extend(postings.map(|posting| posting.doc));
        });
        assert_eq!(docs.len() as u32, KEPT);
        assert_eq!(docs[..3], [1, 3, 5], "where it is all of the text");
        assert_eq!(docs.last(), Some(&(documents - 1)));
    }
}
