use crate::coder::{Decoder, Encoder, Number};

/// The places of words in their documents, in the order of the postings: models for one block.
#[derive(Default)]
pub(crate) struct Positions {
    count: Number,
    first: Number,
    step: Number,
}

/// More places of one word in one document than this are not kept.
pub(crate) const MAX_POSITIONS: usize = 24;

impl Positions {
    /// Writes the places of one posting, in order and at least one.
    pub(crate) fn encode(&mut self, to: &mut Encoder, places: &[u32]) {
        to.number(&mut self.count, places.len() as u32 - 1);
        let mut last = None;
        for &place in places {
            match last {
                None => to.number(&mut self.first, place),
                Some(last) => to.number(&mut self.step, place - last - 1),
            }
            last = Some(place);
        }
    }

    /// Reads the places of one posting behind those in `places`.
    pub(crate) fn decode(&mut self, from: &mut Decoder<'_>, places: &mut Vec<u32>) {
        let count = from.number(&mut self.count) as usize;
        let mut place = from.number(&mut self.first);
        places.push(place);
        for _ in 0..count.min(MAX_POSITIONS - 1) {
            place = place
                .saturating_add(from.number(&mut self.step))
                .saturating_add(1);
            places.push(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back() {
        let mut to = Encoder::default();
        let mut models = Positions::default();
        models.encode(&mut to, &[3, 4, 900]);
        models.encode(&mut to, &[0]);
        let bytes = to.finish();
        let (mut from, mut models) = (Decoder::new(&bytes), Positions::default());
        let mut places = Vec::new();
        models.decode(&mut from, &mut places);
        models.decode(&mut from, &mut places);
        assert_eq!(places, [3, 4, 900, 0]);
    }
}
