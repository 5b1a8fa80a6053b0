use crate::coder::Bit;

/// Lists of up to so many documents share their models; longer ones have others.
const CLASS_LIMITS: [u32; 3] = [4, 32, 512];
const CLASSES: usize = CLASS_LIMITS.len() + 1;
const MODELS: usize = 84;

/// A stretch of the models of a class; what is beyond its count shares the last model.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    first: usize,
    count: usize,
}

pub(super) const GAP: Stretch = Stretch {
    first: 0,
    count: 12,
};
pub(super) const PRESENT: Stretch = Stretch {
    first: 12,
    count: 2,
};
pub(super) const MORE: Stretch = Stretch {
    first: 14,
    count: 2,
};
pub(super) const PLAIN: Stretch = Stretch {
    first: 16,
    count: 2,
};
pub(super) const HEADLINE: Stretch = Stretch {
    first: 18,
    count: 1,
};
pub(super) const PLACE: Stretch = Stretch {
    first: 19,
    count: 16,
};
pub(super) const LEAD: Stretch = Stretch {
    first: 35,
    count: 4,
};
pub(super) const BODY: Stretch = Stretch {
    first: 39,
    count: 17,
};
const FEW_FORMS: [Stretch; 3] = [
    Stretch {
        first: 56,
        count: 2,
    },
    Stretch {
        first: 58,
        count: 3,
    },
    Stretch {
        first: 61,
        count: 7,
    },
];
const MANY_FORMS: Stretch = Stretch {
    first: 68,
    count: 16,
};

/// The models for the number of a form, of a stem that has so many.
pub(super) fn form(forms: u32) -> Stretch {
    match forms {
        0..=2 => FEW_FORMS[0],
        3 => FEW_FORMS[1],
        4..=7 => FEW_FORMS[2],
        _ => MANY_FORMS,
    }
}

/// What the models of every block begin with, learned from the whole archive; a byte a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Priors(Vec<u8>);

impl Priors {
    /// Priors that know nothing.
    pub(crate) fn even() -> Self {
        Self(vec![128; CLASSES * MODELS])
    }

    /// Priors as written; `None` where they are too few or too many.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == CLASSES * MODELS).then(|| Self(bytes.to_vec()))
    }

    /// Priors to be written.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The models of a block.
pub(super) struct Models {
    classes: [Class; CLASSES],
    /// The class of the list at hand.
    class: usize,
}

/// The models of the lists of a class.
pub(super) struct Class([Bit; MODELS]);

impl Models {
    pub(super) fn new(priors: &Priors) -> Self {
        let likely = |prior: u8| Bit::likely(u16::from(prior) << 8 | 128);
        let prior = |at: usize| priors.0.get(at).copied().unwrap_or(128);
        let class =
            |class: usize| Class(std::array::from_fn(|at| likely(prior(class * MODELS + at))));
        Self {
            classes: std::array::from_fn(class),
            class: 0,
        }
    }

    pub(super) fn learned(&self) -> Priors {
        let bits = self.classes.iter().flat_map(|class| &class.0);
        Priors(bits.map(|bit| bit.learned()).collect())
    }

    /// Turns to the models of lists of so many documents.
    pub(super) fn turn_to(&mut self, docs: u32) -> &mut Class {
        let shorter = CLASS_LIMITS.iter().take_while(|&&limit| docs > limit);
        self.class = shorter.count();
        self.class()
    }

    /// The models of the list at hand.
    pub(super) fn class(&mut self) -> &mut Class {
        &mut self.classes[self.class]
    }

    pub(super) fn at(&mut self, stretch: Stretch, at: usize) -> &mut Bit {
        self.class().at(stretch, at)
    }
}

impl Class {
    #[inline(always)]
    pub(super) fn at(&mut self, stretch: Stretch, at: usize) -> &mut Bit {
        &mut self.0[stretch.first + at.min(stretch.count - 1)]
    }
}
