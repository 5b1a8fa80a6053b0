use maqal_search::{
    Answer, BuildOptions, Builder, Document, File, Index, PartId, Passage, Query, Request,
};

use crate::corpus::Doc;
use crate::metrics::DEPTH;

/// The engine with all its parts at hand.
pub(crate) struct Engine {
    index: Index,
    /// The files that the archive would publish.
    pub(crate) files: Vec<File>,
}

impl Engine {
    /// Builds and opens the index of these documents.
    pub(crate) fn new(docs: &[Doc]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut builder = Builder::new(BuildOptions {
            related: 0,
            ..BuildOptions::default()
        });
        for doc in docs {
            builder.add(document(doc));
        }
        let files = builder.finish()?.files;
        let mut all = files.iter().map(|file| file.bytes.clone());
        let mut index = Index::open(all.next().unwrap_or_default())?;
        for (number, bytes) in all.enumerate() {
            index.insert(PartId(number as u32), bytes)?;
        }
        Ok(Self { index, files })
    }

    /// The best documents for a query.
    pub(crate) fn search(&self, text: &str) -> Vec<usize> {
        let query = Query::parse(text, false);
        let request = Request {
            query,
            limit: DEPTH,
            ..Request::default()
        };
        match self.index.search(&request) {
            Ok(Answer::Found(found)) => {
                found.hits.into_iter().map(|hit| hit.doc as usize).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn document(doc: &Doc) -> Document {
    let lang = "ar".to_owned();
    Document {
        headline: doc.title.clone(),
        body: vec![Passage {
            lang: lang.clone(),
            text: doc.body.clone(),
        }],
        lang,
        ..Document::default()
    }
}
