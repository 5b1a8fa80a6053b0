//! The parts that are here, decoded when first asked for.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::blocks::{Blocks, Lists, Postings};
use crate::bytes::Reader;
use crate::coder::Decoder;
use crate::format::{
    Block, Columns, FacetTable, Key, Keys, Kind, Lexicon, PartFrame, PartKind, Positions, Posting,
    Root, strongest_key,
};
use crate::order::sort_by_key;
use crate::{IndexError, Limits, PartId};

/// The root and the parts of an index.
#[derive(Debug)]
pub(crate) struct Parts {
    /// The directory.
    pub(crate) root: Root,
    /// What a question may fetch.
    pub(crate) limits: Limits,
    bytes: Arc<[u8]>,
    columns: OnceLock<Columns>,
    blocks: Blocks,
    /// A place for each part.
    slots: Vec<Option<Box<Slot>>>,
    /// The table of a facet that no document has a value of.
    no_values: FacetTable,
}

/// A part that is here.
#[derive(Debug)]
struct Slot {
    bytes: Arc<[u8]>,
    body: Range<usize>,
    decoded: OnceLock<Decoded>,
}

impl Slot {
    #[expect(clippy::unnecessary_wraps, reason = "it is what fills a place")]
    fn new(bytes: Arc<[u8]>, body: Range<usize>) -> Option<Box<Self>> {
        let decoded = OnceLock::new();
        Some(Box::new(Self {
            bytes,
            body,
            decoded,
        }))
    }

    /// Lets go of the bytes of what was decoded as a whole.
    fn let_go(&mut self) {
        if let Some(Decoded::Words(_) | Decoded::Facet(_)) = self.decoded.get() {
            self.bytes = Arc::default();
            self.body = 0..0;
        }
    }
}

#[derive(Debug)]
enum Decoded {
    Words(Lexicon),
    Postings { keys: Keys, blocks: usize },
    Positions { ends: Vec<usize>, blocks: usize },
    Facet(FacetTable),
}

/// Parts that were asked for and are not here, each once.
#[derive(Debug, Default)]
pub(crate) struct Needs(Vec<PartId>);

impl Needs {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn insert(&mut self, part: PartId) {
        if !self.0.contains(&part) {
            self.0.push(part);
        }
    }

    pub(crate) fn extend(&mut self, parts: Self) {
        for part in parts.0 {
            self.insert(part);
        }
    }

    pub(crate) fn into_parts(self) -> Vec<PartId> {
        self.0
    }
}

/// A posting list found in its part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListAt {
    part: PartId,
    at: usize,
    /// Counts of the list.
    pub(crate) key: Key,
}

impl Parts {
    pub(crate) fn open(bytes: Arc<[u8]>) -> Result<Self, IndexError> {
        let root = Root::read(&bytes)?;
        let mut slots = Vec::new();
        slots.resize_with(root.part_count(), || None);
        for (slot, range) in slots.iter_mut().zip(&root.inline) {
            *slot = Slot::new(Arc::clone(&bytes), range.clone());
        }
        Ok(Self {
            limits: Limits::of(root.documents),
            root,
            bytes,
            columns: OnceLock::new(),
            blocks: Blocks::default(),
            slots,
            no_values: FacetTable::default(),
        })
    }

    /// How many parts are files of their own.
    pub(crate) fn file_count(&self) -> u32 {
        (self.slots.len() - self.root.inline.len()) as u32
    }

    pub(crate) fn has(&self, part: PartId) -> bool {
        self.slot(part).is_some()
    }

    fn slot(&self, part: PartId) -> Option<&Slot> {
        self.slots.get(part.0 as usize)?.as_deref()
    }

    pub(crate) fn insert(&mut self, part: PartId, bytes: Arc<[u8]>) -> Result<(), IndexError> {
        let count = self.file_count();
        let missing = IndexError::NoSuchPart { part, count };
        let name = self.root.name(part).ok_or_else(|| missing.clone())?;
        let body = PartFrame::read(&bytes, self.root.build, &name)?;
        let slot = self.slots.get_mut(part.0 as usize).ok_or(missing)?;
        if slot.is_some() {
            self.blocks.clear();
        }
        *slot = Slot::new(bytes, body);
        self.decoded(part)?;
        if let Some(Some(slot)) = self.slots.get_mut(part.0 as usize) {
            slot.let_go();
        }
        Ok(())
    }

    /// The days and lengths of the documents.
    pub(crate) fn columns(&self) -> Result<&Columns, IndexError> {
        if let Some(columns) = self.columns.get() {
            return Ok(columns);
        }
        let bytes = self
            .bytes
            .get(self.root.columns.clone())
            .unwrap_or_default();
        let columns =
            Columns::read(bytes, self.root.documents).ok_or_else(|| IndexError::Damaged {
                part: "index".to_owned(),
                what: "the days do not add up",
            })?;
        Ok(self.columns.get_or_init(|| columns))
    }

