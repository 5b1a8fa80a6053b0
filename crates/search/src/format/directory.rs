use super::{Alphabet, Strings};
use crate::coder::{Decoder, Encoder, Number};

/// The parts of one kind that the root knows: where in the order of the words each begins, how many
/// words or stems it has, and how large it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Directory {
    text: String,
    ends: Vec<u32>,
    counts: Vec<u32>,
    /// In kilobytes of 1 024 bytes, rounded down.
    sizes: Vec<u32>,
}

struct Models<'a> {
    strings: Strings<'a>,
    count: Number,
    size: Number,
}

impl<'a> Models<'a> {
    fn new(alphabet: &'a Alphabet) -> Self {
        Self {
            strings: Strings::new(alphabet),
            count: Number::default(),
            size: Number::default(),
        }
    }
}

impl Directory {
    /// Adds a part of so many keys and bytes whose keys begin with `first`, behind one whose keys end with
    /// `last`. What tells them apart is enough.
    pub(crate) fn push(&mut self, last: &str, first: &str, count: u32, bytes: usize) {
        let same = last.chars().zip(first.chars()).take_while(|(a, b)| a == b);
        let letters = same.count() + usize::from(!self.counts.is_empty());
        self.text.extend(first.chars().take(letters));
        self.ends.push(self.text.len() as u32);
        self.counts.push(count);
        self.sizes.push((bytes >> 10) as u32);
    }

    /// How many parts there are.
    pub(crate) fn len(&self) -> usize {
        self.counts.len()
    }

    /// How many words or stems a part has.
    pub(crate) fn count(&self, part: usize) -> u32 {
        self.counts.get(part).copied().unwrap_or(0)
    }

    /// How large a part is, in kilobytes.
    pub(crate) fn size(&self, part: usize) -> u32 {
        self.sizes.get(part).copied().unwrap_or(0)
    }

    /// The part that a key is in, if it is in any.
    pub(crate) fn covering(&self, key: &str) -> Option<usize> {
        self.behind(key, false).checked_sub(1)
    }

    /// The part that begins with a key, told in full.
    pub(crate) fn beginning_at(&self, key: &str) -> Option<usize> {
        self.covering(key).filter(|&part| self.first(part) == key)
    }

    /// The parts that have keys with a beginning.
    pub(crate) fn beginning(&self, prefix: &str) -> std::ops::Range<usize> {
        let first = self.covering(prefix).unwrap_or(0);
        first..self.behind(prefix, true).max(first)
    }

    /// The first part that begins behind a key, and behind what begins with it where `beginning`.
    fn behind(&self, key: &str, beginning: bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let first = self.first(middle);
            if first <= key || beginning && first.starts_with(key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn first(&self, part: usize) -> &str {
        let end = |part: usize| self.ends.get(part).map_or(0, |&end| end as usize);
        let start = part.checked_sub(1).map_or(0, end);
        self.text.get(start..end(part)).unwrap_or_default()
    }

    /// Writes the parts but for their number.
    pub(crate) fn write(&self, alphabet: &Alphabet) -> Vec<u8> {
        let mut models = Models::new(alphabet);
        let mut to = Encoder::default();
        let mut last = "";
        for part in 0..self.len() {
            models.strings.encode(&mut to, last, self.first(part));
            last = self.first(part);
            to.number(&mut models.count, self.count(part));
            to.number(&mut models.size, self.size(part));
        }
        to.finish()
    }

    /// Reads so many parts; `None` where the bytes are damaged.
    pub(crate) fn read(bytes: &[u8], parts: usize, alphabet: &Alphabet) -> Option<Self> {
        let mut models = Models::new(alphabet);
        let mut from = Decoder::new(bytes);
        let mut read = Self::default();
        let mut first = String::new();
        for part in 0..parts {
            let before = first.clone();
            models.strings.decode(&mut from, &mut first);
            let count = from.number(&mut models.count);
            let size = from.number(&mut models.size);
            if from.overrun() || part > 0 && first <= before {
                return None;
            }
            read.text.push_str(&first);
            read.ends.push(read.text.len() as u32);
            read.counts.push(count);
            read.sizes.push(size);
        }
        Some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directory() -> Directory {
        let mut directory = Directory::default();
        directory.push("", "باب", 3, 6_000);
        directory.push("سد", "سدود", 2, 90_000);
        directory.push("سدوم", "قلم", 1, 10);
        directory
    }

    #[test]
    fn a_key_is_in_the_last_part_that_does_not_begin_behind_it() {
        let directory = directory();
        let part = |key| directory.covering(key);
        assert_eq!(
            [part("باب"), part("سد"), part("سدود")],
            [Some(0), Some(0), Some(1)]
        );
        assert_eq!([part("قلم"), part("هواء")], [Some(2), Some(2)]);
        assert_eq!(directory.beginning("سد"), 0..2);
        assert_eq!(directory.beginning("ق"), 2..3);
    }

    #[test]
    fn parts_come_back() {
        let alphabet = Alphabet::new("ابدسقلمو".chars().collect());
        let bytes = directory().write(&alphabet);
        assert_eq!(Directory::read(&bytes, 3, &alphabet), Some(directory()));
        assert!(Directory::read(&bytes, 900, &alphabet).is_none());
    }
}
