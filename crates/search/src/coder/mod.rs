//! A binary range coder with adaptive models: what the builder packs the index with. Decoding any
//! bytes ends and yields values in range; [`Decoder::overrun`] tells that they were not an
//! encoder's.

mod decode;
mod encode;
mod model;

pub(crate) use decode::Decoder;
pub(crate) use encode::Encoder;
pub(crate) use model::{Bit, Number, Tree};

/// Below this the range is renewed with another byte.
const TOP: u32 = 1 << 24;
/// The most shares that outcomes can be told by.
const MOST_SHARES: u32 = 1 << 16;
/// Bits of a probability.
const PROBABILITY_BITS: u32 = 15;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One coded value of each kind.
    #[derive(Clone, Debug)]
    enum Value {
        Bit(bool),
        Tree(u32),
        Number(u32),
        Raw(u32, u32),
        Even(u32, u32),
        Share(u32, u32, u32),
    }

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            any::<bool>().prop_map(Value::Bit),
            (0u32..32).prop_map(Value::Tree),
            any::<u32>().prop_map(|n| Value::Number(n >> (n % 32))),
            (0u32..=24, any::<u32>()).prop_map(|(n, v)| Value::Raw(n, v & ((1 << n) - 1))),
            (1u32.., 0u32..32, any::<u32>()).prop_map(|(all, shift, value)| {
                let all = (all >> shift).max(1);
                Value::Even(value % all, all)
            }),
            (0u32..9, 1u32..9, 0u32..40_000).prop_map(|(before, share, behind)| Value::Share(
                before,
                share,
                before + share + behind
            )),
        ]
    }

    proptest! {
        #[test]
        fn what_was_encoded_is_decoded(values in prop::collection::vec(value(), 0..300)) {
            let (mut bit, mut tree, mut number) = (Bit::default(), Tree::new(5), Number::default());
            let mut encoder = Encoder::default();
            for value in &values {
                match *value {
                    Value::Bit(b) => encoder.bit(&mut bit, b),
                    Value::Tree(v) => encoder.tree(&mut tree, v),
                    Value::Number(v) => encoder.number(&mut number, v),
                    Value::Raw(n, v) => encoder.raw(n, v),
                    Value::Even(v, all) => encoder.even(v, all),
                    Value::Share(before, share, all) => encoder.share(before, share, all),
                }
            }
            let bytes = encoder.finish();
            let (mut bit, mut tree, mut number) = (Bit::default(), Tree::new(5), Number::default());
            let mut decoder = Decoder::new(&bytes);
            for value in &values {
                match *value {
                    Value::Bit(b) => prop_assert_eq!(decoder.bit(&mut bit), b),
                    Value::Tree(v) => prop_assert_eq!(decoder.tree(&mut tree), v),
                    Value::Number(v) => prop_assert_eq!(decoder.number(&mut number), v),
                    Value::Raw(n, v) => prop_assert_eq!(decoder.raw(n), v),
                    Value::Even(v, all) => prop_assert_eq!(decoder.even(all), v),
                    Value::Share(before, share, all) => {
                        let found = decoder.shared(all);
                        prop_assert!((before..before + share).contains(&found));
                        decoder.share(before, share);
                    }
                }
            }
            prop_assert!(!decoder.overrun());
        }

        #[test]
        fn any_bytes_decode_to_values_in_range(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let (mut tree, mut number) = (Tree::new(5), Number::default());
            let mut decoder = Decoder::new(&bytes);
            for _ in 0..200 {
                prop_assert!(decoder.tree(&mut tree) < 32);
                decoder.number(&mut number);
                prop_assert!(decoder.raw(7) < 128);
                prop_assert!(decoder.even(70_001) < 70_001);
                prop_assert!(decoder.shared(7) < 7);
                decoder.share(2, 3);
            }
        }
    }

    #[test]
    fn a_stream_read_past_its_end_says_so() {
        let mut decoder = Decoder::new(&[]);
        let mut number = Number::default();
        for _ in 0..100 {
            decoder.raw(16);
            decoder.number(&mut number);
        }
        assert!(decoder.overrun());
    }
}