    /// The part of the lexicon that a word is in, if it is in any.
    pub(crate) fn words(
        &self,
        word: &str,
        needs: &mut Needs,
    ) -> Result<Option<&Lexicon>, IndexError> {
        match self.root.words.covering(word) {
            Some(place) => self.lexicon(PartKind::Words, place, needs),
            None => Ok(None),
        }
    }

    /// Whether the part of the lexicon that a word would be in is here.
    pub(crate) fn has_words(&self, word: &str) -> bool {
        let place = self.root.words.covering(word);
        place.is_none_or(|place| self.has(self.root.id(PartKind::Words, place)))
    }

    /// The parts of the lexicon that hold the words beginning with a prefix.
    pub(crate) fn words_beginning(
        &self,
        prefix: &str,
        needs: &mut Needs,
    ) -> Result<Vec<&Lexicon>, IndexError> {
        self.beginning(PartKind::Words, prefix, needs)
    }

    /// The parts of the words, or of another order of them, that hold what begins with a prefix.
    pub(crate) fn beginning(
        &self,
        order: PartKind,
        prefix: &str,
        needs: &mut Needs,
    ) -> Result<Vec<&Lexicon>, IndexError> {
        let mut lexicons = Vec::new();
        for place in self.root.directory(order).beginning(prefix) {
            lexicons.extend(self.lexicon(order, place, needs)?);
        }
        Ok(lexicons)
    }

    /// How many of those parts are not here.
    pub(crate) fn missing(&self, order: PartKind, prefix: &str) -> usize {
        let places = self.root.directory(order).beginning(prefix);
        places
            .filter(|&place| !self.has(self.root.id(order, place)))
            .count()
    }

    fn lexicon(
        &self,
        order: PartKind,
        place: usize,
        needs: &mut Needs,
    ) -> Result<Option<&Lexicon>, IndexError> {
        match self.ask(self.root.id(order, place), needs)? {
            Some((Decoded::Words(lexicon), _)) => Ok(Some(lexicon)),
            _ => Ok(None),
        }
    }

    /// The part that the posting list of a stem is in, if there is one.
    pub(crate) fn list_part(&self, stem: &str) -> Option<PartId> {
        self.list_size(stem).map(|(part, _)| part)
    }

    /// The part that the posting list of a stem is in, and how many kilobytes it has.
    pub(crate) fn list_size(&self, stem: &str) -> Option<(PartId, u32)> {
        let place = self.root.postings.covering(stem)?;
        let part = self.root.id(PartKind::Postings, place);
        Some((part, self.root.postings.size(place)))
    }

    /// The part of the list of the documents that have most of a stem, if there is one, and its kilobytes.
    pub(crate) fn strongest_size(&self, stem: &str) -> Option<(PartId, u32)> {
        let place = self.root.postings.beginning_at(&strongest_key(stem))?;
        let part = self.root.id(PartKind::Postings, place);
        Some((part, self.root.postings.size(place)))
    }

    /// The posting list of a stem, if its part is here and knows it.
    pub(crate) fn list(&self, stem: &str, needs: &mut Needs) -> Result<Option<ListAt>, IndexError> {
        let Some(part) = self.list_part(stem) else {
            return Ok(None);
        };
        let Some((Decoded::Postings { keys, .. }, _)) = self.ask(part, needs)? else {
            return Ok(None);
        };
        let found = keys.find(stem).and_then(|at| Some((at, keys.key(at)?)));
        Ok(found.map(|(at, key)| ListAt { part, at, key }))
    }

