use std::ops::Range;

use super::{Alphabet, Directory, FORMAT_VERSION, Kind, MAX_DOCUMENTS, Priors, checksum};
use crate::analysis::ANALYSER_VERSION;
use crate::bytes::{Reader, put_number, put_slice};
use crate::{IndexError, PartId};

const MAGIC: &[u8; 4] = b"MQLS";
const NAME: &str = "index";
/// Bytes before those that the checksum is over.
const HEADER: usize = 18;

/// The root: what is known before any part is here.
#[derive(Clone, Debug)]
pub(crate) struct Root {
    /// Number of this build, which its parts carry too.
    pub(crate) build: u32,
    /// How many documents there are.
    pub(crate) documents: u32,
    /// Mean length of a document in words.
    pub(crate) mean_length: f32,
    /// The language tag of most documents, by which queries are read.
    pub(crate) lang: String,
    /// The letters of the words.
    pub(crate) alphabet: Alphabet,
    /// What the models of postings begin with.
    pub(crate) priors: Priors,
    /// Beginnings of words that have a posting list of their own, in order.
    pub(crate) prefixes: Vec<String>,
    /// The parts of the lexicon.
    pub(crate) words: Directory,
    /// The parts of postings; there are as many of positions.
    pub(crate) postings: Directory,
    /// The parts of words spelled backwards, and of words behind their sounds; none where the lexicon
    /// is small enough to be looked through.
    pub(crate) endings: Directory,
    pub(crate) sounds: Directory,
    /// How many values each facet has, in the order of [`Kind::ALL`].
    pub(crate) values: [u32; Kind::ALL.len()],
    /// Where the columns are in the root's bytes.
    pub(crate) columns: Range<usize>,
    /// Where the parts' bodies are in the root's bytes, in the order of their numbers, if they are in
    /// the root.
    pub(crate) inline: Vec<Range<usize>>,
}

/// What a part holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartKind {
    /// Words and their stems.
    Words,
    /// Stems and their documents.
    Postings,
    /// Where the words of the posting part of the same place stand in their documents.
    Positions,
    /// A facet's values.
    Facet(Kind),
    /// Words spelled backwards: where a slip is in its first half, a word is known by its end.
    Endings,
    /// Words behind their sounds: see [`super::sounds_key`].
    Sounds,
}

impl Root {
    /// Writes the root. `bodies` are the parts' bodies where they are to be in the root itself.
    pub(crate) fn write(&self, columns: &[u8], bodies: Option<&[Vec<u8>]>) -> Vec<u8> {
        let mut rest = Vec::new();
        put_number(&mut rest, self.documents);
        rest.extend(self.mean_length.to_bits().to_le_bytes());
        put_slice(&mut rest, self.lang.as_bytes());
        self.alphabet.write(&mut rest);
        put_slice(&mut rest, self.priors.bytes());
        put_number(&mut rest, self.prefixes.len() as u32);
        for prefix in &self.prefixes {
            put_slice(&mut rest, prefix.as_bytes());
        }
        for directory in [&self.words, &self.postings, &self.endings, &self.sounds] {
            put_number(&mut rest, directory.len() as u32);
            put_slice(&mut rest, &directory.write(&self.alphabet));
        }
        for &values in &self.values {
            put_number(&mut rest, values);
        }
        put_slice(&mut rest, columns);
        rest.push(u8::from(bodies.is_some()));
        for body in bodies.unwrap_or_default() {
            put_slice(&mut rest, body);
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT_VERSION.to_le_bytes());
        bytes.extend(ANALYSER_VERSION.to_le_bytes());
        bytes.extend(self.build.to_le_bytes());
        bytes.extend(checksum(&rest).to_le_bytes());
        bytes.extend(rest);
        bytes
    }

