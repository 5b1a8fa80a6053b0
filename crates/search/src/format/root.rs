use std::ops::Range;

use super::{Alphabet, FORMAT_VERSION, Kind, MAX_DOCUMENTS, Priors, checksum};
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
    /// The parts, in the order of their numbers.
    pub(crate) parts: Vec<PartLine>,
    /// Where the columns are in the root's bytes.
    pub(crate) columns: Range<usize>,
}

/// A part's line in the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartLine {
    /// What the part holds.
    pub(crate) kind: PartKind,
    /// Its first word or stem.
    pub(crate) first: String,
    /// How many words or stems it has.
    pub(crate) count: u32,
    /// Where its body is in the root's bytes, if it is in the root.
    pub(crate) inline: Option<Range<usize>>,
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
}

impl PartKind {
    fn code(self) -> u8 {
        match self {
            Self::Words => 0,
            Self::Postings => 1,
            Self::Positions => 2,
            Self::Facet(kind) => 3 + Kind::ALL.iter().position(|&k| k == kind).unwrap_or(0) as u8,
        }
    }

    fn of_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Words),
            1 => Some(Self::Postings),
            2 => Some(Self::Positions),
            _ => Kind::ALL
                .get(usize::from(code) - 3)
                .map(|&kind| Self::Facet(kind)),
        }
    }
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
        put_number(&mut rest, self.parts.len() as u32);
        for part in &self.parts {
            rest.push(part.kind.code());
            put_slice(&mut rest, part.first.as_bytes());
            put_number(&mut rest, part.count);
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
        let mut parts = Vec::new();
        for _ in 0..reader.count(24)? {
            parts.push(read_line(&mut reader)?);
        }
        let columns = read_range(&mut reader)?;
        if reader.take(1)? == [1] {
            for part in &mut parts {
                part.inline = Some(read_range(&mut reader)?);
            }
        }
        Ok(Self {
            build,
            documents,
            mean_length,
            lang,
            alphabet,
            priors,
            prefixes,
            parts,
            columns,
        })
    }

    /// The parts of a kind, in order.
    pub(crate) fn parts_of(&self, kind: PartKind) -> impl Iterator<Item = (PartId, &PartLine)> {
        let numbered = self.parts.iter().enumerate();
        numbered
            .filter(move |(_, part)| part.kind == kind)
            .map(|(number, part)| (PartId(number as u32), part))
    }

    /// The line of a part.
    pub(crate) fn part(&self, id: PartId) -> Option<&PartLine> {
        self.parts.get(id.0 as usize)
    }

    /// The name of a part's file.
    pub(crate) fn name(&self, id: PartId) -> Option<String> {
        let kind = self.part(id)?.kind;
        let place = self.parts_of(kind).position(|(other, _)| other == id)?;
        Some(match kind {
            PartKind::Words => format!("words-{place}"),
            PartKind::Postings => format!("postings-{place}"),
            PartKind::Positions => format!("positions-{place}"),
            PartKind::Facet(kind) => kind.name().to_owned(),
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

fn read_line(reader: &mut Reader<'_>) -> Result<PartLine, IndexError> {
    let kind = PartKind::of_code(reader.take(1)?[0]);
    let kind = kind.ok_or_else(|| reader.damaged("a part is of no known kind"))?;
    let first = reader.text()?.to_owned();
    Ok(PartLine {
        kind,
        first,
        count: reader.number()?,
        inline: None,
    })
}

fn read_range(reader: &mut Reader<'_>) -> Result<Range<usize>, IndexError> {
    let length = reader.slice()?.len();
    Ok(reader.position() - length..reader.position())
}