    /// Reads posting lists and gives the postings of each together with its place among `lists`; those
    /// that share a block are read in one go.
    pub(crate) fn read_lists(&self, lists: &[ListAt], each: &mut dyn FnMut(usize, Postings<'_>)) {
        let mut order: Vec<usize> = (0..lists.len()).collect();
        sort_by_key(&mut order, |&nth| (lists[nth].part, lists[nth].at));
        let same_block = |&a: &usize, &b: &usize| {
            lists[a].part == lists[b].part && lists[a].key.block == lists[b].key.block
        };
        for run in order.chunk_by(same_block) {
            let Some(&first) = run.first() else { continue };
            let first = lists[first];
            let Some((Decoded::Postings { keys, blocks }, bytes)) = self.here(first.part) else {
                continue;
            };
            let block = first.key.block;
            let read = || self.read_block(keys, bytes.get(*blocks..).unwrap_or_default(), block);
            let decoded = self.blocks.get((first.part, block), read);
            let before = keys.first_of_block(block);
            for &nth in run {
                each(nth, decoded.list(lists[nth].at.saturating_sub(before)));
            }
        }
    }

    /// Reads the posting lists of a block.
    fn read_block(&self, keys: &Keys, bytes: &[u8], block: u32) -> Lists {
        let mut lists = Lists::default();
        let Some(bytes) = keys.block(block, bytes) else {
            return lists;
        };
        let mut from = Decoder::new(bytes);
        let mut models = Block::new(self.root.documents, &self.root.priors);
        let places = keys.first_of_block(block)..keys.first_of_block(block + 1);
        let docs = places
            .clone()
            .filter_map(|at| keys.key(at))
            .map(|key| key.docs);
        let docs = docs.fold(0, u32::saturating_add).min(self.root.documents);
        lists.reserve(docs as usize);
        for at in places {
            let Some(key) = keys.key(at) else { break };
            models.decode(&mut from, key.docs, key.forms, |posting| {
                lists.push(posting)
            });
            lists.end_list();
        }
        lists.shrink_to_fit();
        lists
    }

    /// Reads a posting list together with the places of each posting; `None` where the positions
    /// are not here.
    pub(crate) fn read_places(
        &self,
        list: ListAt,
        needs: &mut Needs,
        mut each: impl FnMut(Posting, &[u32]),
    ) -> Result<(), IndexError> {
        let Some((PartKind::Postings, place)) = self.root.kind(list.part) else {
            return Ok(());
        };
        let part = self.root.id(PartKind::Positions, place);
        let Some((Decoded::Positions { ends, blocks }, bytes)) = self.ask(part, needs)? else {
            return Ok(());
        };
        let block = list.key.block as usize;
        let end = ends.get(block).copied().unwrap_or(0);
        let start = block
            .checked_sub(1)
            .and_then(|at| ends.get(at))
            .copied()
            .unwrap_or(0);
        let bytes = bytes.get(blocks + start..blocks + end).unwrap_or_default();
        let mut from = Decoder::new(bytes);
        let mut models = Positions::default();
        let mut places = Vec::new();
        let Some((Decoded::Postings { keys, .. }, _)) = self.here(list.part) else {
            return Ok(());
        };
        let before = keys.first_of_block(list.key.block);
        let mut lists: Vec<ListAt> = Vec::new();
        for at in (before..=list.at).filter(|&at| keys.is_placed(at)) {
            lists.extend(keys.key(at).map(|key| ListAt { at, key, ..list }));
        }
        let columns = self.columns()?;
        self.read_lists(&lists, &mut |nth, postings| {
            for posting in postings {
                places.clear();
                if !from.overrun() {
                    let room = columns.room(posting.doc);
                    models.decode(&mut from, &posting.entry, room, &mut places);
                }
                if lists[nth].at == list.at {
                    each(posting, &places);
                }
            }
        });
        Ok(())
    }

    /// The values of a facet.
    pub(crate) fn facet(
        &self,
        kind: Kind,
        needs: &mut Needs,
    ) -> Result<Option<&FacetTable>, IndexError> {
        if self.root.values[kind as usize] == 0 {
            return Ok(Some(&self.no_values));
        }
        match self.ask(self.root.id(PartKind::Facet(kind), 0), needs)? {
            Some((Decoded::Facet(table), _)) => Ok(Some(table)),
            _ => Ok(None),
        }
    }

    /// A part, noted as needed where it is not here.
    fn ask(
        &self,
        part: PartId,
        needs: &mut Needs,
    ) -> Result<Option<(&Decoded, &[u8])>, IndexError> {
        if !self.has(part) {
            needs.insert(part);
            return Ok(None);
        }
        self.decoded(part)
    }

    /// A part that was asked for before.
    fn here(&self, part: PartId) -> Option<(&Decoded, &[u8])> {
        self.decoded(part).ok().flatten()
    }

    fn decoded(&self, part: PartId) -> Result<Option<(&Decoded, &[u8])>, IndexError> {
        let Some(slot) = self.slot(part) else {
            return Ok(None);
        };
        let body = slot.bytes.get(slot.body.clone()).unwrap_or_default();
        if let Some(decoded) = slot.decoded.get() {
            return Ok(Some((decoded, body)));
        }
        let decoded = self.decode(part, body)?;
        Ok(Some((slot.decoded.get_or_init(|| decoded), body)))
    }

    fn decode(&self, part: PartId, body: &[u8]) -> Result<Decoded, IndexError> {
        let name = self.root.name(part).unwrap_or_default();
        let mut reader = Reader::new(body, 0, &name);
        let kind = self.root.kind(part);
        let (kind, place) = kind.ok_or_else(|| reader.damaged("the directory does not know it"))?;
        match kind {
            PartKind::Words | PartKind::Endings | PartKind::Sounds => {
                let count = self.root.directory(kind).count(place) as usize;
                Lexicon::read(body, count, &self.root.alphabet)
                    .map(Decoded::Words)
                    .ok_or_else(|| reader.damaged("its words are out of order"))
            }
            PartKind::Postings => {
                let count = self.root.postings.count(place) as usize;
                let keys = Keys::read(reader.slice()?, count, &self.root.alphabet)
                    .ok_or_else(|| reader.damaged("its stems end early"))?;
                Ok(Decoded::Postings {
                    keys,
                    blocks: reader.position(),
                })
            }
            PartKind::Positions => {
                let mut ends = Vec::new();
                let mut end = 0usize;
                for _ in 0..reader.count(8)? {
                    end = end.saturating_add(reader.number()? as usize);
                    ends.push(end);
                }
                Ok(Decoded::Positions {
                    ends,
                    blocks: reader.position(),
                })
            }
            PartKind::Facet(_) => {
                FacetTable::read(body, self.root.documents, &name).map(Decoded::Facet)
            }
        }
    }
}
