use super::PROBABILITY_BITS;

/// The likelihood of a bit, learned at two speeds at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bit {
    fast: u16,
    slow: u16,
}

/// Models for a number below a power of two, most significant bit first.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(super) bits: u32,
    pub(super) nodes: Vec<Bit>,
}

/// Models for a number of any size, small ones likelier: its length in bits, its two bits below the
/// highest, and the rest as it is.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    pub(super) length: [Bit; 33],
    pub(super) high: [[Bit; 3]; 33],
}

impl Bit {
    /// A bit that is set with this likelihood, of 65 536.
    pub(crate) const fn likely(set: u16) -> Self {
        Self {
            fast: set,
            slow: set,
        }
    }

    /// Likelihood that the bit is set, of `1 << PROBABILITY_BITS` and never none nor all.
    #[inline(always)]
    pub(super) fn probability(self) -> u32 {
        let both = u32::from(self.fast) + u32::from(self.slow);
        (both >> (17 - PROBABILITY_BITS)).clamp(32, (1 << PROBABILITY_BITS) - 32)
    }

    /// How likely it is set by all that was seen, of 256.
    pub(crate) fn learned(self) -> u8 {
        (self.slow >> 8) as u8
    }

    #[inline(always)]
    pub(super) fn learn(&mut self, set: bool) {
        if set {
            self.fast += (u16::MAX - self.fast) >> 5;
            self.slow += (u16::MAX - self.slow) >> 7;
        } else {
            self.fast -= self.fast >> 5;
            self.slow -= self.slow >> 7;
        }
    }
}

impl Default for Bit {
    fn default() -> Self {
        Self::likely(1 << 15)
    }
}

impl Tree {
    /// Models for numbers below `1 << bits`.
    pub(crate) fn new(bits: u32) -> Self {
        Self {
            bits,
            nodes: vec![Bit::default(); 1 << bits],
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self {
            length: [Bit::default(); 33],
            high: [[Bit::default(); 3]; 33],
        }
    }
}
