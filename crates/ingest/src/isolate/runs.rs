//! Finds the runs of the other direction in a flat text.

use maqal_article::Direction;

use super::wrap::BARRIER;
use crate::{direction::strong, numerals::digit};

/// A run, in bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) dir: Direction,
}

/// Digits from which a group of numbers joined by dashes is a date or a telephone number in any
/// digits; shorter groups of Arabic or Persian digits are read from the right like the text.
const LONG_NUMBER: usize = 7;

/// The longest row of signs between a name and its number: «GPT-4», «v--2».
const MAX_JOINT: usize = 2;

/// The runs of `text` that go against `base`, in order.
pub(super) fn runs(text: &str, base: Direction) -> Vec<Run> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let scan = Scan {
        chars: &chars,
        end: text.len(),
        base,
    };
    scan.all()
}

struct Scan<'a> {
    chars: &'a [(usize, char)],
    end: usize,
    base: Direction,
}

impl Scan<'_> {
    fn all(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            at = match self.words(at).or_else(|| self.numbers(at)) {
                Some((start, end, dir)) => {
                    self.push_balanced(start, end, dir, &mut runs);
                    end
                }
                None => at + 1,
            };
        }
        runs
    }

    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, c)| *c)
    }

    fn byte(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.end, |(byte, _)| *byte)
    }

    fn is_other(&self, at: usize) -> bool {
        self.char(at)
            .and_then(strong)
            .is_some_and(|dir| dir != self.base)
    }

    fn is_digit(&self, at: usize) -> bool {
        self.char(at).is_some_and(|c| digit(c).is_some())
    }

    /// Digits that go with Latin letters: Arabic ones belong to the text around.
    fn is_latin_digit(&self, at: usize) -> bool {
        self.char(at).is_some_and(|c| c.is_ascii_digit())
    }

    fn is_gap(&self, at: Option<usize>) -> bool {
        let c = at.and_then(|at| self.char(at));
        c.is_none_or(|c| c.is_whitespace() || c == BARRIER)
    }

    /// A run of words of the other direction that begins at `at`.
    fn words(&self, at: usize) -> Option<(usize, usize, Direction)> {
        let first = self.first_letter(at)?;
        let dir = self.char(first).and_then(strong)?;
        let end = self.last_letter(first) + 1;
        Some((at, self.with_closing_signs(at, end), dir))
    }

    /// The first letter of a run that may begin with a sign or digits of its own: «@a», «5G».
    fn first_letter(&self, at: usize) -> Option<usize> {
        if self.is_other(at) {
            return Some(at);
        }
        if self.base == Direction::Ltr || self.joins_back(at) {
            return None;
        }
        let mut first = at;
        if matches!(
            self.char(at)?,
            '@' | '#' | '$' | '€' | '£' | '.' | '/' | '~' | '_' | '+'
        ) {
            first += 1;
        }
        while self.is_latin_digit(first) {
            first += 1;
        }
        (first > at && self.is_other(first)).then_some(first)
    }

    /// Whether what stands before `at` belongs to the same word.
    fn joins_back(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.char(at));
        before.is_some_and(|c| c.is_alphanumeric() || c == '.' || c == '/')
    }

    /// The last letter or digit of the run before the text's own direction takes over.
    fn last_letter(&self, first: usize) -> usize {
        let mut last = first;
        for at in first + 1..self.chars.len() {
            let Some(c) = self.char(at) else { break };
            if self.is_other(at) {
                last = at;
            } else if self.base == Direction::Rtl && c.is_ascii_digit() {
                last = if self.is_reached(last, at) { at } else { last };
            } else if strong(c).is_some() || digit(c).is_some() || is_border(c) {
                break;
            }
        }
        last
    }

    /// Whether a digit belongs to the run that ends at `last`: joined to it, or one space away.
    fn is_reached(&self, last: usize, at: usize) -> bool {
        match self.chars.get(last + 1..at).unwrap_or_default() {
            [(_, ' ' | '\u{A0}')] => true,
            gap => gap.len() <= MAX_JOINT && gap.iter().all(|(_, c)| !c.is_whitespace()),
        }
    }

    /// Signs that close a name («C++», «Disney+») or a bracket opened inside the run.
    fn with_closing_signs(&self, start: usize, end: usize) -> usize {
        let address = self.contains(start, end, "://");
        let mut open = self.open_brackets(start, end);
        let mut end = end;
        while let Some(c) = self.char(end) {
            let own = match c {
                '+' | '#' | '%' | '°' | '™' | '®' => self.base == Direction::Rtl,
                // «CO₂», «m²».
                _ if c.is_numeric() && digit(c).is_none() => self.base == Direction::Rtl,
                '/' => address,
                _ => closes(c).is_some() && closes(c) == open.pop(),
            };
            if !own {
                break;
            }
            end += 1;
        }
        end
    }

    fn contains(&self, start: usize, end: usize, part: &str) -> bool {
        let run = self.chars.get(start..end).unwrap_or_default();
        let part: Vec<char> = part.chars().collect();
        run.windows(part.len())
            .any(|window| window.iter().map(|(_, c)| c).eq(&part))
    }

    fn open_brackets(&self, start: usize, end: usize) -> Vec<char> {
        let mut open = Vec::new();
        for (_, c) in self.chars.get(start..end).unwrap_or_default() {
            if is_opening(*c) {
                open.push(*c);
            } else if closes(*c).is_some() && closes(*c).as_ref() == open.last() {
                open.pop();
            }
        }
        open
    }

    /// Numbers joined by dashes, or a telephone number, in text from the right.
    fn numbers(&self, at: usize) -> Option<(usize, usize, Direction)> {
        if self.base == Direction::Ltr || self.joins_back(at) {
            return None;
        }
        let telephone = self.char(at)? == '+';
        let first = at + usize::from(telephone);
        if !self.is_digit(first) {
            return None;
        }
        let (end, dashes, digits, latin) = self.number_groups(first, telephone);
        let apart = telephone || (dashes > 0 && (latin || digits >= LONG_NUMBER));
        apart.then_some((at, end, Direction::Ltr))
    }

    /// The end of the numbers that begin at `first`, the dashes and digits in them, and whether
    /// all digits are ASCII.
    fn number_groups(&self, first: usize, telephone: bool) -> (usize, usize, usize, bool) {
        let (mut end, mut dashes, mut digits, mut latin) = (first, 0, 0, true);
        loop {
            while self.is_digit(end) {
                latin &= self.is_latin_digit(end);
                digits += 1;
                end += 1;
            }
            let joint = match self.char(end) {
                Some('-' | '–' | '−') => true,
                Some('.' | ',' | ':' | '/') => false,
                Some(' ' | '\u{A0}') if telephone => false,
                _ => break,
            };
            if !self.is_digit(end + 1) {
                break;
            }
            dashes += usize::from(joint);
            end += 1;
        }
        (end, dashes, digits, latin)
    }

    /// Adds a run, cut at brackets whose partner is outside of it; of the pieces, those with words.
    fn push_balanced(&self, start: usize, end: usize, dir: Direction, runs: &mut Vec<Run>) {
        let cuts = self.lone_brackets(start, end);
        if cuts.is_empty() {
            return self.push_trimmed(start, end, dir, runs);
        }
        let mut from = start;
        for cut in cuts.into_iter().chain([end]) {
            if (from..cut).any(|at| self.is_other(at)) {
                self.push_trimmed(from, cut, dir, runs);
            }
            from = cut + 1;
        }
    }

    fn lone_brackets(&self, start: usize, end: usize) -> Vec<usize> {
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut lone = Vec::new();
        for at in start..end {
            let Some(c) = self.char(at) else { break };
            if let Some(opening) = closes(c) {
                match open.last() {
                    Some((_, last)) if *last == opening => {
                        open.pop();
                    }
                    _ => lone.push(at),
                }
            } else if is_opening(c) {
                open.push((at, c));
            }
        }
        lone.extend(open.into_iter().map(|(at, _)| at));
        lone.sort_unstable();
        lone
    }

    fn push_trimmed(&self, start: usize, end: usize, dir: Direction, runs: &mut Vec<Run>) {
        let (mut start, mut end) = (start, end);
        while start < end && self.is_gap(Some(start)) {
            start += 1;
        }
        while start < end && self.is_gap(end.checked_sub(1)) {
            end -= 1;
        }
        if start < end {
            runs.push(Run::new(self.byte(start), self.byte(end), dir));
        }
    }
}

/// What no run crosses: Arabic punctuation orders its list from the right.
fn is_border(c: char) -> bool {
    matches!(c, '،' | '؛' | '؟' | '۔' | BARRIER)
}

fn closes(c: char) -> Option<char> {
    match c {
        ')' => Some('('),
        ']' => Some('['),
        '}' => Some('{'),
        '»' => Some('«'),
        '”' => Some('“'),
        _ => None,
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '«' | '“')
}
