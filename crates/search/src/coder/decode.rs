use super::{Bit, MOST_SHARES, Number, PROBABILITY_BITS, TOP, Tree};

/// Bytes past the end that an honest stream may ask for: its zeros are left out.
const TRAILING: usize = 8;

/// Reads what an [`super::Encoder`] wrote; any bytes decode to something.
#[derive(Clone, Debug)]
pub(crate) struct Decoder<'b> {
    bytes: &'b [u8],
    next: usize,
    code: u32,
    range: u32,
}

impl<'b> Decoder<'b> {
    /// Begins at the start of a stream.
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Self {
            bytes,
            next: 0,
            code: 0,
            range: u32::MAX,
        };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    /// A bit, by its model.
    #[inline]
    pub(crate) fn bit(&mut self, model: &mut Bit) -> bool {
        self.bit_in_place(model)
    }

    /// A bit, by its model, where a call for each would take too long.
    #[inline(always)]
    pub(crate) fn bit_in_place(&mut self, model: &mut Bit) -> bool {
        let bound = (self.range >> PROBABILITY_BITS) * model.probability();
        let set = self.code < bound;
        if set {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        model.learn(set);
        self.renew();
        set
    }

    /// A number below the tree's power of two.
    pub(crate) fn tree(&mut self, tree: &mut Tree) -> u32 {
        let mut node = 1;
        for _ in 0..tree.bits {
            let set = tree
                .nodes
                .get_mut(node)
                .is_some_and(|model| self.bit(model));
            node = node * 2 + usize::from(set);
        }
        (node - (1 << tree.bits)) as u32
    }

    /// A number of any size.
    pub(crate) fn number(&mut self, model: &mut Number) -> u32 {
        let mut length = 0;
        while length < 32 && self.bit(&mut model.length[length]) {
            length += 1;
        }
        let high = &mut model.high[length];
        let mut plus = 1u64;
        let mut node = 0;
        for _ in 0..length.min(2) {
            let set = self.bit(&mut high[node]);
            node = 1 + usize::from(set);
            plus = plus << 1 | u64::from(set);
        }
        let rest = (length as u32).saturating_sub(2);
        let low = self.raw(rest.min(16));
        let bits = self.raw(rest.saturating_sub(16)) << 16 | low;
        u32::try_from((plus << rest | u64::from(bits)) - 1).unwrap_or(u32::MAX)
    }

    /// A number of `count` bits, at most 24.
    #[inline]
    pub(crate) fn raw(&mut self, count: u32) -> u32 {
        let mut value = 0;
        for shift in (0..count).step_by(8) {
            let bits = (count - shift).min(8);
            self.range >>= bits;
            let part = (self.code / self.range).min((1 << bits) - 1);
            self.code -= part * self.range;
            value |= part << shift;
            self.renew();
        }
        value
    }

    /// The share, out of `all`, that the next outcome is at; [`Self::share`] with that of the outcome must follow.
    pub(crate) fn shared(&mut self, all: u32) -> u32 {
        self.range /= all;
        (self.code / self.range).min(all - 1)
    }

    /// Goes on behind the outcome that has so much, behind so much of those before it.
    pub(crate) fn share(&mut self, before: u32, share: u32) {
        self.code = self.code.saturating_sub(before * self.range);
        self.range *= share;
        self.renew();
    }

    /// A number below `all`, each as likely as another.
    pub(crate) fn even(&mut self, all: u32) -> u32 {
        if all > MOST_SHARES {
            let high = self.even(((all - 1) >> 16) + 1);
            return (high << 16 | self.raw(16)).min(all - 1);
        }
        let value = self.shared(all);
        self.share(value, 1);
        value
    }

    /// Whether more was read than an encoder writes: the stream is damaged.
    pub(crate) fn overrun(&self) -> bool {
        self.next > self.bytes.len() + TRAILING
    }

    #[inline(always)]
    fn renew(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.shift();
        }
    }

    #[inline(always)]
    fn shift(&mut self) {
        let byte = self.bytes.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        self.code = self.code << 8 | u32::from(byte);
    }
}
