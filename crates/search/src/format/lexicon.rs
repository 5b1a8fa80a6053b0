use std::ops::Range;

use super::{Alphabet, Strings};
use crate::coder::{Bit, Decoder, Encoder, Number, Tree};

/// A word of the archive, as it stands in the articles after folding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Form<'l> {
    /// The word.
    pub(crate) text: &'l str,
    /// Its stem: the name of the posting list that it is in.
    pub(crate) stem: &'l str,
    /// Its number among the forms of the stem, the most frequent 0.
    pub(crate) number: u32,
    /// The binary logarithm of the number of its documents.
    pub(crate) frequency: u32,
}

/// A range of the archive's words, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    text: String,
    lines: Vec<Line>,
}

/// A word in the text, in few bytes: a lexicon is decoded as a whole and stays.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// Where the word begins in the text.
    start: u32,
    /// How many bytes the word has, and its stem.
    form: u16,
    stem: u16,
    number: u16,
    /// How many bytes behind the beginning of the word its stem begins: in it, or right behind it.
    stem_at: u8,
    frequency: u8,
}

/// How a stem is cut from its word: letters off the front, letters kept, and what is put behind.
struct Cut<'s> {
    strip: usize,
    keep: usize,
    tail: &'s str,
}

struct Models<'a> {
    strings: Strings<'a>,
    tails: Strings<'a>,
    is_stem: Bit,
    strip: Tree,
    drop: [Number; 8],
    has_tail: Bit,
    number: [Number; 2],
    frequency: Tree,
}

impl<'a> Models<'a> {
    fn new(alphabet: &'a Alphabet) -> Self {
        Self {
            strings: Strings::new(alphabet),
            tails: Strings::new(alphabet),
            is_stem: Bit::default(),
            strip: Tree::new(3),
            drop: Default::default(),
            has_tail: Bit::likely(4000),
            number: Default::default(),
            frequency: Tree::new(5),
        }
    }
}

impl Lexicon {
    /// Writes forms that are in order.
    pub(crate) fn write(forms: &[Form<'_>], alphabet: &Alphabet) -> Vec<u8> {
        let mut models = Models::new(alphabet);
        let mut to = Encoder::default();
        let mut last = "";
        for form in forms {
            models.strings.encode(&mut to, last, form.text);
            last = form.text;
            to.tree(&mut models.frequency, form.frequency.min(31));
            let is_stem = form.text == form.stem;
            to.bit(&mut models.is_stem, is_stem);
            to.number(&mut models.number[usize::from(is_stem)], form.number);
            if !is_stem {
                encode_stem(&mut models, &mut to, form);
            }
        }
        to.finish()
    }

    /// Reads `count` forms; `None` where the bytes are damaged.
    pub(crate) fn read(bytes: &[u8], count: usize, alphabet: &Alphabet) -> Option<Self> {
        let mut models = Models::new(alphabet);
        let mut from = Decoder::new(bytes);
        let mut lexicon = Self::default();
        let mut word = String::new();
        for _ in 0..count {
            let before = std::mem::take(&mut word);
            word.push_str(&before);
            models.strings.decode(&mut from, &mut word);
            if word <= before || from.overrun() {
                return None;
            }
            lexicon.push(&mut models, &mut from, &word)?;
        }
        lexicon.text.shrink_to_fit();
        lexicon.lines.shrink_to_fit();
        Some(lexicon)
    }

    /// Reads the rest of what there is about a word; `None` where it is longer than any.
    fn push(&mut self, models: &mut Models<'_>, from: &mut Decoder<'_>, word: &str) -> Option<()> {
        let start = u32::try_from(self.text.len()).ok()?;
        self.text.push_str(word);
        let frequency = from.tree(&mut models.frequency) as u8;
        let is_stem = from.bit(&mut models.is_stem);
        let number = from.number(&mut models.number[usize::from(is_stem)]);
        let stem = if is_stem {
            0..word.len()
        } else {
            self.decode_stem(models, from, word)
        };
        self.lines.push(Line {
            start,
            form: u16::try_from(word.len()).ok()?,
            stem: u16::try_from(stem.len()).ok()?,
            number: u16::try_from(number).unwrap_or(u16::MAX),
            stem_at: u8::try_from(stem.start).ok()?,
            frequency,
        });
        Some(())
    }

    /// Where the stem of the word that the text ends with is, from the word's first byte on.
    fn decode_stem(
        &mut self,
        models: &mut Models<'_>,
        from: &mut Decoder<'_>,
        word: &str,
    ) -> Range<usize> {
        let strip = from.tree(&mut models.strip) as usize;
        let drop = from.number(&mut models.drop[strip.min(7)]) as usize;
        let start = byte_of(word, strip);
        let keep = word
            .chars()
            .count()
            .saturating_sub(strip)
            .saturating_sub(drop);
        let end = byte_of(word, strip + keep);
        if !from.bit(&mut models.has_tail) {
            return start..end;
        }
        let mut stem = word.get(start..end).unwrap_or_default().to_owned();
        models.tails.decode_tail(from, &mut stem);
        self.text.push_str(&stem);
        word.len()..word.len() + stem.len()
    }

    /// How many forms there are.
    pub(crate) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The form at a place.
    pub(crate) fn form(&self, at: usize) -> Option<Form<'_>> {
        let line = self.lines.get(at)?;
        Some(Form {
            text: self.word(line),
            stem: self.slice(line.start + u32::from(line.stem_at), line.stem),
            number: u32::from(line.number),
            frequency: u32::from(line.frequency),
        })
    }