    /// Reads the root's directory.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, IndexError> {
        let mut reader = Reader::new(bytes, 0, NAME);
        let build = read_header(&mut reader)?;
        if reader.word()? != checksum(bytes.get(HEADER..).unwrap_or_default()) {
            return Err(reader.damaged("its checksum does not match"));
        }
        let documents = reader.number()?;
        if documents > MAX_DOCUMENTS {
            return Err(reader.damaged("it promises too many documents"));
        }
        let mean_length = f32::from_bits(reader.word()?);
        let lang = reader.text()?.to_owned();
        let alphabet = Alphabet::read(&mut reader)?;
        let priors = Priors::read(reader.slice()?);
        let priors = priors.ok_or_else(|| reader.damaged("its priors are of another number"))?;
        let mut prefixes = Vec::new();
        for _ in 0..reader.count(8)? {
            prefixes.push(reader.text()?.to_owned());
        }
        let words = read_directory(&mut reader, &alphabet)?;
        let postings = read_directory(&mut reader, &alphabet)?;
        let endings = read_directory(&mut reader, &alphabet)?;
        let sounds = read_directory(&mut reader, &alphabet)?;
        let mut values = [0; Kind::ALL.len()];
        for values in &mut values {
            *values = reader.number()?;
        }
        let mut root = Self {
            build,
            documents,
            mean_length,
            lang,
            alphabet,
            priors,
            prefixes,
            words,
            postings,
            endings,
            sounds,
            values,
            columns: read_range(&mut reader)?,
            inline: Vec::new(),
        };
        if reader.take(1)? == [1] {
            for _ in 0..root.part_count() {
                root.inline.push(read_range(&mut reader)?);
            }
        }
        Ok(root)
    }

    /// How many parts there are, in the root or beside it.
    pub(crate) fn part_count(&self) -> usize {
        self.facets_at() + Kind::ALL.len() + self.endings.len() + self.sounds.len()
    }

    fn facets_at(&self) -> usize {
        self.words.len() + 2 * self.postings.len()
    }

    /// The parts of a kind that holds words or stems.
    pub(crate) fn directory(&self, kind: PartKind) -> &Directory {
        match kind {
            PartKind::Words | PartKind::Facet(_) => &self.words,
            PartKind::Postings | PartKind::Positions => &self.postings,
            PartKind::Endings => &self.endings,
            PartKind::Sounds => &self.sounds,
        }
    }

    /// The number of a part by its place among those of its kind.
    pub(crate) fn id(&self, kind: PartKind, place: usize) -> PartId {
        let before = match kind {
            PartKind::Words => 0,
            PartKind::Postings => self.words.len(),
            PartKind::Positions => self.words.len() + self.postings.len(),
            PartKind::Facet(kind) => self.facets_at() + kind as usize,
            PartKind::Endings => self.facets_at() + Kind::ALL.len(),
            PartKind::Sounds => self.facets_at() + Kind::ALL.len() + self.endings.len(),
        };
        PartId((before + place) as u32)
    }

    /// What a part holds, and its place among those of its kind.
    pub(crate) fn kind(&self, id: PartId) -> Option<(PartKind, usize)> {
        let mut place = id.0 as usize;
        let lists = self.postings.len();
        for (kind, count) in [
            (PartKind::Words, self.words.len()),
            (PartKind::Postings, lists),
            (PartKind::Positions, lists),
        ] {
            if place < count {
                return Some((kind, place));
            }
            place -= count;
        }
        if let Some(&kind) = Kind::ALL.get(place) {
            return Some((PartKind::Facet(kind), 0));
        }
        place -= Kind::ALL.len();
        match place.checked_sub(self.endings.len()) {
            None => Some((PartKind::Endings, place)),
            Some(place) => (place < self.sounds.len()).then_some((PartKind::Sounds, place)),
        }
    }

    /// The name of a part's file.
    pub(crate) fn name(&self, id: PartId) -> Option<String> {
        let (kind, place) = self.kind(id)?;
        Some(match kind {
            PartKind::Words => format!("words-{place}"),
            PartKind::Postings => format!("postings-{place}"),
            PartKind::Positions => format!("positions-{place}"),
            PartKind::Facet(kind) => kind.name().to_owned(),
            PartKind::Endings => format!("endings-{place}"),
            PartKind::Sounds => format!("sounds-{place}"),
        })
    }
}

fn read_header(reader: &mut Reader<'_>) -> Result<u32, IndexError> {
    let part = || NAME.to_owned();
    if reader.take(4).ok() != Some(MAGIC) {
        return Err(IndexError::NotAnIndex { part: part() });
    }
    let format = reader.take(2)?;
    let found = u16::from(format[0]) | u16::from(format[1]) << 8;
    if found != FORMAT_VERSION {
        return Err(IndexError::Format {
            part: part(),
            found,
            expected: FORMAT_VERSION,
        });
    }
    let found = reader.word()?;
    if found != ANALYSER_VERSION {
        return Err(IndexError::Analyser {
            part: part(),
            found,
            expected: ANALYSER_VERSION,
        });
    }
    reader.word()
}

fn read_directory(reader: &mut Reader<'_>, alphabet: &Alphabet) -> Result<Directory, IndexError> {
    let parts = reader.count(1)?;
    let directory = Directory::read(reader.slice()?, parts, alphabet);
    directory.ok_or_else(|| reader.damaged("its parts are out of order"))
}

fn read_range(reader: &mut Reader<'_>) -> Result<Range<usize>, IndexError> {
    let length = reader.slice()?.len();
    Ok(reader.position() - length..reader.position())
}
