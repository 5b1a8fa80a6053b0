//! A reader of an index whose files are in memory, who notes what is fetched.

use maqal_search::{Answer, File, Found, Index, IndexError, PartId, Request};

/// A reader that has nothing yet but the root.
pub(crate) struct Reader<'f> {
    sent: &'f [File],
    index: Index,
    brought: Vec<&'f File>,
    rounds: usize,
}

impl<'f> Reader<'f> {
    /// Opens the first of the files.
    pub(crate) fn open(sent: &'f [File]) -> Result<Self, IndexError> {
        let root = sent.first();
        Ok(Self {
            sent,
            index: Index::open(root.map_or(&[][..], |file| &file.bytes))?,
            brought: root.into_iter().collect(),
            rounds: 1,
        })
    }

    /// Asks, and brings what the answer needs.
    pub(crate) fn ask(&mut self, request: &Request) -> Result<Found, IndexError> {
        loop {
            match self.index.search(request)? {
                Answer::Found(found) => return Ok(found),
                Answer::Needs(parts) => {
                    self.rounds += 1;
                    for part in parts {
                        self.bring(part)?;
                    }
                }
            }
        }
    }

    /// Brings a part.
    pub(crate) fn bring(&mut self, part: PartId) -> Result<(), IndexError> {
        let file = self.sent.get(part.0 as usize + 1);
        self.brought.extend(file);
        let bytes = file.map(|file| &*file.bytes).unwrap_or_default();
        self.index.insert(part, bytes)
    }

    /// The files that were brought, the root among them.
    pub(crate) fn brought(&self) -> &[&'f File] {
        &self.brought
    }

    /// How many bytes they have.
    pub(crate) fn bytes(&self) -> usize {
        self.brought.iter().map(|file| file.bytes.len()).sum()
    }

    /// In how many goes they were fetched.
    pub(crate) fn rounds(&self) -> usize {
        self.rounds
    }
}

/// What a file holds: its name without a number.
pub(crate) fn kind(file: &File) -> &str {
    file.name.split('-').next().unwrap_or_default()
}