    /// The form that is this word.
    pub(crate) fn find(&self, word: &str) -> Option<Form<'_>> {
        let at = self
            .lines
            .binary_search_by(|line| self.word(line).cmp(word))
            .ok()?;
        self.form(at)
    }

    /// The place of the first form that is not before `prefix`.
    pub(crate) fn place(&self, prefix: &str) -> usize {
        self.lines.partition_point(|line| self.word(line) < prefix)
    }

    /// The places of the forms that begin with `prefix`.
    pub(crate) fn range(&self, prefix: &str) -> Range<usize> {
        let start = self.place(prefix);
        let has = self
            .form(start)
            .is_some_and(|form| form.text.starts_with(prefix));
        let end = if has {
            self.behind(start, prefix)
        } else {
            start
        };
        start..end
    }

    /// The binary logarithm of the number of documents of the form at a place.
    pub(crate) fn frequency(&self, at: usize) -> u8 {
        self.lines.get(at).map_or(0, |line| line.frequency.min(31))
    }

    /// The forms that begin with `prefix`, in order.
    pub(crate) fn beginning(&self, prefix: &str) -> impl Iterator<Item = Form<'_>> {
        self.range(prefix).filter_map(|at| self.form(at))
    }

    /// The place of the first form at or behind `at` that does not begin with `prefix`, where those
    /// at `at` do.
    pub(crate) fn behind(&self, at: usize, prefix: &str) -> usize {
        let has = |at: usize| {
            self.form(at)
                .is_some_and(|form| form.text.starts_with(prefix))
        };
        let mut step = 1;
        while has(at + step) {
            step *= 2;
        }
        let (mut inside, mut outside) = (at + step / 2, at + step);
        while outside - inside > 1 {
            let middle = inside.midpoint(outside);
            if has(middle) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        outside.min(self.len())
    }

    fn word(&self, line: &Line) -> &str {
        self.slice(line.start, line.form)
    }

    fn slice(&self, start: u32, length: u16) -> &str {
        let start = start as usize;
        let end = start + usize::from(length);
        self.text.get(start..end).unwrap_or_default()
    }
}

fn encode_stem(models: &mut Models<'_>, to: &mut Encoder, form: &Form<'_>) {
    let cut = cut(form.text, form.stem);
    let drop = form.text.chars().count() - cut.strip - cut.keep;
    to.tree(&mut models.strip, cut.strip as u32);
    to.number(&mut models.drop[cut.strip], drop as u32);
    to.bit(&mut models.has_tail, !cut.tail.is_empty());
    if !cut.tail.is_empty() {
        let start = byte_of(form.text, cut.strip);
        let kept = &form.text[start..byte_of(form.text, cut.strip + cut.keep)];
        models
            .tails
            .encode_tail(to, cut.tail.chars(), kept.chars().next_back());
    }
}

/// The cut that keeps the most letters.
fn cut<'s>(word: &str, stem: &'s str) -> Cut<'s> {
    let mut best = Cut {
        strip: 0,
        keep: 0,
        tail: stem,
    };
    for strip in 0..8.min(word.chars().count()) {
        let rest = word[byte_of(word, strip)..].chars();
        let keep = rest.zip(stem.chars()).take_while(|(a, b)| a == b).count();
        if keep > best.keep {
            best = Cut {
                strip,
                keep,
                tail: &stem[byte_of(stem, keep)..],
            };
        }
    }
    best
}

/// The byte at which a letter begins.
fn byte_of(text: &str, letter: usize) -> usize {
    text.char_indices()
        .nth(letter)
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [Form<'_>; 4] = [
        Form {
            text: "book",
            stem: "book",
            number: 0,
            frequency: 3,
        },
        Form {
            text: "الكتاب",
            stem: "كتاب",
            number: 1,
            frequency: 9,
        },
        Form {
            text: "كتاب",
            stem: "كتاب",
            number: 0,
            frequency: 10,
        },
        Form {
            text: "كتابتها",
            stem: "كتابه",
            number: 2,
            frequency: 0,
        },
    ];

    #[test]
    fn forms_come_back_with_their_stems() {
        let alphabet = Alphabet::new("ابتكله".chars().collect());
        let bytes = Lexicon::write(&FORMS, &alphabet);
        let lexicon = Lexicon::read(&bytes, 4, &alphabet).unwrap();
        assert_eq!(lexicon.beginning("").collect::<Vec<_>>(), FORMS);
        assert_eq!(lexicon.behind(2, "كتاب"), 4);
        assert_eq!(lexicon.find("كتاب"), Some(FORMS[2]));
        assert_eq!(lexicon.find("كتا"), None);
        assert_eq!(lexicon.beginning("كتا").count(), 2);
    }

    #[test]
    fn words_out_of_order_are_damage() {
        assert!(Lexicon::read(&[7; 40], 1000, &Alphabet::default()).is_none());
    }
}
