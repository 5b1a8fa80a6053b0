use crate::coder::{Bit, Decoder, Encoder, Number, Tree};

/// What the root knows of every document: its day and its length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// Where each run of documents of one day begins, and the day.
    days: Vec<(u32, Option<i32>)>,
    /// The length that stands for each class.
    classes: Vec<f32>,
    /// How many places the text of a document of each class is likely to have at most.
    rooms: Vec<u32>,
    lengths: Vec<u8>,
}

/// How much a class of length is longer than the one before, the finest first: the third root of two,
/// two, four.
const STEPS: [f32; 3] = [1.259_921, 2.0, 4.0];
const CLASS_BITS: u32 = 6;
/// About how many bytes the lengths may take: those of very many documents are told less exactly.
const MOST_BYTES: f32 = 131_072.0;

impl Columns {
    /// Writes the days and the lengths in words of all documents.
    pub(crate) fn write(days: &[Option<i32>], lengths: &[u32]) -> Vec<u8> {
        let mut to = Encoder::default();
        let mut models = Models::default();
        let mut last = 0;
        for run in days.chunk_by(|a, b| a == b) {
            let Some(&day) = run.first() else { continue };
            to.number(&mut models.run, run.len() as u32 - 1);
            to.bit(&mut models.dated, day.is_some());
            if let Some(day) = day {
                let step = i64::from(last) - i64::from(day);
                to.bit(&mut models.newer, step < 0);
                to.number(&mut models.step, step.unsigned_abs() as u32);
                last = day;
            }
        }
        let fits = |&at: &usize| bytes_of(lengths, STEPS[at]) <= MOST_BYTES;
        let at = (0..STEPS.len()).find(fits).unwrap_or(STEPS.len() - 1);
        to.raw(2, at as u32);
        for &length in lengths {
            to.tree(&mut models.length, class_of(length, STEPS[at]));
        }
        to.finish()
    }

    /// Reads the columns of so many documents; `None` where the bytes are damaged.
    pub(crate) fn read(bytes: &[u8], documents: u32) -> Option<Self> {
        let mut from = Decoder::new(bytes);
        let mut models = Models::default();
        let mut columns = Self::default();
        let (mut doc, mut last) = (0u32, 0i32);
        while doc < documents {
            let run = from.number(&mut models.run);
            let mut day = None;
            if from.bit(&mut models.dated) {
                let newer = from.bit(&mut models.newer);
                let step = i64::from(from.number(&mut models.step));
                last = i32::try_from(i64::from(last) - if newer { -step } else { step }).ok()?;
                day = Some(last);
            }
            columns.days.push((doc, day));
            doc = doc.checked_add(run)?.checked_add(1)?;
            if from.overrun() || doc > documents {
                return None;
            }
        }
        let step = *STEPS.get(from.raw(2) as usize)?;
        columns.classes = (0..LENGTH_CLASSES as u8)
            .map(|class| length_of(class, step))
            .collect();
        columns.rooms = (0..LENGTH_CLASSES as u8)
            .map(|class| room_of(class, step))
            .collect();
        columns.lengths.reserve(documents as usize);
        for _ in 0..documents {
            columns.lengths.push(from.tree(&mut models.length) as u8);
        }
        (!from.overrun()).then_some(columns)
    }

    /// Runs of documents of one day: the first document and the day, newest first.
    pub(crate) fn runs(&self) -> &[(u32, Option<i32>)] {
        &self.days
    }

    /// How many documents there are.
    pub(crate) fn documents(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// How many places the lead and the body of a document are likely to have at most.
    pub(crate) fn room(&self, doc: u32) -> u32 {
        let class = self.lengths.get(doc as usize).copied().unwrap_or(0);
        self.rooms.get(usize::from(class)).copied().unwrap_or(1)
    }

    /// About how many words the lead and the body of a document have.
    #[inline]
    pub(crate) fn length(&self, doc: u32) -> f32 {
        let class = self.lengths.get(doc as usize).copied().unwrap_or(0);
        self.classes.get(usize::from(class)).copied().unwrap_or(1.0)
    }
}

/// How many places a text of a class has at most, one free place between passages counted: a passage has
/// seldom less than sixteen words. Longer ones are only told at more length.
fn room_of(class: u8, step: f32) -> u32 {
    let room = (length_of(class, step) * step * 17.0 / 16.0) as u32;
    room.min(MOST_ROOM) + 2
}

/// No text has so many places: this bounds the classes that no builder writes.
const MOST_ROOM: u32 = 1 << 30;

/// How many classes of length there are at most.
const LENGTH_CLASSES: usize = 1 << CLASS_BITS;

#[derive(Debug)]
struct Models {
    run: Number,
    dated: Bit,
    newer: Bit,
    step: Number,
    length: Tree,
}

impl Default for Models {
    fn default() -> Self {
        Self {
            run: Number::default(),
            dated: Bit::likely(60_000),
            newer: Bit::likely(1_000),
            step: Number::default(),
            length: Tree::new(CLASS_BITS),
        }
    }
}

/// The length that stands for a class.
fn length_of(class: u8, step: f32) -> f32 {
    (0..class).fold(1.0, |length, _| length * step)
}

/// The class whose length is nearest below `length`, up to a rounding.
fn class_of(length: u32, step: f32) -> u32 {
    let length = length.max(1) as f32 * 1.001;
    let mut class = 0;
    let mut next = step;
    while next <= length && class + 1 < LENGTH_CLASSES as u32 {
        class += 1;
        next *= step;
    }
    class
}

/// About how many bytes the classes of the lengths take.
fn bytes_of(lengths: &[u32], step: f32) -> f32 {
    let mut counts = [0u32; LENGTH_CLASSES];
    for &length in lengths {
        counts[class_of(length, step) as usize] += 1;
    }
    let bits = |&count: &u32| count as f32 * (lengths.len() as f32 / count as f32).log2();
    counts
        .iter()
        .filter(|&&count| count > 0)
        .map(bits)
        .sum::<f32>()
        / 8.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_lengths_come_back() {
        let days = [
            Some(20_000),
            Some(20_000),
            Some(19_990),
            None,
            Some(-5),
            Some(7),
        ];
        let bytes = Columns::write(&days, &[0, 1, 100, 120, 1_000, 100_000]);
        let columns = Columns::read(&bytes, 6).unwrap();
        let runs = [0, 2, 3, 4, 5].map(|first| (first, days[first as usize]));
        assert_eq!(columns.runs(), runs);
        let near = |doc, length: f32| (columns.length(doc) / length - 1.0).abs() < 0.21;
        assert!(near(1, 1.0) && near(3, 120.0) && near(5, 100_000.0));
    }

    #[test]
    fn the_room_of_no_class_goes_beyond_what_places_can_be() {
        for step in STEPS {
            let rooms = (0..LENGTH_CLASSES as u8).map(|class| room_of(class, step));
            let rooms: Vec<u32> = rooms.collect();
            assert!(rooms.is_sorted() && rooms[0] > 1);
            assert!(rooms.last() <= Some(&(MOST_ROOM + 2)));
        }
    }

    #[test]
    fn an_empty_stream_of_many_documents_is_damage() {
        assert!(Columns::read(&[], 1_000_000).is_none());
    }
}
