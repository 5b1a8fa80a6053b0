use super::Entry;
use super::postings::MAX_HEADLINE;
use crate::coder::{Bit, Decoder, Encoder, Number};

/// The places of words in their documents, in the order of the postings: models for one block.
///
/// A posting says how often its word stands in each field, and the root about how long the document is.
/// What is left to say is which of the places in the text are the word's: each choice of so many out of
/// all of them is as likely as another.
pub(crate) struct Positions {
    /// Whether the places are those that the posting leads one to expect.
    expected: Bit,
    headline: Number,
    text: Number,
    step: Number,
}

/// More places of one word in one document than this are not kept.
pub(crate) const MAX_POSITIONS: usize = 24;
/// The place of the first word behind the headline; words of a headline have the places before it.
pub(crate) const TEXT_PLACE: u32 = 64;

/// Choices of some out of many are told by halves while there are so many, as weights below 2¹⁶.
const MOST_HALVED: u32 = 16;

impl Default for Positions {
    fn default() -> Self {
        Self {
            expected: Bit::likely(u16::MAX - 1_000),
            headline: Number::default(),
            text: Number::default(),
            step: Number::default(),
        }
    }
}

/// How many places an entry tells of in the headline and behind it.
fn told(entry: &Entry) -> (usize, usize) {
    (
        usize::from(entry.headline > 0),
        usize::from(entry.lead) + usize::from(entry.body),
    )
}

impl Positions {
    /// Writes the places of one posting, in order. `room` is how many places the text of its document is
    /// likely to have at most.
    pub(crate) fn encode(&mut self, to: &mut Encoder, entry: &Entry, room: u32, places: &[u32]) {
        let behind = places.partition_point(|&place| place < TEXT_PLACE);
        let (headline, text) = places.split_at(behind);
        let (first, count) = told(entry);
        let expected = headline.len() == first
            && (first == 0 || headline[0] + 1 == entry.headline.into())
            && (first == 0 || entry.headline < MAX_HEADLINE)
            && text.len() == count
            && text.last().is_none_or(|&last| last - TEXT_PLACE < room);
        to.bit(&mut self.expected, expected);
        if expected {
            let text: Vec<u32> = text.iter().map(|place| place - TEXT_PLACE).collect();
            return choose(to, &text, 0, room);
        }
        to.number(&mut self.headline, headline.len() as u32);
        to.number(&mut self.text, text.len() as u32);
        let mut next = 0;
        for (&place, nth) in places.iter().zip(0..) {
            if nth == behind {
                next = TEXT_PLACE;
            }
            to.number(&mut self.step, place - next);
            next = place + 1;
        }
    }

    /// Reads the places of one posting behind those in `places`.
    pub(crate) fn decode(
        &mut self,
        from: &mut Decoder<'_>,
        entry: &Entry,
        room: u32,
        places: &mut Vec<u32>,
    ) {
        if from.bit(&mut self.expected) {
            let (first, count) = told(entry);
            if first > 0 {
                places.push(u32::from(entry.headline) - 1);
            }
            let count = (count as u32).min(room);
            return chosen(from, count, TEXT_PLACE, room, places);
        }
        let (headline, text) = (from.number(&mut self.headline), from.number(&mut self.text));
        for (count, start) in [(headline, 0), (text, TEXT_PLACE)] {
            let mut next: u32 = start;
            for _ in 0..count.min(MAX_POSITIONS as u32) {
                let place = next.saturating_add(from.number(&mut self.step));
                places.push(place);
                next = place.saturating_add(1);
            }
        }
    }
}

/// Writes which places out of `room` from `start` on are chosen.
fn choose(to: &mut Encoder, places: &[u32], start: u32, room: u32) {
    let count = places.len() as u32;
    if count == 0 || count == room {
        return;
    }
    if count == 1 {
        return to.even(places[0] - start, room);
    }
    let left = room.div_ceil(2);
    let here = places.partition_point(|&place| place < start + left);
    let weights = Weights::new(count, left, room);
    let (before, weight) = weights.of(here as u32);
    to.share(before, weight, weights.all);
    choose(to, &places[..here], start, left);
    choose(to, &places[here..], start + left, room - left);
}

/// Reads which `count` places out of `room` from `start` on are chosen.
fn chosen(from: &mut Decoder<'_>, count: u32, start: u32, room: u32, places: &mut Vec<u32>) {
    if count == room {
        return places.extend(start..start + room);
    }
    match count {
        0 => {}
        1 => places.push(start + from.even(room)),
        _ => {
            let left = room.div_ceil(2);
            let weights = Weights::new(count, left, room);
            let here = weights.find(from.shared(weights.all));
            let (before, weight) = weights.of(here);
            from.share(before, weight);
            chosen(from, here, start, left, places);
            chosen(from, count - here, start + left, room - left, places);
        }
    }
}

