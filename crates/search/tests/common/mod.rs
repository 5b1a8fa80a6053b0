//! A small archive, and how tests ask it.
// Each test program uses some of these; the lints do not see that all of it is test code.
#![allow(dead_code, clippy::unwrap_used)]

use maqal_search::{
    Answer, BuildOptions, Builder, Document, Found, Index, PartId, Passage, Query, Request,
};

/// A document of this headline and body.
pub(crate) fn document(headline: &str, body: &str) -> Document {
    Document {
        lang: "ar".to_owned(),
        headline: headline.to_owned(),
        body: vec![Passage {
            lang: "ar".to_owned(),
            text: body.to_owned(),
        }],
        ..Document::default()
    }
}

/// An index with all its parts, newest document first.
pub(crate) fn index(documents: impl IntoIterator<Item = Document>, options: BuildOptions) -> Index {
    let mut builder = Builder::new(options);
    for document in documents {
        builder.add(document);
    }
    let mut files = builder.finish().unwrap().files.into_iter();
    let mut index = Index::open(files.next().unwrap().bytes).unwrap();
    for (number, file) in files.enumerate() {
        let part = PartId(number as u32);
        assert_eq!(index.part_name(part).as_ref(), Some(&file.name));
        index.insert(part, file.bytes).unwrap();
    }
    index
}

/// An index in one file.
pub(crate) fn small(documents: impl IntoIterator<Item = Document>) -> Index {
    index(documents, BuildOptions::default())
}

/// A request for these words.
pub(crate) fn request(text: &str) -> Request {
    Request {
        query: Query::parse(text, false),
        limit: 20,
        ..Request::default()
    }
}

/// What a request finds where no part is missing.
pub(crate) fn found(index: &Index, request: &Request) -> Found {
    match index.search(request).unwrap() {
        Answer::Found(found) => found,
        Answer::Needs(parts) => panic!("missing {parts:?}"),
    }
}

/// The documents found, in order.
pub(crate) fn docs(index: &Index, text: &str) -> Vec<u32> {
    found(index, &request(text))
        .hits
        .into_iter()
        .map(|hit| hit.doc)
        .collect()
}
