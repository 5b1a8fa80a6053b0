//! What a question may take to fetch.

use crate::{Limits, ListShare, PartId};

/// For so many words something is read in any case.
const LEAST_READ: usize = 3;

/// A part, and how many kilobytes it has.
pub(super) type Size = (PartId, u32);

/// What it takes to fetch the list of a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ListSizes {
    pub(super) whole: Size,
    /// The list of the documents that have most of it, if it has one.
    pub(super) strongest: Option<Size>,
}

/// What a question may fetch, and does so far.
#[derive(Debug)]
pub(super) struct Budget {
    limits: Limits,
    kilobytes: u32,
    lists: usize,
    last: Option<PartId>,
}

impl Budget {
    /// The budget of a question.
    pub(super) fn of(limits: Limits) -> Self {
        Self {
            limits,
            kilobytes: 0,
            lists: 0,
            last: None,
        }
    }

    /// How much is read of the next list, none of those before being longer. What was fetched for another
    /// question makes no difference, so that the same question has the same answer.
    pub(super) fn next(&mut self, sizes: ListSizes) -> ListShare {
        let (share, size) = match sizes.strongest {
            Some(strongest) if self.with(sizes.whole) >= self.limits.whole => {
                (ListShare::Strongest, strongest)
            }
            _ => (ListShare::Whole, sizes.whole),
        };
        let kilobytes = self.with(size);
        if kilobytes >= self.limits.all && self.lists >= LEAST_READ {
            return ListShare::Nothing;
        }
        self.kilobytes = kilobytes;
        self.lists += 1;
        self.last = Some(size.0);
        share
    }

    fn with(&self, (part, size): Size) -> u32 {
        let more = if self.last == Some(part) { 0 } else { size };
        self.kilobytes.saturating_add(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ListShare::{Nothing, Strongest, Whole};

    /// What is read of lists of so many kilobytes, in this order; those of more than 30 have one of 15 of
    /// their strongest documents.
    fn read(documents: u32, sizes: &[u32]) -> Vec<ListShare> {
        let mut budget = Budget::of(Limits::of(documents));
        let sizes = sizes.iter().zip(0..).map(|(&size, nth)| ListSizes {
            whole: (PartId(nth), size),
            strongest: (size > 30).then_some((PartId(100 + nth), 15)),
        });
        sizes.map(|sizes| budget.next(sizes)).collect()
    }

    #[test]
    fn the_strongest_documents_of_long_lists_are_read_beyond_what_is_much_to_fetch() {
        let sizes = [6, 6, 7, 40, 90, 900];
        let strongest = [Whole, Whole, Whole, Whole, Strongest, Strongest];
        assert_eq!(read(10_000, &sizes), strongest);
        let more = [Whole, Whole, Whole, Whole, Whole, Strongest];
        assert_eq!(read(1_000_000, &sizes), more, "of a large archive");
        assert_eq!(read(10_000, &[700, 800]), [Strongest; 2]);
    }

    #[test]
    fn the_longest_lists_are_left_out_where_all_is_much_to_fetch() {
        let read = read(0, &[30; 8]);
        assert_eq!(read, [[Whole; 6].as_slice(), &[Nothing; 2]].concat());
    }

    #[test]
    fn of_three_words_something_is_read_and_a_part_is_fetched_once() {
        let mut budget = Budget::of(Limits::of(0));
        let list = |part, size| ListSizes {
            whole: (PartId(part), size),
            strongest: None,
        };
        let sizes = [
            list(0, 400),
            list(1, 500),
            list(2, 600),
            list(2, 600),
            list(3, 600),
        ];
        let shares = sizes.map(|sizes| budget.next(sizes));
        assert_eq!(shares, [Whole, Whole, Whole, Nothing, Nothing]);
        let mut budget = Budget::of(Limits::of(0));
        let shares = [list(5, 40); 9].map(|sizes| budget.next(sizes));
        assert_eq!(shares, [Whole; 9]);
    }
}
