use super::{Bit, MOST_SHARES, Number, PROBABILITY_BITS, TOP, Tree};

/// Writes bits into bytes, each at the cost of its unlikelihood.
#[derive(Debug)]
pub(crate) struct Encoder {
    bytes: Vec<u8>,
    low: u64,
    range: u32,
    held: u8,
    pending: usize,
    begun: bool,
}

impl Default for Encoder {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            low: 0,
            range: u32::MAX,
            held: 0,
            pending: 0,
            begun: false,
        }
    }
}

impl Encoder {
    /// A bit, by its model.
    pub(crate) fn bit(&mut self, model: &mut Bit, set: bool) {
        let bound = (self.range >> PROBABILITY_BITS) * model.probability();
        if set {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        model.learn(set);
        self.renew();
    }

    /// A number below the tree's power of two.
    pub(crate) fn tree(&mut self, tree: &mut Tree, value: u32) {
        let mut node = 1;
        for shift in (0..tree.bits).rev() {
            let set = value >> shift & 1 == 1;
            self.bit(&mut tree.nodes[node], set);
            node = node * 2 + usize::from(set);
        }
    }

    /// A number of any size.
    pub(crate) fn number(&mut self, model: &mut Number, value: u32) {
        let plus = u64::from(value) + 1;
        let length = plus.ilog2();
        for at in 0..length {
            self.bit(&mut model.length[at as usize], true);
        }
        if length < 32 {
            self.bit(&mut model.length[length as usize], false);
        }
        let high = &mut model.high[length as usize];
        let mut node = 0;
        for at in 0..length.min(2) {
            let set = plus >> (length - 1 - at) & 1 == 1;
            self.bit(&mut high[node], set);
            node = 1 + usize::from(set);
        }
        let rest = length.saturating_sub(2);
        let bits = (plus & ((1 << rest) - 1)) as u32;
        self.raw(rest.min(16), bits & 0xffff);
        self.raw(rest.saturating_sub(16), bits >> 16);
    }

    /// The lowest `count` bits of `value`, at most 24, each as likely as not.
    pub(crate) fn raw(&mut self, count: u32, value: u32) {
        for shift in (0..count).step_by(8) {
            let bits = (count - shift).min(8);
            self.range >>= bits;
            self.low += u64::from(self.range) * u64::from(value >> shift & ((1 << bits) - 1));
            self.renew();
        }
    }

    /// The share of one of several outcomes, of `all`, at most [`MOST_SHARES`], behind that of those before it.
    pub(crate) fn share(&mut self, before: u32, share: u32, all: u32) {
        self.range /= all;
        self.low += u64::from(self.range) * u64::from(before);
        self.range *= share;
        self.renew();
    }

    /// A number below `all`, each as likely as another.
    pub(crate) fn even(&mut self, value: u32, all: u32) {
        if all <= MOST_SHARES {
            return self.share(value, 1, all);
        }
        self.share(value >> 16, 1, ((all - 1) >> 16) + 1);
        self.raw(16, value & 0xffff);
    }

    /// The bytes. Zeros at the end are left out: the decoder reads them past it.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }

    fn renew(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.shift();
        }
    }

    /// Gives out the highest byte, once no carry can reach it.
    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        let top = (self.low >> 24) as u8;
        if carry == 1 || top != 0xff {
            if self.begun {
                self.bytes.push(self.held.wrapping_add(carry));
            }
            for _ in 0..self.pending {
                self.bytes.push(0xffu8.wrapping_add(carry));
            }
            self.pending = 0;
            self.held = top;
            self.begun = true;
        } else {
            self.pending += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}