/// How likely each number of chosen places is in the first half of all.
struct Weights {
    each: [u32; MAX_CHOSEN + 1],
    least: u32,
    most: u32,
    all: u32,
}

/// The most places that an entry tells of.
const MAX_CHOSEN: usize = 19;

impl Weights {
    fn new(count: u32, left: u32, room: u32) -> Self {
        let least = count.saturating_sub(room - left);
        let most = count.min(left);
        let mut weights = Self {
            each: [0; MAX_CHOSEN + 1],
            least,
            most,
            all: 0,
        };
        let mut choices = 1u32;
        for here in 0..=most {
            if here >= least {
                let weight = (choices >> count.saturating_sub(MOST_HALVED)).max(1);
                weights.each[here as usize] = weight;
                weights.all += weight;
            }
            choices = choices * (count - here) / (here + 1);
        }
        weights
    }

    /// The weights before that of a number, and its own.
    fn of(&self, here: u32) -> (u32, u32) {
        let before = self.each[..here as usize].iter().sum();
        (before, self.each[here as usize])
    }

    /// The number that a share of all weights falls to.
    fn find(&self, share: u32) -> u32 {
        let mut here = self.least;
        let mut behind = self.each[here as usize];
        while share >= behind && here < self.most {
            here += 1;
            behind += self.each[here as usize];
        }
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{MAX_BODY, MAX_LEAD};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const ROOM: u32 = 90;

    /// A posting's places, with the entry that a builder would give it, but for slips.
    fn posting() -> impl Strategy<Value = (Entry, Vec<u32>)> {
        let headline = prop::collection::btree_set(0..TEXT_PLACE, 0..3);
        let text = prop::collection::btree_set(TEXT_PLACE..TEXT_PLACE + ROOM + 9, 0..20);
        let slips = (0u8..9, 0..=MAX_LEAD);
        (headline, text, slips).prop_map(
            |(headline, text, (slip, lead)): (BTreeSet<_>, BTreeSet<_>, _)| {
                let first = headline.first().map_or(0, |place| place + 1);
                let count = text.len() as u8;
                let lead = lead.min(count);
                let entry = Entry {
                    form: 0,
                    headline: first.min(MAX_HEADLINE.into()) as u8,
                    lead,
                    body: (count - lead).min(MAX_BODY)
                        + u8::from(slip == 0 && count - lead < MAX_BODY),
                };
                (
                    entry,
                    headline
                        .into_iter()
                        .chain(text)
                        .take(MAX_POSITIONS)
                        .collect(),
                )
            },
        )
    }

    proptest! {
        #[test]
        fn places_come_back(postings in prop::collection::vec(posting(), 0..40), room in 0..ROOM) {
            let (mut to, mut models) = (Encoder::default(), Positions::default());
            for (entry, places) in &postings {
                models.encode(&mut to, entry, room, places);
            }
            let bytes = to.finish();
            let (mut from, mut models) = (Decoder::new(&bytes), Positions::default());
            for (entry, places) in &postings {
                let mut found = Vec::new();
                models.decode(&mut from, entry, room, &mut found);
                prop_assert_eq!(&found, places);
            }
            prop_assert!(!from.overrun());
        }

        #[test]
        fn any_bytes_give_few_places(
            bytes in prop::collection::vec(any::<u8>(), 0..80),
            entries in prop::collection::vec(posting(), 1..40),
            room in prop_oneof![0..ROOM, any::<u32>().prop_map(|room| room >> 1)],
        ) {
            let (mut from, mut models) = (Decoder::new(&bytes), Positions::default());
            for (entry, _) in &entries {
                let mut found = Vec::new();
                models.decode(&mut from, entry, room, &mut found);
                prop_assert!(found.len() <= 2 * MAX_POSITIONS);
            }
        }
    }

    #[test]
    fn a_place_in_a_text_takes_no_more_than_the_choice_among_all() {
        let entry = |body| Entry {
            body,
            ..Entry::default()
        };
        let bits = |body: u8, places: &[u32]| {
            let (mut to, mut models) = (Encoder::default(), Positions::default());
            for _ in 0..1_000 {
                models.encode(&mut to, &entry(body), 1 << 8, places);
            }
            to.finish().len() as f32 * 8.0 / 1_000.0
        };
        assert!(bits(1, &[TEXT_PLACE + 77]) < 8.1);
        // Of 256 places two can be chosen in 2¹⁴·⁹⁹ ways, three in 2²¹·³.
        let spread = bits(2, &[TEXT_PLACE + 77, TEXT_PLACE + 200]);
        let near = bits(2, &[TEXT_PLACE + 77, TEXT_PLACE + 78]);
        assert!((spread + near) / 2.0 < 16.5, "{spread} {near}");
        assert!(bits(3, &[TEXT_PLACE, TEXT_PLACE + 100, TEXT_PLACE + 200]) < 22.4);
    }
}
