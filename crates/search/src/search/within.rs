//! Words within some edits of one word. Words that are asked about in order share their beginnings,
//! and so the work: a beginning that is too far away is not looked at again.

use crate::format::MAX_WORD;

/// Letters left out, added, changed or swapped, counted row by row: the row of a beginning has what
/// it takes to make each beginning of the word out of it.
pub(super) struct Within {
    word: Vec<char>,
    most: u8,
    rows: Vec<[u8; MAX_WORD + 1]>,
    /// The letters of the beginning that the rows are of.
    path: Vec<char>,
}

impl Within {
    pub(super) fn new(word: &str, most: u32) -> Self {
        Self {
            word: word.chars().take(MAX_WORD).collect(),
            most: most.min(8) as u8,
            rows: vec![std::array::from_fn(|at| at as u8)],
            path: Vec::new(),
        }
    }

    /// Whether a word is near, or a beginning of it from which nothing that goes on is. Quickest for
    /// words in order.
    pub(super) fn has<'w>(&mut self, other: &'w str) -> Result<bool, &'w str> {
        let shared = other.chars().zip(&self.path);
        let shared = shared.take_while(|(a, b)| a == *b).count();
        self.path.truncate(shared);
        self.rows.truncate(shared + 1);
        for (at, letter) in other.char_indices().skip(shared) {
            if !self.push(letter) {
                let end = at + letter.len_utf8();
                return Err(other.get(..end).unwrap_or(other));
            }
        }
        let last = self.rows.last().and_then(|row| row.get(self.word.len()));
        Ok(last.is_some_and(|&cost| cost <= self.most))
    }

    /// Goes on by a letter; false where that leads too far away.
    fn push(&mut self, letter: char) -> bool {
        let Some(last) = self.rows.last() else {
            return false;
        };
        let before = self.path.last().copied().zip(self.rows.iter().nth_back(1));
        let mut row = [u8::MAX; MAX_WORD + 1];
        let mut cost = last[0].saturating_add(1);
        let mut least = cost;
        row[0] = cost;
        let mut previous = None;
        for (at, &own) in self.word.iter().enumerate() {
            cost = last[at]
                .saturating_add(u8::from(own != letter))
                .min(last[at + 1].saturating_add(1))
                .min(cost.saturating_add(1));
            if let (Some((typed, row)), Some(first)) = (before, previous)
                && (typed, letter) == (own, first)
            {
                cost = cost.min(row[at - 1].saturating_add(1));
            }
            row[at + 1] = cost;
            least = least.min(cost);
            previous = Some(own);
        }
        self.path.push(letter);
        self.rows.push(row);
        least <= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        let within = |a: &str, b, most| Within::new(a, most).has(b) == Ok(true);
        assert!(within("كتاب", "كتاب", 0));
        assert!(within("كتاب", "كتب", 1) && !within("كتاب", "كتب", 0));
        assert!(within("كتاب", "كاتب", 1));
        assert!(!within("كتاب", "مدرسه", 2));
    }

    #[test]
    fn words_in_order_are_told_as_they_are_alone() {
        let words = [
            "كتاب",
            "كتب",
            "كتبه",
            "كتبهم",
            "كعب",
            "كعك",
            "مكتب",
            "مكتبه",
            "مكه",
        ];
        let mut within = Within::new("كتبه", 1);
        for word in words {
            assert_eq!(within.has(word), Within::new("كتبه", 1).has(word), "{word}");
        }
    }
}
