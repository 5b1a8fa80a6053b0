use crate::coder::{Bit, Decoder, Encoder, Number, Tree};

/// What the root knows of every document: its day and its length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// Where each run of documents of one day begins, and the day.
    days: Vec<(u32, Option<i32>)>,
    lengths: Vec<u8>,
}

/// Classes of length are this many to a doubling.
const CLASSES: usize = 3;
const STEPS: [f32; CLASSES] = [1.0, 1.259_921, 1.587_401];
const CLASS_BITS: u32 = 6;

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
        for &length in lengths {
            to.tree(&mut models.length, class_of(length));
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

    /// About how many words the lead and the body of a document have.
    pub(crate) fn length(&self, doc: u32) -> f32 {
        length_of(self.lengths.get(doc as usize).copied().unwrap_or(0))
    }
}

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
pub(crate) fn length_of(class: u8) -> f32 {
    let class = usize::from(class);
    (1u32 << (class / CLASSES).min(30)) as f32 * STEPS[class % CLASSES]
}

/// The class whose length is the largest that is not above `length`.
pub(crate) fn class_of(length: u32) -> u32 {
    let top = (1 << CLASS_BITS) - 1;
    (0..=top)
        .take_while(|&class| length_of(class) <= length.max(1) as f32)
        .last()
        .unwrap_or(0)
        .into()
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
    fn an_empty_stream_of_many_documents_is_damage() {
        assert!(Columns::read(&[], 1_000_000).is_none());
    }
}
