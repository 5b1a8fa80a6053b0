/// A place in an article's body that stays true when the size of the text changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The number of the block, from 0.
    pub(crate) block: u32,
    /// How much of the block is above the place, in thousandths.
    pub(crate) fraction: u16,
}
